import type { Language, Text } from '../forms/text.ts';
import { referenceOf } from '../records/names.ts';
import { quarantineTime } from '../records/quarantine.ts';
import type { Tombstone } from '../records/tombstone.ts';
import { openCurrent, quarantinedRecords, tombstones, type Current, type Opened } from './applications.ts';
import { lastTrials } from './canaries.ts';
import { dayName, kindName, localDay, localTime, moduleName, personName } from '../office/describe.ts';
import type { Desk } from './desk.ts';
import { holdLines, standings, statusNames, type Standing } from './standing.ts';
import { table } from './table.ts';
import { undelivered } from './undelivered.ts';

const columns = {
  reference: { de: 'Vorgang', en: 'Reference' },
  received: { de: 'Eingang', en: 'Received' },
  changed: { de: 'Geändert', en: 'Changed' },
  application: { de: 'Bewerbung', en: 'Application' },
  name: { de: 'Name', en: 'Name' },
  due: { de: 'Löschen bis', en: 'Delete by' },
  revision: { de: 'Fassung', en: 'Revision' },
  status: { de: 'Stand', en: 'Status' },
  deleted: { de: 'Wird gelöscht', en: 'Will be deleted' },
} as const satisfies Record<string, Text>;

/** `list`: a table of all applications, newest first; below it what went wrong with mails, what lies in quarantine, what was withdrawn, when the keys were last tried. */
export async function list(desk: Desk): Promise<void> {
  const quarantined = await quarantinedRecords(desk);
  const { there, current, others } = await openCurrent(desk, quarantined);
  const [applications, aside] = [newestFirst(current), newestFirst(others)];
  const notes = await undelivered(desk);
  const known = await standings(desk, new Set(applications.map(({ id }) => id)));
  const parts = [
    applications.length > 0 ? applicationTable(applications, known, desk) : '',
    applications.flatMap(({ id }) => [...notes.get(id) ?? [], ...holdLines(id, known.get(id)?.hold, desk.language)]).map((line) => `${line}\n`).join(''),
    aside.length > 0 ? quarantineTable(aside, desk) : '',
    ...closingLines(await tombstones(desk)),
  ].filter(Boolean);
  if (there === 0 && quarantined.length === 0) parts.unshift(parts.length === 0 ? 'Noch keine Bewerbungen.\n' : 'Zurzeit keine Bewerbungen.\n');
  const trials = await lastTrials(desk);
  desk.print([...parts, ...(trials ? [trials] : [])].join('\n'));
}

/** The order of all lists: by the time when an application came in (a single revision: when that was sent), newest first. */
export const newestFirst = <T extends Opened & Partial<Pick<Current, 'arrived'>>>(opened: readonly T[]): readonly T[] =>
  [...opened].sort((a, b) => Date.parse(arrival(b)) - Date.parse(arrival(a)));

const arrival = ({ arrived, header }: Opened & Partial<Pick<Current, 'arrived'>>): string => arrived ?? header.received;

/** When the newest revision was sent, if it is not the first. */
export const changeTime = ({ revision, header }: Opened): string | undefined => (revision === 1 ? undefined : header.received);

/** The day in Leipzig on which the clock deletes something that came into quarantine at `received`. */
export const quarantineEnd = (received: string): string => localDay(new Date(Date.parse(received) + quarantineTime));

const { reference, received, changed, application, name, deleted, due, revision, status } = columns;

/** Changes have a column once there was one, and the status once one was released. */
function applicationTable(applications: readonly Current[], known: ReadonlyMap<string, Standing>, desk: Desk): string {
  const { language } = desk;
  const isDecided = applications.some(({ id }) => known.get(id)?.status !== undefined);
  const isChanged = applications.some((one) => changeTime(one) !== undefined);
  const head = [reference, received, ...(isChanged ? [changed] : []), application, name, due, revision, ...(isDecided ? [status] : [])].map((text) => text[language]);
  return table(head, applications.map((one) => {
    const { status: released, due: earlier = one.header.due } = known.get(one.id) ?? {};
    return [
      referenceOf(one.id), localTime(one.arrived, language), ...(isChanged ? [timeOrNone(changeTime(one), language)] : []), ...whatAndWho(one, language), dayName(earlier < one.header.due ? earlier : one.header.due, language), String(one.revision),
      ...(isDecided ? [released === undefined ? '' : statusNames[released][language]] : []),
    ];
  }));
}

function quarantineTable(aside: readonly Opened[], desk: Desk): string {
  const { language } = desk;
  const head = [reference, received, application, name, deleted].map((text) => text[language]);
  const rows = aside.map((one) => [
    referenceOf(one.id), localTime(one.header.received, language), ...whatAndWho(one, language), dayName(quarantineEnd(one.header.received), language),
  ]);
  return `In Quarantäne, weil sie nach einem Programm aussehen; eine echte Bewerbung holt: npm run office -- release VORGANG\n${table(head, rows)}`;
}

function whatAndWho({ header, answers }: Opened, language: Language): readonly string[] {
  const module = moduleName(header, language);
  return [kindName(header, language) + (module && `: ${module}`), personName(answers)];
}

const timeOrNone = (time: string | undefined, language: Language): string => (time === undefined ? '' : localTime(time, language));

function closingLines(left: ReadonlyMap<string, Tombstone | undefined>): readonly string[] {
  const deletions = [...left.values()].filter((one) => one?.deleted !== undefined).length;
  const sentence = (count: number, what: string): string =>
    (count === 0 ? '' : count === 1 ? `Eine Bewerbung wurde ${what}.\n` : `${count} Bewerbungen wurden ${what}.\n`);
  return [sentence(left.size - deletions, 'zurückgezogen'), sentence(deletions, 'vom Programmbüro gelöscht')];
}
