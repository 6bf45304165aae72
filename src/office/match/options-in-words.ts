/** Values of the lists as people read them, in German. */
import * as options from '../../forms/options.ts';
import type { Option } from '../../forms/question.ts';
import { visibleLine } from '../visible.ts';

const labels = (list: readonly Option[]): ReadonlyMap<string, string> => new Map(list.map(({ value, label }) => [value, label.de]));

const lists = {
  topics: labels(options.topics), times: labels(options.times), languages: labels(options.spoken), paths: labels(options.paths),
  phases: labels(options.mentorPhases), modules: labels(options.modules), formats: labels(options.formats), grouping: labels(options.grouping),
} as const;

/** The label of a value; a value that the list no longer has, as it was stored. */
export const inWords = (list: keyof typeof lists, value: string): string => lists[list].get(value) ?? visibleLine(value);

/** "Promotion, Netzwerke und Ausland" */
export const listed = (list: keyof typeof lists, values: readonly string[]): string => enumerated(values.map((value) => inWords(list, value)));

export const enumerated = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} und ${words.at(-1)}`;

/** "2027-04" as "April 2027". */
export function monthInWords(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? visibleLine(month) : date.toLocaleDateString('de-DE', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}
