/** Whether two answers mean the same department, institute or subject. */
import { none, other, subjects } from '../../forms/options.ts';
import { visibleLine } from '../visible.ts';
import type { Chosen } from './answers.ts';
import { foldedWords } from './fold.ts';

/** One unit or subject as it was chosen from the list, or written behind "andere". */
export interface Unit {
  /** Value on the list; missing for what was written. */
  readonly value: string | undefined;
  /** For people. */
  readonly label: string;
  /** Its telling words, in each language of the list. */
  readonly words: readonly (readonly string[])[];
}

export type Same = 'same' | 'unsure' | 'different';

/** Words that say nothing about which unit it is. */
const common = new Set(foldedWords(`
  Klinik Kliniken Poliklinik Institut Abteilung Sektion Zentrum Department Bereich Lehrstuhl Professur Einrichtung Station Ambulanz Arbeitsgruppe AG
  Universität Universitätsklinikum Universitätsmedizin Klinikum UKL Leipzig Fakultät Medizin Medizinische Medizinischen Medizinischer Medizinisches
  Prof Professor Professorin Dr PD med habil rer nat Herr Frau Leitung Direktor Direktorin Chef Chefin
  der die das des dem den für von vom zu zur zum am an im in und oder mit bei alle
  clinic hospital institute department division section centre center faculty university medical medicine chair of for the and at in`));

const telling = (text: string): readonly string[] => [...new Set(foldedWords(text))].filter((word) => !common.has(word));

const listed = new Map(subjects.map(({ value, label }): readonly [string, Unit] => [value, { value, label: label.de, words: [telling(label.de), telling(label.en)] }]));

const written = (text: string): Unit => ({ value: undefined, label: visibleLine(text), words: [telling(text)] });

/**
 * The units of an answer. What was written behind "andere" may name several, parted by commas or semicolons; "keine" is no unit.
 * A value that the list no longer has stands for itself.
 */
export function unitsOf({ values, other: text }: Chosen): readonly Unit[] {
  return values.flatMap((value) => {
    if (value === none.value) return [];
    if (value !== other.value) return [listed.get(value) ?? { value, label: visibleLine(value), words: [telling(value)] }];
    return (text ?? '').split(/[,;\n]/u).map((part) => part.trim()).filter((part) => part !== '').map(written);
  });
}

/** A subject somebody has written freely. */
export const unitFromText = (text: string): Unit => written(text);

/** Two choices from the list are compared by value. Where one was written, the same telling words are the same unit, and a common one leaves it unsure. */
export function sameUnit(a: Unit, b: Unit): Same {
  if (a.value !== undefined && b.value !== undefined) return a.value === b.value ? 'same' : 'different';
  let shared = false;
  for (const left of a.words) {
    for (const right of b.words) {
      const count = left.filter((word) => right.includes(word)).length;
      if (count > 0 && count === left.length && count === right.length) return 'same';
      shared ||= count > 0;
    }
  }
  if (shared) return 'unsure';
  return a.label.toLowerCase() === b.label.toLowerCase() ? 'same' : 'different';
}

/** The pair of units that is most surely the same, or undefined. */
export function firstSame(left: readonly Unit[], right: readonly Unit[]): { readonly a: Unit; readonly b: Unit; readonly sure: boolean } | undefined {
  let unsure: { a: Unit; b: Unit; sure: boolean } | undefined;
  for (const a of left) {
    for (const b of right) {
      const same = sameUnit(a, b);
      if (same === 'same') return { a, b, sure: true };
      if (same === 'unsure') unsure ??= { a, b, sure: false };
    }
  }
  return unsure;
}
