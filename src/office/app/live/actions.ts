/** What the office does to applications. Every action ends in a word for what became of it, and never in an exception. */
import type { Client } from '../../api/client.ts';
import { decisionDueDate } from '../../../forms/purposes.ts';
import { keys } from '../../../records/names.ts';
import type { OfficeHeader } from '../../../records/office-records.ts';
import type { Crew } from '../worker/crew.ts';
import type { Office, Outcome } from '../office.ts';
import { adder } from './adding.ts';
import type { Reading } from './reading.ts';

export type Actions = Pick<Office, 'append' | 'appendDesk' | 'release' | 'hold' | 'remove' | 'releaseQuarantined' | 'noteExport'>;

interface Parts {
  readonly client: Client;
  readonly crew: Crew;
  readonly reading: Reading;
  readonly me: string;
  readonly now: () => Date;
}

export function officeActions({ client, crew, reading, me, now }: Parts): Actions {
  const { opening, refresh, noted, file, drop } = reading;
  const add = adder(crew, async () => await refresh() === 'done');
  const header = (): OfficeHeader => ({ v: 1, at: now().toISOString(), by: me });
  const recipients = (): readonly string[] => reading.recipients.value;
  const dossier = (id: string) => reading.dossiers.value.find((one) => one.id === id);
  const isMine = (made: { readonly number: number; readonly at: string; readonly by: string }, number: number, { at, by }: OfficeHeader): boolean =>
    made.number === number && made.at === at && made.by === by;
  const ended = (id: string, outcome: Outcome): Outcome => {
    if (outcome === 'gone') drop(id);
    return noted(outcome);
  };

  const append: Office['append'] = async (id, content) => ended(id, await add({
    name: `event/${id}/${JSON.stringify(content)}`, header, content, recipients,
    last: () => opening.lastNumber('event', id),
    send: (number, record) => client.event({ id, number, record }),
    file: (number, outside, inside) => { file(keys.event(id, number), outside, inside); },
    isFiled: (number, made) => dossier(id)?.events.some((event) => isMine(event, number, made)) ?? false,
    mayFollow: content.type === 'note' || content.type === 'score',
  }));

  const appendDesk: Office['appendDesk'] = async (content) => noted(await add({
    name: `desk/${JSON.stringify(content)}`, header, content, recipients,
    last: () => opening.lastDeskNumber(),
    send: (number, record) => client.desk({ number, record }),
    file: (number, outside, inside) => { file(keys.desk(number), outside, inside); },
    isFiled: (number, made) => opening.desk().some((entry) => isMine(entry, number, made)),
    mayFollow: true,
  }));

  const release: Office['release'] = async (id, status, letter) => {
    const one = dossier(id);
    if (!one) return 'gone';
    const { applicant } = (one.revisions.at(-1) ?? one.revisions[0]).header;
    const due = one.revisions.map((revision) => revision.header.due).reduce((a, b) => (a < b ? a : b));
    return ended(id, await add({
      name: `decision/${id}/${JSON.stringify([status, letter])}`,
      header: () => { const made = header(); return { ...made, due: decisionDueDate(due, new Date(made.at)) }; },
      content: { status },
      // The receipt page shows it: the applicant's own key opens it too.
      recipients: () => [...recipients(), applicant],
      last: () => opening.lastNumber('decision', id),
      send: (number, record) => client.decision({ id, number, record, ...(letter && { mail: letter }) }),
      file: (number, outside, inside) => { file(keys.decision(id, number), outside, inside); },
      isFiled: (number, made) => dossier(id)?.decisions.some((decision) => isMine(decision, number, made)) ?? false,
      mayFollow: false,
    }));
  };

  /** Holds that were set and whose reason is not yet noted: a repetition only notes it. */
  const withoutReason = new Set<string>();
  const hold: Office['hold'] = async (id, until, reason) => {
    const name = JSON.stringify([id, until]);
    if (!withoutReason.has(name)) {
      const number = opening.lastNumber('hold', id) + 1;
      const given = await client.hold({ id, number, until });
      if (!given.ok) return noted('offline');
      if (given.answer.outcome === 'taken') return noted(await refresh() === 'done' ? 'taken' : 'offline');
      if (given.answer.outcome === 'gone') return ended(id, 'gone');
      withoutReason.add(name);
      await reading.readThese({ id, keys: [keys.hold(id, number)] });
    }
    let outcome = await append(id, { type: 'hold', until, reason });
    // The hold itself is set: its reason may stand behind whatever came in between.
    if (outcome === 'taken') outcome = await append(id, { type: 'hold', until, reason });
    if (outcome !== 'offline') withoutReason.delete(name);
    return outcome;
  };

  return {
    append, appendDesk, release, hold,
    remove: async (id, reason) => {
      const given = await client.delete({ id, reason });
      if (!given.ok) return noted('offline');
      if (given.answer.outcome !== 'held') return ended(id, given.answer.outcome === 'gone' ? 'gone' : (drop(id), 'done'));
      await refresh();
      return 'held';
    },
    releaseQuarantined: async (id) => {
      const given = await client.release({ id });
      if (!given.ok || await refresh() === 'offline') return noted('offline');
      return given.answer.outcome === 'released' ? 'done' : given.answer.outcome === 'gone' ? 'gone' : 'taken';
    },
    noteExport: async (what) => noted((await client.exported(what)).ok ? 'done' : 'offline'),
  };
}
