import { repeated, type HeadFile, type Mistake } from './files.ts';

/** The days of a round in the order in which they come, as the sentences name them. */
const days = [
  { key: 'opens', name: 'Der erste Tag der Bewerbung', behind: 'dem ersten Tag der Bewerbung' },
  { key: 'closes', name: 'Der letzte Tag der Bewerbung', behind: 'dem letzten Tag der Bewerbung' },
  // The form is open until the end of its last day: who decides on that day decides too early.
  { key: 'decision', name: 'Der Tag der Entscheidung', behind: 'dem Tag der Entscheidung', strictly: true },
  { key: 'starts', name: 'Der Beginn der Runde', behind: 'dem Beginn der Runde' },
  { key: 'ends', name: 'Das Ende der Runde', behind: 'dem Ende der Runde', strictly: true },
] as const;

const said = (file: HeadFile, key: string): string => `(${key}: ${file.day(key) ?? ''})`;

/** Days of one round that contradict each other, or the calendar of today. */
export function daysOfRound(round: HeadFile, today: string): readonly Mistake[] {
  const opens = round.day('opens');
  const mistakes: Mistake[] = [];
  let before: (typeof days)[number] | undefined;
  for (const step of days) {
    const day = round.day(step.key);
    if (day === undefined) continue;
    const earlier = before && round.day(before.key);
    if (opens !== undefined && opens > today && day < today) {
      mistakes.push(round.mistake(step.key, `${step.name} ${said(round, step.key)} ist schon vorbei, die Bewerbung beginnt aber erst noch ${said(round, 'opens')}.`));
      continue;
    }
    const strictly = 'strictly' in step;
    if (before && earlier !== undefined && (strictly ? day <= earlier : day < earlier)) {
      mistakes.push(round.mistake(step.key, `${step.name} ${said(round, step.key)} liegt ${strictly ? 'nicht nach' : 'vor'} ${before.behind} ${said(round, before.key)}.`));
    }
    before = step;
  }
  return mistakes;
}

/** Modules that a list names twice, or that have no page. */
export function modulesOf(file: HeadFile, modules: readonly HeadFile[]): readonly Mistake[] {
  const named = file.list('modules');
  const known = new Set(modules.map(({ id }) => id));
  return [
    ...repeated(named).map((id) => file.mistake('modules', `Das Modul „${id}“ steht zweimal in der Liste.`)),
    ...[...new Set(named)].filter((id) => !known.has(id)).map((id) => file.mistake('modules', `Zum Modul „${id}“ gibt es keine Datei im Ordner content/modules.`)),
  ];
}

interface Window { readonly round: HeadFile; readonly opens: string; readonly closes: string }

/**
 * Rounds of one module whose times of application overlap: an application could belong to either.
 * The rounds themselves may overlap, since a new one may open while another is still running.
 */
export function overlaps(rounds: readonly HeadFile[]): readonly Mistake[] {
  const windows = rounds.flatMap((round): Window[] => {
    const [opens, closes] = [round.day('opens'), round.day('closes')];
    return opens !== undefined && closes !== undefined && opens <= closes ? [{ round, opens, closes }] : [];
  }).sort((a, b) => (a.opens === b.opens ? (a.round.file < b.round.file ? -1 : 1) : a.opens < b.opens ? -1 : 1));
  return windows.flatMap(({ round, opens, closes }, index) =>
    windows.slice(0, index).filter((other) => opens <= other.closes).flatMap((other) =>
      [...new Set(round.list('modules'))].filter((id) => other.round.list('modules').includes(id)).map((id) =>
        round.mistake('opens', `Für das Modul „${id}“ überschneidet sich die Bewerbung (${opens} bis ${closes}) mit der in ${other.round.file} (${other.opens} bis ${other.closes}).`))));
}

const slots = { dates: 'Der Bewerbungszeitraum', deadline: 'Die Frist' } as const;

/** Days that a module gives although a round does, and that sooner or later say something else. */
export function saidTwice(modules: readonly HeadFile[], rounds: readonly HeadFile[], today: string): readonly Mistake[] {
  return modules.flatMap((module) => {
    const round = rounds.find((each) => each.list('modules').includes(module.id) && (each.day('closes') ?? '') >= today);
    if (!round) return [];
    return (['dates', 'deadline'] as const).filter((key) => module.text(key) !== undefined || module.day(key) !== undefined)
      .map((key) => module.mistake(key, `${slots[key]} des Moduls steht schon in ${round.file}; löschen Sie die Zeile ${key} hier.`));
  });
}
