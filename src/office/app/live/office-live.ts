/** The office as the views have it in hand, on a session with the server. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { fromBase64, toBase64 } from '../../api/bytes.ts';
import type { Result } from '../../api/client.ts';
import { mostRecords, type Answer, type CallName } from '../../api/schema.ts';
import { localDay } from '../../describe.ts';
import type { Dossier } from '../../model.ts';
import { startOpening } from '../../opening/bench.ts';
import type { SiteData } from '../../site-data.ts';
import type { OfficeHeader } from '../../../records/office-records.ts';
import { keys } from '../../../records/names.ts';
import type { Complaint, Office, Outcome, Progress } from '../office.ts';
import type { Session } from '../session/session.ts';
import type { Crew } from '../worker/crew.ts';
import { adder } from './adding.ts';
import { lastVisitOf, newestWeights, officerNames, shortKey } from './desk-log.ts';
import { allKeys, load } from './loading.ts';

/** So often the screen gets what was opened meanwhile, in milliseconds. */
const showEvery = 250;

export interface LiveOffice extends Office {
  /** Whether the last question to the server went without an answer. */
  readonly isOffline: ReadonlySignal<boolean>;
  /** First load and its mark that somebody looked; refreshes are up to the shell. */
  readonly begin: () => Promise<Outcome>;
}

export interface LiveParts {
  readonly session: Session;
  readonly crew: Crew;
  readonly identities: readonly string[];
  readonly site: SiteData;
  readonly recipients: readonly string[];
  /** The server's clock when it was asked, and ours. */
  readonly serverNow: string;
}

