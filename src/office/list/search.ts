/** Free text in all answers: one folded text for each dossier, made once. */
import { questionsOf, type Form } from '../../forms/form.ts';
import type { AnyQuestion } from '../../forms/question.ts';
import { answerParts, leftOver } from '../describe.ts';
import type { Dossier } from '../model.ts';
import { fold, foldSpelled } from './fold.ts';

const texts = new WeakMap<Dossier, string>();

/** What can be found of a dossier: reference with and without hyphens, all answers in words, and the office's notes. */
export function searchText(dossier: Dossier): string {
  const known = texts.get(dossier);
  if (known !== undefined) return known;
  const made = textOf(dossier);
  texts.set(dossier, made);
  return made;
}

function textOf({ reference, form, answers, events }: Dossier): string {
  const all = [
    reference, reference.replaceAll('-', ''),
    ...(form ? [...questionMap(form)].flatMap(([name, question]) => answerParts(question, answers[name], 'de')) : []),
    ...leftOver(form, answers).flatMap((name) => answerParts(undefined, answers[name], 'de')),
    ...events.flatMap(({ content }) => (content.type === 'note' ? [content.text] : [])),
  ].join('\n');
  // "mueller" must find "Müller": words with umlauts stand there a second time, written out. Terms have no spaces, so words are enough.
  const withUmlauts = new Set(all.normalize('NFC').match(/[^\s]*[äöüøåÄÖÜØÅ][^\s]*/gu));
  return [fold(all), ...[...withUmlauts].map(foldSpelled)].join('\n');
}

const maps = new WeakMap<Form, ReadonlyMap<string, AnyQuestion>>();

/** The questions of a form by name. */
export function questionMap(form: Form): ReadonlyMap<string, AnyQuestion> {
  const known = maps.get(form) ?? new Map(questionsOf(form));
  maps.set(form, known);
  return known;
}

/** What is searched for, word by word: each must occur, in either spelling of its umlauts. */
export type Terms = readonly (readonly [folded: string, spelled: string])[];

export const termsOf = (search: string): Terms =>
  search.split(/\s+/u).filter(Boolean).map((term) => [fold(term), foldSpelled(term)] as const).filter(([folded]) => folded !== '');

export const isFound = (text: string, terms: Terms): boolean =>
  terms.every(([folded, spelled]) => text.includes(folded) || (spelled !== folded && text.includes(spelled)));
