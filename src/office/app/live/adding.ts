/** Adding records: sealed here, numbered behind what is known, sent until somebody else's or ours has the number. */
import type { Result } from '../../api/client.ts';
import { toBase64 } from '../../api/bytes.ts';
import type { OfficeHeader } from '../../../records/office-records.ts';
import { wrap } from '../../../records/envelope.ts';
import type { Crew } from '../worker/crew.ts';
import type { Outcome } from '../office.ts';

interface Added<H extends OfficeHeader, C> {
  /** The same for the same thing done again; with it a repetition after `offline` sends the same bytes under the same number. */
  readonly name: string;
  readonly header: H;
  readonly content: C;
  readonly recipients: readonly string[];
  /** The highest number that is known to be in use. */
  readonly last: () => number;
  readonly send: (number: number, record: string) => Promise<Result<'event'>>;
  /** Reads what others added. False when the server does not answer. */
  readonly catchUp: () => Promise<boolean>;
  /** Files what was added, as if it had been read. */
  readonly file: (number: number, outside: string, inside: string) => void;
  /** Whether it may go behind what others added meanwhile without anybody looking. */
  readonly mayFollow: boolean;
}

interface Sent { readonly number: number; readonly record: string; readonly outside: string; readonly inside: string }

/** Others are rarely faster more than once; this often only when something is wrong. */
const mostTries = 20;

/** Sends records one after the other; those of which nobody knows whether they arrived are kept for the next try. */
export function adder(crew: Crew) {
  const unsure = new Map<string, Sent>();

  async function prepare<H extends OfficeHeader, C>({ header, content, recipients, last }: Added<H, C>): Promise<Sent> {
    const inside = JSON.stringify({ header, content });
    const record = toBase64(wrap(header, await crew.seal(inside, recipients)));
    return { number: last() + 1, record, outside: JSON.stringify(header), inside };
  }

  return async function add<H extends OfficeHeader, C>(what: Added<H, C>): Promise<Outcome> {
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const sent = unsure.get(what.name) ?? await prepare(what);
      const given = await what.send(sent.number, sent.record);
      if (!given.ok) {
        // A refusal has changed nothing; else the same bytes may lie there already.
        if (given.problem === 'offline' || given.problem === 'store') unsure.set(what.name, sent);
        return 'offline';
      }
      unsure.delete(what.name);
      if (given.answer.outcome === 'gone') return 'gone';
      if (given.answer.outcome === 'created') {
        what.file(sent.number, sent.outside, sent.inside);
        return 'done';
      }
      if (!await what.catchUp()) return 'offline';
      if (!what.mayFollow) return 'taken';
    }
    return 'offline';
  };
}
