/** What the office has added to applications: the decision it released last, the day of deletion that follows from decisions, and a hold. */
import type { Text } from '../forms/text.ts';
import { dayName, localTime } from '../office/describe.ts';
import { unwrap } from '../records/envelope.ts';
import { holdOf } from '../records/holds.ts';
import { keyParts, keys, referenceOf } from '../records/names.ts';
import { decisionHeader, decisionKind, type Status } from '../records/office-records.ts';
import { openOfficeRecord } from '../records/office-seal.ts';
import { readableKeys } from './applications.ts';
import type { Desk } from './desk.ts';

export interface Standing {
  readonly status: Status | undefined;
  /** When that was released, ISO 8601. */
  readonly at: string | undefined;
  /** The earliest day of deletion of all decisions. */
  readonly due: string | undefined;
  readonly hold: string | undefined;
}

export const statusNames: Readonly<Record<Status, Text>> = {
  accepted: { de: 'Zusage', en: 'Accepted' }, declined: { de: 'Absage', en: 'Declined' }, waitlist: { de: 'Warteliste', en: 'Waiting list' },
};

/** What there is to know of these applications; those of which there is nothing are not among them. @throws OfficeProblem when the store cannot be read */
export async function standings(desk: Desk, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, Standing>> {
  const [decisions, held] = [await foldersIn(desk, keys.allDecisions, ids), await foldersIn(desk, keys.allHolds, ids)];
  const found = new Map<string, Standing>();
  for (const id of new Set([...decisions.keys(), ...held.keys()])) {
    const hold = held.has(id) ? await holdOf(desk.store, id, desk.now()).catch(() => 'damaged') : undefined;
    found.set(id, { ...await newest(desk, decisions.get(id) ?? []), hold });
  }
  return found;
}

/** Keys below a prefix by application, in the order of their numbers. */
async function foldersIn({ store }: Desk, prefix: string, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly string[]>> {
  const folders = new Map<string, string[]>();
  for await (const key of readableKeys(store, prefix)) {
    const { id } = keyParts(key);
    if (ids.has(id)) folders.set(id, [...folders.get(id) ?? [], key]);
  }
  const number = (key: string): number => Number(keyParts(key).last);
  for (const found of folders.values()) found.sort((a, b) => number(a) - number(b));
  return folders;
}

async function newest(desk: Desk, decisions: readonly string[]): Promise<Omit<Standing, 'hold'>> {
  const last = decisions.at(-1);
  if (last === undefined) return { status: undefined, at: undefined, due: undefined };
  const records = await Promise.all(decisions.map((key) => desk.store.get(key).catch(() => undefined)));
  const dues = records.flatMap((record) => (record && unwrap(decisionHeader, record)?.header.due) ?? []).sort();
  try {
    const { header, content } = await openOfficeRecord(decisionKind, records.at(-1) ?? new Uint8Array(), await desk.identities());
    return { status: content.status, at: header.at, due: dues[0] };
  } catch {
    desk.complain(`${referenceOf(keyParts(last).id)}: Die freigegebene Entscheidung lässt sich nicht öffnen. Nehmen Sie den Schlüssel, der damals galt, oder holen Sie den Datensatz aus der Sicherung. [${last}]`);
    return { status: undefined, at: undefined, due: dues[0] };
  }
}

/** One line for each thing that is to be known of an application. */
export function standingLines(id: string, standing: Standing | undefined, { language }: Desk): readonly string[] {
  const { status, at, due, hold } = standing ?? {};
  const reference = referenceOf(id);
  return [
    ...(status !== undefined && at !== undefined ? [`${reference}: ${statusNames[status][language]}, freigegeben am ${localTime(at, language)}.`] : []),
    ...(due !== undefined ? [`${reference}: Nach der Entscheidung zu löschen bis ${dayName(due, language)}.`] : []),
    ...holdLines(id, hold, language),
  ];
}

export const holdLines = (id: string, hold: string | undefined, language: Desk['language']): readonly string[] => (hold === undefined ? []
  : [`${referenceOf(id)}: ${hold === 'damaged' ? 'Ob die Löschung ausgesetzt ist, lässt sich nicht lesen; gelöscht wird nichts. Melden Sie es der IT.' : `Die Löschung ist ausgesetzt bis ${dayName(hold, language)}.`}`]);
