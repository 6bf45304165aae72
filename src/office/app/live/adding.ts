/** Adding records: sealed here, numbered behind what is known, sent until somebody else's or ours has the number. */
import type { Result } from '../../api/client.ts';
import { toBase64 } from '../../api/bytes.ts';
import type { OfficeHeader } from '../../../records/office-records.ts';
import { wrap } from '../../../records/envelope.ts';
import type { Crew } from '../worker/crew.ts';
import type { Outcome } from '../office.ts';

export interface Addition {
  /** The same for the same thing done again: a repetition after `offline` sends the same bytes under the same number. */
  readonly name: string;
  /** Made anew for each attempt. */
  readonly header: () => OfficeHeader;
  readonly content: object;
  /** Whom it is sealed to, now. */
  readonly recipients: () => readonly string[];
  /** The highest number that is known to be in use. */
  readonly last: () => number;
  readonly send: (number: number, record: string) => Promise<Result<'event'>>;
  /** Files what was added, as if it had been read. */
  readonly file: (number: number, outside: string, inside: string) => void;
  /** Whether a record of this number and time, made by this key, has been read. */
  readonly isFiled: (number: number, header: OfficeHeader) => boolean;
  /** Whether it may go behind what others added meanwhile without anybody looking. */
  readonly mayFollow: boolean;
}

interface Sent { readonly number: number; readonly header: OfficeHeader; readonly record: string; readonly inside: string }

/** Others are rarely faster more than once; this often only when something is wrong. */
const mostTries = 20;

/**
 * Sends records; those of which nobody knows whether they arrived are kept for the next try.
 * @param catchUp reads what others added and whom the server seals to; false when it does not answer
 */
export function adder(crew: Crew, catchUp: () => Promise<boolean>): (what: Addition) => Promise<Outcome> {
  const unsure = new Map<string, Sent>();

  async function prepare({ header: headerNow, content, recipients, last }: Addition): Promise<Sent> {
    const header = headerNow();
    const inside = JSON.stringify({ header, content });
    const sealed = await crew.seal(inside, recipients());
    return { number: last() + 1, header, record: toBase64(wrap(header, sealed)), inside };
  }

  return async (what) => {
    let isRefused = false;
    for (let tries = 1; tries <= mostTries; tries += 1) {
      // Without a worker nothing can be sealed, and nothing was sent.
      const sent = unsure.get(what.name) ?? await prepare(what).catch(() => undefined);
      if (!sent) return 'offline';
      const given = await what.send(sent.number, sent.record);
      if (given.ok) {
        unsure.delete(what.name);
        if (given.answer.outcome === 'created') what.file(sent.number, JSON.stringify(sent.header), sent.inside);
        if (given.answer.outcome !== 'taken') return given.answer.outcome === 'created' ? 'done' : 'gone';
        if (!await catchUp()) return 'offline';
        if (!what.mayFollow) return 'taken';
        continue;
      }
      if (given.problem === 'offline' || given.problem === 'store') unsure.set(what.name, sent);
      if (given.problem !== 'shape' || isRefused) return 'offline';
      // Sealed too long ago, or to keys that no longer count. It may have arrived nevertheless, when it was sent first.
      isRefused = true;
      unsure.delete(what.name);
      if (!await catchUp()) return 'offline';
      if (what.isFiled(sent.number, sent.header)) return 'done';
    }
    return 'offline';
  };
}
