/** Finding and opening the records of applications; whatever cannot be opened is complained of, and the rest goes on. */
import { keys, keyParts, referenceOf } from '../records/names.ts';
import { openApplication, OpenError, type Application } from '../records/seal.ts';
import { readTombstone, type Tombstone } from '../records/tombstone.ts';
import { allKeys, type RecordStore } from '../stores/store.ts';
import type { Desk } from './desk.ts';
import { codeOf, OfficeProblem } from './problem.ts';
import { applicationProblems, strangeName } from '../office/problems.ts';
import { visibleLine } from '../office/visible.ts';

export interface RecordName {
  readonly key: string;
  readonly id: string;
  readonly revision: number;
}

export interface Opened extends Application, RecordName {}

/** The newest revision of an application, and when its first one came in. */
export interface Current extends Opened { readonly arrived: string }

const idShape = /^[2-9A-HJ-NP-Z]{32}$/u;
const revisionShape = /^[1-9]\d{0,5}$/u;

/**
 * All revisions of every application by its id, oldest first. What was withdrawn is not among them, even while the clock has
 * still to delete it. @throws OfficeProblem when the store cannot be read
 */
export async function allRevisions(desk: Desk): Promise<ReadonlyMap<string, readonly RecordName[]>> {
  const [records, withdrawn] = [await namesIn(desk, keys.applications), new Set(await withdrawnIds(desk))];
  const revisions = new Map<string, RecordName[]>();
  for (const name of records) {
    if (!withdrawn.has(name.id)) revisions.set(name.id, [...revisions.get(name.id) ?? [], name]);
  }
  for (const names of revisions.values()) names.sort((a, b) => a.revision - b.revision);
  return revisions;
}

/**
 * Every application as it is now, how many there are with those that cannot be read, and the other records asked for: all opened at once, since that may ask for a passphrase. Where the
 * first revision cannot be read, an application counts as arrived with its newest. @throws OfficeProblem when the store cannot be read
 */
export async function openCurrent(desk: Desk, others: readonly RecordName[] = []): Promise<{ readonly there: number; readonly current: readonly Current[]; readonly others: readonly Opened[] }> {
  const revisions = [...(await allRevisions(desk)).values()];
  const wanted = new Set([...revisions.flatMap((names) => names.at(-1) ?? []), ...revisions.flatMap(([first]) => first ?? []), ...others]);
  const opened = new Map((await openRecords(desk, [...wanted])).map((one) => [one.key, one]));
  const current = revisions.flatMap((names): readonly Current[] => {
    const [first, newest] = [names[0], names.at(-1)].map((name) => opened.get(name?.key ?? ''));
    return newest ? [{ ...newest, arrived: (first ?? newest).header.received }] : [];
  });
  return { there: revisions.length, current, others: others.flatMap(({ key }) => opened.get(key) ?? []) };
}

/** What lies in quarantine and was not withdrawn. @throws OfficeProblem when the store cannot be read */
export async function quarantinedRecords(desk: Desk): Promise<readonly RecordName[]> {
  const [records, withdrawn] = [await namesIn(desk, keys.quarantines), new Set(await withdrawnIds(desk))];
  return records.filter(({ id }) => !withdrawn.has(id));
}

/** Ids of the applications that were withdrawn. @throws OfficeProblem when the store cannot be read */
export async function withdrawnIds({ store }: Desk): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const key of readableKeys(store, keys.withdrawals)) ids.push(keyParts(key).id);
  return ids;
}

/** What remains of applications that were withdrawn or deleted, by id; undefined where that cannot be read. @throws OfficeProblem when the store cannot be read */
export async function tombstones(desk: Desk): Promise<ReadonlyMap<string, Tombstone | undefined>> {
  const found = new Map<string, Tombstone | undefined>();
  for (const id of await withdrawnIds(desk)) {
    const record = await desk.store.get(keys.withdrawn(id)).catch(() => undefined);
    found.set(id, record && readTombstone(record));
  }
  return found;
}

async function namesIn({ store, complain }: Desk, prefix: string): Promise<readonly RecordName[]> {
  const names: RecordName[] = [];
  for await (const key of readableKeys(store, prefix)) {
    const { id, last } = keyParts(key);
    if (key === `${prefix}${id}/${last}` && idShape.test(id) && revisionShape.test(last)) names.push({ key, id, revision: Number(last) });
    else complain(`${visibleLine(key)}: ${strangeName}`);
  }
  return names;
}

/** All keys under a prefix. @throws OfficeProblem when the store cannot be read */
export async function* readableKeys(store: RecordStore, prefix: string): AsyncGenerator<string> {
  try {
    yield* allKeys(store, prefix);
  } catch (error) {
    throw new OfficeProblem(`Die Bewerbungen lassen sich nicht auflisten (${codeOf(error)}). Prüfen Sie, ob Sie den Datenordner lesen dürfen.`);
  }
}

/** Opens records; those that cannot be opened are complained of by reference and key, one line each. */
export async function openRecords({ store, identities, complain }: Desk, names: readonly RecordName[]): Promise<readonly Opened[]> {
  if (names.length === 0) return [];
  const secret = await identities();
  const opened: Opened[] = [];
  for (const name of names) {
    try {
      const record = await store.get(name.key);
      // Deleted since it was listed: that is no fault.
      if (record) opened.push({ ...name, ...(await openApplication(record, secret)) });
    } catch (error) {
      complain(`${referenceOf(name.id)}: ${error instanceof OpenError ? applicationProblems[error.problem] : `Der Datensatz lässt sich nicht lesen (${codeOf(error)}).`} [${name.key}]`);
    }
  }
  return opened;
}
