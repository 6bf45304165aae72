/** Fetches what the server lists and has it opened, the newest applications first; tells how far it is. */
import type { Client } from '../../api/client.ts';
import { mostRecords } from '../../api/schema.ts';
import type { Opening, Wanted } from '../../opening/bench.ts';
import type { Crew } from '../worker/crew.ts';
import type { SealedRecord } from '../worker/protocol.ts';
import { sleep } from './sleep.ts';

/** So many records go to a worker at once: long enough to be worth a message, short enough to let others in between. */
const portion = 12;
/** Portions on their way at once: both workers always have the next one at hand. */
const under = 4;
/** After a refusal because of too many calls, in milliseconds. */
const rateWait = 3_000;
const rateTries = 10;

interface Parts {
  readonly client: Client;
  readonly crew: Crew;
  readonly opening: Opening;
  /** Called after every portion, with the number of applications that are done. */
  readonly onDone: (applications: number) => void;
}

/** All keys, page by page; undefined when the server does not answer. */
export async function allKeys(client: Client): Promise<readonly string[] | undefined> {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const given = await patient(() => client.keys(cursor === undefined ? {} : { cursor }));
    if (!given.ok) return undefined;
    keys.push(...given.answer.keys);
    cursor = given.answer.cursor;
  } while (cursor !== undefined);
  return keys;
}

/** Fetches and opens everything that is wanted. Resolves to false when the server stopped answering; what has come until then is filed. */
export async function load(wanted: readonly Wanted[], parts: Parts): Promise<boolean> {
  const queue = openQueue(parts);
  const keys = wanted.flatMap((one) => one.keys);
  const groupOf = new Map(wanted.flatMap((one) => one.keys.map((key) => [key, one] as const)));
  const left = new Map(wanted.map((one) => [one, one.keys.length]));
  const fetched = new Map<Wanted, SealedRecord[]>();
  let at = 0;
  while (at < keys.length) {
    const given = await patient(() => parts.client.records({ keys: keys.slice(at, at + mostRecords) }));
    if (!given.ok || given.answer.records.length === 0) return queue.finish().then(() => false);
    at += given.answer.records.length;
    for (const { key, bytes, unreadable } of given.answer.records) {
      const group = groupOf.get(key);
      if (!group) continue;
      if (bytes === null) parts.opening.put(key, unreadable ? { outside: '', problem: 'damaged' } : undefined);
      else fetched.set(group, [...fetched.get(group) ?? [], { key, bytes }]);
      const open = (left.get(group) ?? 1) - 1;
      left.set(group, open);
      if (open > 0) continue;
      queue.add(fetched.get(group) ?? []);
      fetched.delete(group);
    }
    queue.work();
  }
  await queue.finish();
  return true;
}

interface Ready { readonly received: string; readonly records: readonly SealedRecord[] }

/** Whole applications that wait for a worker, the newest first. */
function openQueue({ crew, opening, onDone }: Parts) {
  const ready: Ready[] = [];
  const running = new Set<Promise<void>>();
  let isSorted = true;
  const take = (): readonly Ready[] => {
    if (!isSorted) ready.sort((a, b) => (a.received < b.received ? -1 : 1));
    isSorted = true;
    const taken: Ready[] = [];
    for (let size = 0; size < portion && ready.length > 0; size += taken.at(-1)?.records.length ?? 0) taken.push(...ready.splice(-1));
    return taken;
  };
  const openNext = async (): Promise<void> => {
    const taken = take();
    const sealed: SealedRecord[] = [];
    for (const record of taken.flatMap(({ records }) => records)) {
      if (opening.isPlain(record.key)) opening.put(record.key, { outside: firstLine(record.bytes), inside: '' });
      else sealed.push(record);
    }
    for (const { key, ...record } of await crew.open(sealed)) opening.put(key, record);
    onDone(taken.length);
  };
  const work = (): void => {
    while (running.size < under && ready.length > 0) {
      const one = openNext().finally(() => { running.delete(one); work(); });
      running.add(one);
    }
  };
  return {
    add: (records: readonly SealedRecord[]) => { ready.push({ received: receivedOf(records), records }); isSorted = false; },
    work,
    finish: async (): Promise<void> => {
      work();
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** The line outside the seal; empty for what is no base64. */
function firstLine(bytes: string, most = bytes.length): string {
  try {
    const [line = ''] = atob(bytes.slice(0, most)).split('\n', 1);
    return line;
  } catch {
    return '';
  }
}

/** Long enough for the envelope; a multiple of four, as base64 wants it. */
const envelopeLength = 800;

/** When an application came in; the desk comes first. */
function receivedOf(records: readonly SealedRecord[]): string {
  const application = records.find(({ key }) => key.startsWith('application/'));
  return application ? /"received":"([^"]*)"/u.exec(firstLine(application.bytes, envelopeLength))?.[1] ?? '' : '9999';
}

/** Asks again after a while where the server has had too many calls. */
async function patient<R extends { readonly ok: boolean; readonly problem?: string }>(ask: () => Promise<R>): Promise<R> {
  for (let tries = 1; ; tries += 1) {
    const given = await ask();
    if (given.ok || given.problem !== 'rate' || tries >= rateTries) return given;
    await sleep(rateWait);
  }
}
