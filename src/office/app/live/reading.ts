/** What has been read of the office's records, and reading on. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Client } from '../../api/client.ts';
import { localDay } from '../../describe.ts';
import type { Dossier } from '../../model.ts';
import type { OfficeRound } from '../../site-data.ts';
import { startOpening, type Opening, type Wanted } from '../../opening/bench.ts';
import type { DeskEntry } from '../../opening/read.ts';
import type { Complaint, Outcome, Progress } from '../office.ts';
import type { Crew } from '../worker/crew.ts';
import { allKeys, load } from './loading.ts';

/** So often the screen gets what was opened meanwhile, in milliseconds. */
const showEvery = 250;

export interface Reading {
  readonly opening: Opening;
  readonly dossiers: ReadonlySignal<readonly Dossier[]>;
  readonly quarantined: ReadonlySignal<readonly Dossier[]>;
  readonly complaints: ReadonlySignal<readonly Complaint[]>;
  readonly progress: ReadonlySignal<Progress>;
  readonly desk: ReadonlySignal<readonly DeskEntry[]>;
  readonly recipients: ReadonlySignal<readonly string[]>;
  /** Whether the last question went without an answer. */
  readonly isOffline: ReadonlySignal<boolean>;
  /** Reads everything that is new; while it runs, whoever asks gets the next one. */
  readonly refresh: () => Promise<Outcome>;
  /** Reads certain records of an application, as after they were made by the server. */
  readonly readThese: (wanted: Wanted) => Promise<Outcome>;
  /** Files what was just added here. */
  readonly file: (key: string, outside: string, inside: string) => void;
  /** Forgets an application that is gone. */
  readonly drop: (id: string) => void;
  /** Notes how an action ended. */
  readonly noted: <O extends string>(outcome: O) => O;
}

export function startReading(client: Client, crew: Crew, first: readonly string[], rounds: readonly OfficeRound[], now: () => Date): Reading {
  const opening = startOpening(() => localDay(now()), rounds);
  const dossiers = signal<readonly Dossier[]>([]);
  const quarantined = signal<readonly Dossier[]>([]);
  const complaints = signal<readonly Complaint[]>([]);
  const progress = signal<Progress>({ opened: 0, total: 0 });
  const desk = signal<readonly DeskEntry[]>([]);
  const recipients = signal(first);
  const isOffline = signal(false);
  /** What was added since the server was asked last: its list may not know it yet. */
  const fresh = new Set<string>();

  const show = (): void => {
    dossiers.value = opening.dossiers();
    quarantined.value = opening.quarantined();
    complaints.value = opening.complaints();
    desk.value = opening.desk();
  };
  let showing: ReturnType<typeof setTimeout> | undefined;
  /** At once where nothing was shown for a while. */
  const showSoon = (): void => {
    if (showing !== undefined) return;
    show();
    showing = setTimeout(() => { showing = undefined; show(); }, showEvery);
  };
  const noted = <O extends string>(outcome: O): O => {
    isOffline.value = outcome === 'offline';
    show();
    return outcome;
  };

  async function readAll(): Promise<Outcome> {
    fresh.clear();
    const [listed, info] = await Promise.all([allKeys(client), client.info({})]);
    if (!listed || !info.ok) return noted('offline');
    if (info.answer.recipients.join() !== recipients.value.join()) recipients.value = info.answer.recipients;
    const wanted = opening.list([...listed, ...fresh]);
    const total = wanted.filter(({ id }) => id !== '').length;
    if (total > 0) progress.value = { opened: 0, total };
    const isRead = await load(wanted, {
      client, crew, opening,
      onDone: (count) => {
        progress.value = { total, opened: Math.min(total, progress.value.opened + count) };
        showSoon();
      },
    });
    // What vanished while it was read was never opened, and is no longer waited for.
    if (isRead) progress.value = { opened: total, total };
    return noted(isRead ? 'done' : 'offline');
  }
  let running: Promise<Outcome> | undefined;
  async function refresh(): Promise<Outcome> {
    while (running) await running;
    return running = readAll().finally(() => { running = undefined; });
  }
  return {
    opening, dossiers, quarantined, complaints, progress, desk, recipients, isOffline, refresh, noted,
    readThese: async (wanted) => (await load([wanted], { client, crew, opening, onDone: () => undefined }) ? 'done' : 'offline'),
    file: (key, outside, inside) => {
      fresh.add(key);
      opening.put(key, { outside, inside });
    },
    drop: (id) => { opening.drop(id); },
  };
}
