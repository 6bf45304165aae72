import type { Text } from '../forms/text.ts';
import { referenceOf } from '../records/names.ts';
import { quarantineTime } from '../records/quarantine.ts';
import type { Tombstone } from '../records/tombstone.ts';
import { newestRecords, openRecords, quarantinedRecords, tombstones, type Opened } from './applications.ts';
import { lastTrials } from './canaries.ts';
import { dayName, kindName, localDay, localTime, moduleName, personName } from '../office/describe.ts';
import type { Desk } from './desk.ts';
import { holdLines, standings, statusNames, type Standing } from './standing.ts';
import { table } from './table.ts';
import { undelivered } from './undelivered.ts';

const columns = {
  reference: { de: 'Vorgang', en: 'Reference' },
  received: { de: 'Eingang', en: 'Received' },
  application: { de: 'Bewerbung', en: 'Application' },
  name: { de: 'Name', en: 'Name' },
  due: { de: 'Löschen bis', en: 'Delete by' },
  revision: { de: 'Fassung', en: 'Revision' },
  status: { de: 'Stand', en: 'Status' },
  deleted: { de: 'Wird gelöscht', en: 'Will be deleted' },
} as const satisfies Record<string, Text>;

/** `list`: a table of all applications, newest first; below it what went wrong with mails, what lies in quarantine, what was withdrawn, when the keys were last tried. */
export async function list(desk: Desk): Promise<void> {
  const [records, quarantined] = [await newestRecords(desk), await quarantinedRecords(desk)];
  const opened = await openRecords(desk, [...records, ...quarantined]);
  const keys = new Set(quarantined.map(({ key }) => key));
  const applications = newestFirst(opened.filter(({ key }) => !keys.has(key)));
  const aside = newestFirst(opened.filter(({ key }) => keys.has(key)));
  const notes = await undelivered(desk);
  const known = await standings(desk, new Set(applications.map(({ id }) => id)));
  const parts = [
    applications.length > 0 ? applicationTable(applications, known, desk) : '',
    applications.flatMap(({ id }) => [...notes.get(id) ?? [], ...holdLines(id, known.get(id)?.hold, desk.language)]).map((line) => `${line}\n`).join(''),
    aside.length > 0 ? quarantineTable(aside, desk) : '',
    ...closingLines(await tombstones(desk)),
  ].filter(Boolean);
  if (records.length === 0 && quarantined.length === 0) parts.unshift(parts.length === 0 ? 'Noch keine Bewerbungen.\n' : 'Zurzeit keine Bewerbungen.\n');
  const trials = await lastTrials(desk);
  desk.print([...parts, ...(trials ? [trials] : [])].join('\n'));
}

/** The order of all lists: by time of receipt, newest first. */
export const newestFirst = (opened: readonly Opened[]): readonly Opened[] =>
  [...opened].sort((a, b) => Date.parse(b.header.received) - Date.parse(a.header.received));

/** The day in Leipzig on which the clock deletes something that came into quarantine at `received`. */
export const quarantineEnd = (received: string): string => localDay(new Date(Date.parse(received) + quarantineTime));

const { deleted, due, revision, status, ...common } = columns;

/** The status has a column once one was released. */
function applicationTable(applications: readonly Opened[], known: ReadonlyMap<string, Standing>, desk: Desk): string {
  const { language } = desk;
  const isDecided = applications.some(({ id }) => known.get(id)?.status !== undefined);
  const head = [...Object.values(common), due, revision, ...(isDecided ? [status] : [])].map((name) => name[language]);
  return table(head, applications.map((one) => {
    const { status: released, due: earlier = one.header.due } = known.get(one.id) ?? {};
    return [
      ...rowOf(one, desk), dayName(earlier < one.header.due ? earlier : one.header.due, language), String(one.revision),
      ...(isDecided ? [released === undefined ? '' : statusNames[released][language]] : []),
    ];
  }));
}

function quarantineTable(aside: readonly Opened[], desk: Desk): string {
  const head = [...Object.values(common), deleted].map((name) => name[desk.language]);
  const rows = aside.map((one) => [...rowOf(one, desk), dayName(quarantineEnd(one.header.received), desk.language)]);
  return `In Quarantäne, weil sie nach einem Programm aussehen; eine echte Bewerbung holt: npm run office -- release VORGANG\n${table(head, rows)}`;
}

function rowOf({ id, header, answers }: Opened, { language }: Desk): readonly string[] {
  const module = moduleName(header, language);
  return [
    referenceOf(id),
    localTime(header.received, language),
    kindName(header, language) + (module && `: ${module}`),
    personName(answers),
  ];
}

function closingLines(left: ReadonlyMap<string, Tombstone | undefined>): readonly string[] {
  const deletions = [...left.values()].filter((one) => one?.deleted !== undefined).length;
  const sentence = (count: number, what: string): string =>
    (count === 0 ? '' : count === 1 ? `Eine Bewerbung wurde ${what}.\n` : `${count} Bewerbungen wurden ${what}.\n`);
  return [sentence(left.size - deletions, 'zurückgezogen'), sentence(deletions, 'vom Programmbüro gelöscht')];
}
