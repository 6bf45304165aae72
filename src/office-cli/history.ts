/** The revisions of one application: when each was sent, and which answers it changed. */
import { questionsOf } from '../forms/form.ts';
import { shortLabel } from '../forms/question.ts';
import type { Language, Text } from '../forms/text.ts';
import { words } from '../forms/words.ts';
import type { Opened, RecordName } from './applications.ts';
import { answerParts, formOfRecord, localTime } from '../office/describe.ts';
import { sectionText, type Row } from './sheet.ts';
import { visibleLine } from '../office/visible.ts';

const texts = {
  history: { de: 'Fassungen', en: 'Revisions' },
  revision: { de: 'Fassung', en: 'Revision' },
  received: { de: 'eingegangen', en: 'received' },
  changed: { de: 'geändert', en: 'changed' },
  unreadable: { de: 'lässt sich nicht lesen', en: 'cannot be read' },
  since: { de: 'geändert gegenüber Fassung', en: 'changed since revision' },
  from: { de: 'von: ', en: 'from: ' },
  to: { de: 'zu:  ', en: 'to:   ' },
} as const satisfies Record<string, Text>;

/**
 * The history of an application with several revisions as text, newest first; each is compared with the last readable one before it.
 * @param names all revisions there are
 * @param opened those of them that could be read
 */
export function history(names: readonly RecordName[], opened: readonly Opened[], language: Language): string {
  const readable = new Map(opened.map((one) => [one.revision, one]));
  const revisions = names.map(({ revision }) => revision).sort((a, b) => b - a);
  const overview = revisions.map((revision): Row => {
    const one = readable.get(revision);
    const what = revision === 1 ? texts.received : texts.changed;
    return [`${texts.revision[language]} ${revision}`, [one ? `${what[language]} ${localTime(one.header.received, language)}` : texts.unreadable[language]]];
  });
  const changes = revisions.flatMap((revision) => {
    const one = readable.get(revision);
    const before = revisions.filter((other) => other < revision).flatMap((other) => readable.get(other) ?? [])[0];
    if (!one || !before) return [];
    return [sectionText(`${texts.revision[language]} ${revision}, ${texts.since[language]} ${before.revision}`, changesBetween(before, one, language), language)];
  });
  return [sectionText(texts.history[language], overview, language), ...changes].join('\n');
}

/** The answers that differ, under the labels and in the order of the form; those to questions that are gone come last, by their key. */
export function changesBetween(before: Opened, after: Opened, language: Language): readonly Row[] {
  const form = formOfRecord(after.header);
  const questions = new Map(form && questionsOf(form));
  const names = [...questions.keys(), ...[...Object.keys(before.answers), ...Object.keys(after.answers)].filter((name) => !questions.has(name))];
  return [...new Set(names)].flatMap((name): readonly Row[] => {
    const question = questions.get(name);
    const [from, to] = [before, after].map(({ answers }) => answerParts(question, Object.hasOwn(answers, name) ? answers[name] : undefined, language).join('; '));
    if (from === to) return [];
    const lines = (mark: string, answer = ''): readonly string[] =>
      (answer === '' ? words.noAnswer[language] : answer).split('\n').map((line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line);
    return [[question ? shortLabel(question)[language] : visibleLine(name), [...lines(texts.from[language], from), ...lines(texts.to[language], to)]]];
  });
}