export function liveOffice({ session, crew, identities, site, recipients: first, serverNow }: LiveParts): LiveOffice {
  const { client, me } = session;
  const ahead = Date.parse(serverNow) - Date.now();
  const now = (): Date => new Date(Date.now() + ahead);
  const began = now().toISOString();
  const opening = startOpening(() => localDay(now()));
  const dossiers = signal<readonly Dossier[]>([]);
  const quarantined = signal<readonly Dossier[]>([]);
  const complaints = signal<readonly Complaint[]>([]);
  const progress = signal<Progress>({ opened: 0, total: 0 });
  const log = signal(opening.desk());
  const recipients = signal(first);
  const isOffline = signal(false);
  const names = computed(() => officerNames(log.value));
  const add = adder(crew);

  const show = (): void => {
    dossiers.value = opening.dossiers();
    quarantined.value = opening.quarantined();
    complaints.value = opening.complaints();
    log.value = opening.desk();
  };
  let showing: ReturnType<typeof setTimeout> | undefined;
  const showSoon = (): void => { showing ??= setTimeout(() => { showing = undefined; show(); }, showEvery); };

  /** What was added since the server was asked last: its list may not know it yet. */
  const fresh = new Set<string>();
  const file = (key: string, outside: string, inside: string): void => {
    fresh.add(key);
    opening.put(key, { outside, inside });
  };

  let running: Promise<Outcome> | undefined;
  /** One at a time: whoever asks meanwhile gets the result of the next one. */
  async function refresh(): Promise<Outcome> {
    if (running) await running;
    return running ??= readAll().finally(() => { running = undefined; });
  }
  async function readAll(): Promise<Outcome> {
    fresh.clear();
    const listed = await allKeys(client);
    const wanted = listed && opening.list([...listed, ...fresh]);
    const isRead = wanted !== undefined && await read(wanted);
    isOffline.value = !isRead;
    show();
    return isRead ? 'done' : 'offline';
  }
  async function read(wanted: readonly { readonly id: string; readonly keys: readonly string[] }[]): Promise<boolean> {
    const applications = wanted.filter(({ id }) => id !== '').length;
    if (applications > 0) progress.value = { opened: 0, total: applications };
    return load(wanted, {
      client, crew, opening,
      onDone: (count) => {
        progress.value = { ...progress.value, opened: Math.min(progress.value.total, progress.value.opened + count) };
        showSoon();
      },
    });
  }

  const headerNow = (): OfficeHeader => ({ v: 1, at: now().toISOString(), by: me });
  const noted = (outcome: Outcome): Outcome => {
    if (outcome === 'offline') isOffline.value = true;
    show();
    return outcome;
  };
  const catchUp = async (): Promise<boolean> => await refresh() === 'done';

  async function addEvent(id: string, content: Parameters<Office['append']>[1]): Promise<Outcome> {
    const outcome = await add({
      name: `event/${id}/${JSON.stringify(content)}`, header: headerNow(), content, recipients: recipients.value,
      last: () => opening.lastNumber('event', id),
      send: (number, record) => client.event({ id, number, record }),
      catchUp,
      file: (number, outside, inside) => { file(keys.event(id, number), outside, inside); },
      mayFollow: content.type === 'note' || content.type === 'score',
    });
    if (outcome === 'gone') opening.drop(id);
    return noted(outcome);
  }

  const office: LiveOffice = {
    dossiers, quarantined, complaints, progress, recipients, isOffline, me, site, now, refresh, identities,
    officerName: (recipient) => names.value.get(recipient) ?? shortKey(recipient),
    get lastVisit() { return lastVisitOf(log.value, me, began); },
    weights: computed(() => newestWeights(log.value)),
    append: addEvent,
    appendDesk: async (content) => noted(await add({
      name: `desk/${JSON.stringify(content)}`, header: headerNow(), content, recipients: recipients.value,
      last: () => opening.lastDeskNumber(),
      send: (number, record) => client.desk({ number, record }),
      catchUp,
      file: (number, outside, inside) => { file(keys.desk(number), outside, inside); },
      mayFollow: true,
    })),
    release: async (id, status, letter) => {
      const dossier = dossiers.value.find((one) => one.id === id);
      if (!dossier) return 'gone';
      const newest = dossier.revisions.at(-1) ?? dossier.revisions[0];
      const outcome = await add({
        name: `decision/${id}/${status}/${JSON.stringify(letter)}`, header: { ...headerNow(), due: dossier.due }, content: { status },
        // The applicant's receipt page shows it: their key opens it too.
        recipients: [...recipients.value, newest.header.applicant],
        last: () => opening.lastNumber('decision', id),
        send: (number, record) => client.decision({ id, number, record, ...(letter && { mail: letter }) }),
        catchUp,
        file: (number, outside, inside) => { file(keys.decision(id, number), outside, inside); },
        mayFollow: false,
      });
      if (outcome === 'gone') opening.drop(id);
      return noted(outcome);
    },
    hold: (id, until, reason) => setHold(id, until, reason),
    remove: async (id, reason) => {
      const given = await client.delete({ id, reason });
      if (!given.ok) return noted('offline');
      if (given.answer.outcome === 'held') {
        await refresh();
        return 'held';
      }
      opening.drop(id);
      return noted(given.answer.outcome === 'gone' ? 'gone' : 'done');
    },
    releaseQuarantined: async (id) => {
      const given = await client.release({ id });
      if (!given.ok) return noted('offline');
      await refresh();
      return given.answer.outcome === 'released' ? 'done' : given.answer.outcome === 'gone' ? 'gone' : 'taken';
    },
    noteExport: async (what) => noted((await client.exported(what)).ok ? 'done' : 'offline'),
    begin: async () => {
      const outcome = await refresh();
      return outcome === 'done' ? office.appendDesk({ type: 'visit' }) : outcome;
    },
    vault: {
      keys: async () => must(await allKeys(client)),
      read: async (wanted) => {
        const found = new Map<string, Uint8Array>();
        for (let rest = [...wanted]; rest.length > 0;) {
          const { records } = answerOf(await client.records({ keys: rest.slice(0, mostRecords) }));
          for (const { key, bytes } of records) if (bytes !== null) found.set(key, fromBase64(bytes));
          rest = rest.slice(Math.max(1, records.length));
        }
        return found;
      },
      replace: async (key, before, record) => answerOf(await client.reseal({ key, before, record: toBase64(record) })).outcome,
    },
  };

  /** Holds that were set and whose reason has not yet been noted, so that a repetition only notes it. */
  const halfSet = new Set<string>();
  async function setHold(id: string, until: string | null, reason: string): Promise<Outcome> {
    const name = JSON.stringify([id, until]);
    if (!halfSet.has(name)) {
      const given = await client.hold({ id, number: opening.lastNumber('hold', id) + 1, until });
      if (!given.ok) return noted('offline');
      if (given.answer.outcome === 'gone') opening.drop(id);
      if (given.answer.outcome !== 'created') {
        await refresh();
        return noted(given.answer.outcome);
      }
      halfSet.add(name);
    }
    const outcome = await addEvent(id, { type: 'hold', until, reason });
    if (outcome === 'offline') return outcome;
    halfSet.delete(name);
    return await refresh() === 'offline' ? 'offline' : outcome;
  }
  return office;
}

/** What was answered. @throws Error when nothing was */
function answerOf<N extends CallName>(result: Result<N>): Answer<N> {
  if (!result.ok) throw new Error('The server does not answer.');
  return result.answer;
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The server does not answer.');
  return value;
}
