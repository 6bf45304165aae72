/** English texts and the German ones they were made from: which are older now. */
import { day } from './keys.ts';
import type { KeyHelp } from './nearest.ts';

export const germanVersionHelp = {
  example: 'germanVersion: 2026-11-22', also: ['deutsche fassung', 'fassung', 'übersetzt', 'übersetzung', 'translated', 'german'],
} as const satisfies KeyHelp;

/** The date of the German text, its `lastUpdated`, when this English one was made from it. */
export const germanVersion = () => day('der Stand der deutschen Seite, nach der übersetzt wurde', germanVersionHelp.example);

/** Whether the German text has changed since the English one was made from it; days as YAML reads them. */
export const isStale = (german: Date, madeFrom: Date | undefined): boolean => madeFrom === undefined || german.getTime() > madeFrom.getTime();

/** The same of texts that say only when each was last changed: events, questions, news. On one day both are taken for alike. */
export const isBehind = (german: Date, english: Date): boolean => german.getTime() > english.getTime();

/** A file in English beside its German original; paths below content/. */
export interface Translation {
  readonly file: string;
  /** `lastUpdated` of the German file; `undefined` when there is none. */
  readonly german: Date | undefined;
  /** `germanVersion` of the English one, or its own `lastUpdated` where it carries no other date. */
  readonly madeFrom: Date | undefined;
  /** Which of the two. */
  readonly key: 'germanVersion' | 'lastUpdated';
}

const shown = (date: Date): string => date.toISOString().slice(0, 10);

/** One line for each English text that is older than the German one, and for each that lacks its original; empty when all are right. */
export const staleLines = (all: readonly Translation[]): readonly string[] => all.flatMap(({ file, german, key, madeFrom }) => {
  if (german === undefined) return [`${file}: Zu diesem englischen Text gibt es keinen deutschen mit demselben Namen. Benennen Sie ihn um oder löschen Sie ihn.`];
  if (madeFrom === undefined && key === 'germanVersion') return [`${file}: Oben fehlt der Stand der deutschen Seite, nach der übersetzt wurde, zum Beispiel: germanVersion: ${shown(german)}`];
  // Without a date of its own the build has stopped before.
  if (madeFrom === undefined || !isStale(german, madeFrom)) return [];
  if (key === 'lastUpdated') return [`${file}: Der deutsche Text ist vom ${shown(german)}, der englische vom ${shown(madeFrom)}. Ziehen Sie ihn nach und setzen Sie dann lastUpdated: ${shown(german)}`];
  return [`${file}: Der deutsche Text ist vom ${shown(german)}, der englische nach dem vom ${shown(madeFrom)} gemacht. Ziehen Sie ihn nach und setzen Sie dann germanVersion: ${shown(german)}`];
});

/** One line for each German file that has no English one yet. */
export const untranslated = (german: readonly string[]): readonly string[] =>
  german.map((file) => `${file}: Diesen Text gibt es noch nicht auf Englisch. Unter /en/ steht so lange der deutsche.`);

/** News and events need no translation, and come to be many: one line for all of a folder. */
export const onlyGerman = (folder: string, count: number): readonly string[] =>
  (count === 0 ? [] : [`${folder}: ${count === 1 ? 'Einen Text gibt es' : `${String(count)} Texte gibt es`} nur auf Deutsch. Die englische Liste führt auf die deutsche Seite.`]);
