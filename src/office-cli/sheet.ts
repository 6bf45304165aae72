import type { Section } from '../forms/form.ts';
import { shortLabel } from '../forms/question.ts';
import { countCharacters, type Language, type Text } from '../forms/text.ts';
import { words } from '../forms/words.ts';
import { referenceOf } from '../records/names.ts';
import type { Opened } from './applications.ts';
import { answerParts, dayName, formOfRecord, kindName, leftOver, localTime, moduleName } from '../office/describe.ts';
import { visibleLine } from '../office/visible.ts';

const texts = {
  application: { de: 'Bewerbung', en: 'Application' },
  received: { de: 'Eingang', en: 'Received' },
  changed: { de: 'Geändert', en: 'Changed' },
  due: { de: 'Löschen bis', en: 'Delete by' },
  language: { de: 'Sprache', en: 'Language' },
  revision: { de: 'Fassung', en: 'Revision' },
  id: { de: 'Kennung', en: 'Id' },
  noQuestion: { de: 'Antworten auf Fragen, die es nicht mehr gibt', en: 'Answers to questions that no longer exist' },
} as const satisfies Record<string, Text>;

const languageNames: Readonly<Record<Language, Text>> = { de: { de: 'Deutsch', en: 'German' }, en: { de: 'Englisch', en: 'English' } };

export type Row = readonly [label: string, lines: readonly string[]];

/** One application as text: what stands on the envelope, then all answers, section by section. */
export function sheet({ id, revision, header, answers }: Opened, language: Language): string {
  const form = formOfRecord(header);
  const module = moduleName(header, language);
  const envelope: readonly Row[] = [
    [texts.application[language], [kindName(header, language) + (module && `: ${module}`)]],
    [(revision === 1 ? texts.received : texts.changed)[language], [localTime(header.received, language)]],
    [texts.due[language], [dayName(header.due, language)]],
    [texts.language[language], [languageNames[header.language][language]]],
    [texts.revision[language], [String(revision)]],
    [texts.id[language], [id]],
  ];
  const rowsOf = ({ questions }: Section): readonly Row[] =>
    Object.entries(questions).map(([name, question]) => [shortLabel(question)[language], linesOf(answerParts(question, answers[name], language))]);
  const rest: readonly Row[] = leftOver(form, answers).map((name) => [visibleLine(name), linesOf(answerParts(undefined, answers[name], language))]);
  const parts: readonly (readonly [string, readonly Row[]])[] = [
    [referenceOf(id), envelope],
    ...(form?.sections ?? []).map((section) => [section.title[language], rowsOf(section)] as const),
    ...(rest.length > 0 ? [[texts.noQuestion[language], rest] as const] : []),
  ];
  return parts.map(([title, rows]) => sectionText(title, rows, language)).join('\n');
}

/** A title and rows of labels with their lines. */
export const sectionText = (title: string, rows: readonly Row[], language: Language): string =>
  `${title}\n${rows.map((row) => rowText(row, language)).join('')}`;

const linesOf = (parts: readonly string[]): readonly string[] => parts.flatMap((part) => part.split('\n'));

/** Labels of this width share a column with their answers; longer ones push theirs to the right. */
const labelWidth = 34;

function rowText([label, lines]: Row, language: Language): string {
  const [first = words.noAnswer[language], ...others] = lines;
  const gap = ' '.repeat(Math.max(1, labelWidth - countCharacters(label)));
  return [`  ${label}:${gap}${first}`, ...others.map((line) => ' '.repeat(labelWidth + 3) + line), ''].join('\n');
}
