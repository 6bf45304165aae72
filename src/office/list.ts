import type { Text } from '../forms/text.ts';
import { referenceOf } from '../records/names.ts';
import { newestRecords, openRecords, type Opened } from './applications.ts';
import { dayName, kindName, localTime, moduleName, personName } from './describe.ts';
import type { Desk } from './desk.ts';
import { table } from './table.ts';

const head: readonly Text[] = [
  { de: 'Vorgang', en: 'Reference' }, { de: 'Eingang', en: 'Received' }, { de: 'Bewerbung', en: 'Application' },
  { de: 'Name', en: 'Name' }, { de: 'Löschen bis', en: 'Delete by' }, { de: 'Fassung', en: 'Revision' },
];

/** `list`: a table of all applications, newest first. */
export async function list(desk: Desk): Promise<void> {
  const records = await newestRecords(desk);
  if (records.length === 0) {
    desk.print('Noch keine Bewerbungen.\n');
    return;
  }
  const opened = newestFirst(await openRecords(desk, records));
  if (opened.length === 0) return;
  desk.print(table(head.map((name) => name[desk.language]), opened.map((one) => rowOf(one, desk))));
}

/** The order of all lists: by time of receipt, newest first. */
export const newestFirst = (opened: readonly Opened[]): readonly Opened[] =>
  [...opened].sort((a, b) => Date.parse(b.header.received) - Date.parse(a.header.received));

function rowOf({ id, revision, header, answers }: Opened, { language }: Desk): readonly string[] {
  const module = moduleName(header, language);
  return [
    referenceOf(id),
    localTime(header.received, language),
    kindName(header, language) + (module && `: ${module}`),
    personName(answers),
    dayName(header.due, language),
    String(revision),
  ];
}
