/** Finding and opening the records of applications; whatever cannot be opened is complained of, and the rest goes on. */
import { keys, keyParts, referenceOf } from '../records/names.ts';
import { openApplication, OpenError, type Application, type OpenProblem } from '../records/seal.ts';
import { allKeys, type RecordStore } from '../stores/store.ts';
import type { Desk } from './desk.ts';
import { codeOf, OfficeProblem } from './problem.ts';
import { visibleLine } from './visible.ts';

export interface RecordName {
  readonly key: string;
  readonly id: string;
  readonly revision: number;
}

export interface Opened extends Application, RecordName {}

const recordKey = /^application\/[2-9A-HJ-NP-Z]{32}\/[1-9]\d{0,5}$/u;

/** The newest revision of every application, in the order of their ids. @throws OfficeProblem when the store cannot be read */
export async function newestRecords({ store, complain }: Desk): Promise<readonly RecordName[]> {
  const newest = new Map<string, RecordName>();
  for await (const key of readableKeys(store)) {
    if (!recordKey.test(key)) {
      complain(`${visibleLine(key)}: So heißt keine Bewerbung. Übergangen.`);
      continue;
    }
    const { id, last } = keyParts(key);
    const name = { key, id, revision: Number(last) };
    if ((newest.get(id)?.revision ?? 0) < name.revision) newest.set(id, name);
  }
  return [...newest.values()];
}

async function* readableKeys(store: RecordStore): AsyncGenerator<string> {
  try {
    yield* allKeys(store, keys.applications);
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
      complain(`${referenceOf(name.id)}: ${error instanceof OpenError ? problems[error.problem] : `Der Datensatz lässt sich nicht lesen (${codeOf(error)}).`} [${name.key}]`);
    }
  }
  return opened;
}

const problems: Readonly<Record<OpenProblem, string>> = {
  'wrong-key': 'Keiner Ihrer Schlüssel öffnet diese Bewerbung. Nehmen Sie den Schlüssel, der bei ihrem Eingang galt, oder den Notfallschlüssel.',
  damaged: 'Der Datensatz ist beschädigt. Holen Sie ihn aus der Sicherung.',
  altered: 'Der Umschlag (Formular, Eingang, Löschfrist) wurde nach dem Versiegeln verändert. Holen Sie den Datensatz aus der Sicherung und melden Sie es der IT.',
};
