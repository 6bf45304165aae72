/** An application as it is read: sections with questions and answers, and what a later revision changed. */
import { questionsOf } from '../../forms/form.ts';
import { shortLabel, type AnyQuestion } from '../../forms/question.ts';
import { answerParts, leftOver } from '../describe.ts';
import { questionMap } from '../list/search.ts';
import type { Dossier, Revision } from '../model.ts';
import { visibleLine } from '../visible.ts';
import { isHidden, type Hide } from './nameless.ts';
import { entriesChanged, wordsChanged, type Piece } from './words.ts';

export interface Line {
  readonly name: string;
  readonly label: string;
  /** One for a text, one for each choice, none for no answer. Safe to show. */
  readonly parts: readonly string[];
  /** Whether it is running text. */
  readonly isText: boolean;
}

export interface SheetSection {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly Line[];
}

const goneTitle = 'Antworten auf Fragen, die es nicht mehr gibt';

/** All answers of a revision, under the sections of the form; with `hide`, without what says who somebody is. */
export function sheetOf(dossier: Dossier, { answers }: Revision, hide?: Hide): readonly SheetSection[] {
  const { form } = dossier;
  const line = (name: string, question: AnyQuestion | undefined): readonly Line[] => (hide && isHidden(dossier, name) ? [] : [{
    name,
    label: question ? shortLabel(question).de : visibleLine(name),
    parts: shownParts(question, answers[name], hide),
    isText: question?.control.type === 'area',
  }]);
  const sections = (form?.sections ?? []).map(({ id, title, questions }) => ({
    id, title: title.de, lines: Object.entries(questions).flatMap(([name, question]) => line(name, question)),
  }));
  const gone = { id: 'gone', title: goneTitle, lines: leftOver(form, answers).flatMap((name) => line(name, undefined)) };
  return [...sections, gone].filter(({ lines }) => lines.length > 0);
}

/** Answers in words. The words of the form's own lists stay as they are, even where somebody is called like one of them. */
export function shownParts(question: AnyQuestion | undefined, answer: unknown, hide?: Hide): readonly string[] {
  const parts = answerParts(question, answer, 'de');
  if (!hide) return parts;
  const control = question?.control;
  const own = control === undefined || control.type === 'tick' ? new Set(control ? parts : []) : new Set('options' in control ? control.options.map(({ label }) => label.de) : []);
  return parts.map((part) => (own.has(part) ? part : hide(part)));
}

export interface Change {
  readonly name: string;
  readonly label: string;
  readonly pieces: readonly Piece[];
  /** Whether the pieces are running text, or entries of a list. */
  readonly isText: boolean;
}

/** The answers that differ between two revisions, in the order of the form; those to questions that are gone come last, by their key. */
export function changesBetween(dossier: Dossier, before: Revision, after: Revision, hide?: Hide): readonly Change[] {
  const { form } = dossier;
  const questions = form ? questionMap(form) : new Map<string, AnyQuestion>();
  const names = new Set([...(form ? questionsOf(form).map(([name]) => name) : []), ...Object.keys(before.answers), ...Object.keys(after.answers)]);
  return [...names].filter((name) => !hide || !isHidden(dossier, name)).flatMap((name): readonly Change[] => {
    const question = questions.get(name);
    const [old, fresh] = [before, after].map(({ answers }) => shownParts(question, Object.hasOwn(answers, name) ? answers[name] : undefined, hide)) as [readonly string[], readonly string[]];
    if (old.join('\n') === fresh.join('\n')) return [];
    // Words of a list are shown whole: comparing "Innere Medizin" with "Zahnmedizin" word by word says nothing.
    const isText = old.length <= 1 && fresh.length <= 1 && (question === undefined || question.control.type === 'line' || question.control.type === 'area');
    const pieces = isText ? wordsChanged(old[0] ?? '', fresh[0] ?? '') : entriesChanged(old, fresh);
    return [{ name, label: question ? shortLabel(question).de : visibleLine(name), pieces, isText }];
  });
}

export interface Around {
  /** Counted from 1; 0 when the application is not in the list. */
  readonly place: number;
  readonly count: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** Where an application stands in the list, and its neighbours. One that is not in it leads to the list's beginning. */
export function aroundIn(ids: readonly string[], id: string): Around {
  const index = ids.indexOf(id);
  return { place: index + 1, count: ids.length, previous: index > 0 ? ids[index - 1] : undefined, next: ids[index + 1] };
}
