import type { allFiles } from '../collections.ts';
import { withHead, type HeadFile, type Mistake, type SourceFile } from './files.ts';
import { daysThatAreNone, eventMistakes, newsMistakes, sameAddress, sameIn, sourceMistakes, withoutOriginal } from './others.ts';
import { daysOfRound, modulesOf, overlaps, saidTwice } from './rounds.ts';

export type { Mistake, SourceFile } from './files.ts';

/**
 * What the files of the house say against each other or against the calendar: everything that a schema, which sees one value
 * at a time, cannot know. A value that is wrong by itself is left to its schema and never the reason for a second answer.
 * @param today the day in Leipzig, as "2026-11-22"
 * @returns every mistake, by file and line
 */
export function contradictions(files: readonly SourceFile[], today: string): readonly Mistake[] {
  const read = files.flatMap((file) => withHead(file) ?? []);
  const of = (collection: keyof typeof allFiles): readonly HeadFile[] => read.filter((file) => file.collection === collection);
  const [modules, rounds, events, faq] = [of('modules'), of('rounds'), of('events'), of('faq')];
  const found = [
    ...read.flatMap((file) => daysThatAreNone(file, headOf(file))),
    ...sameAddress(files),
    ...rounds.flatMap((round) => daysOfRound(round, today)),
    ...overlaps(rounds),
    ...saidTwice(modules, rounds, today),
    ...[...rounds, ...events, ...of('voices')].flatMap((file) => modulesOf(file, modules)),
    ...[...rounds, ...events, ...modules].flatMap((file) => sourceMistakes(file, today)),
    ...events.flatMap(eventMistakes),
    ...of('news').flatMap(newsMistakes),
    ...sameIn(modules, 'order', (file) => /^order:\s*(\d+)/m.exec(headOf(file))?.[1], (other) => `Denselben Platz auf dem Weg hat schon ${other}.`),
    ...sameIn(faq, 'question', (file) => file.text('question')?.toLowerCase(), (other) => `Dieselbe Frage steht schon in ${other}.`),
    ...withoutOriginal(of('modulesEn'), modules, 'content/modules'),
    ...withoutOriginal(of('eventsEn'), events, 'content/events'),
    ...withoutOriginal(of('faqEn'), faq, 'content/faq'),
    ...withoutOriginal(of('newsEn'), of('news'), 'content/news'),
  ];
  return found.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

const headOf = ({ source }: SourceFile): string => source.split(/^---\s*$/m).slice(0, 2).join('---');

/** The mistakes as an editor reads them in a terminal. */
export const contradictionsMessage = (mistakes: readonly Mistake[]): string =>
  mistakes.map(({ file, line, text }) => `In der Datei ${file}, Zeile ${String(line)}:\n  ${text}`).join('\n\n');
