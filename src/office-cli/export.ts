import { forms } from '../forms/all.ts';
import { questionsOf, type Form } from '../forms/form.ts';
import { shortLabel, type AnyQuestion } from '../forms/question.ts';
import type { Language, Text } from '../forms/text.ts';
import { referenceOf } from '../records/names.ts';
import { openCurrent, type Current } from './applications.ts';
import { csv } from '../office/csv.ts';
import { answerParts, dayName, formOfRecord, kindName, leftOver, localTime, moduleName } from '../office/describe.ts';
import type { Desk } from './desk.ts';
import { changeTime, newestFirst } from './list.ts';
import { writeNewFile } from './new-file.ts';
import { visibleLine } from '../office/visible.ts';

/** `export --csv`: all applications as one table, newest first, to standard output or into a new file. */
export async function exportCsv(desk: Desk, out: string | undefined): Promise<void> {
  const opened = newestFirst((await openCurrent(desk)).current);
  const text = csv(rowsOf(opened, desk.language));
  if (out === undefined) {
    desk.print(text);
    return;
  }
  await writeNewFile(out, text);
  desk.note(`${opened.length === 1 ? 'Eine Bewerbung' : `${opened.length} Bewerbungen`} geschrieben: ${visibleLine(out)}`);
  desk.note('Die Datei ist nicht verschlüsselt. Löschen Sie sie, sobald Sie sie nicht mehr brauchen.');
}

interface Column {
  readonly head: string;
  readonly cell: (one: Current) => string;
}

/** Head and rows of the table: the envelope, every question of every form, then answers to questions that are gone. */
export function rowsOf(opened: readonly Current[], language: Language): readonly (readonly string[])[] {
  const gone = new Set(opened.flatMap(({ header, answers }) => leftOver(formOfRecord(header), answers)));
  const declared = questionColumns(language);
  const columns = [
    ...envelopeColumns(language),
    ...declared.values(),
    ...[...gone].filter((name) => !declared.has(name)).sort().map((name) => questionColumn(name, [visibleLine(name)], language)),
  ];
  return [columns.map(({ head }) => head), ...opened.map((one) => columns.map(({ cell }) => cell(one)))];
}

function envelopeColumns(language: Language): readonly Column[] {
  const column = (head: Text, cell: Column['cell']): Column => ({ head: head[language], cell });
  return [
    column({ de: 'Vorgang', en: 'Reference' }, ({ id }) => referenceOf(id)),
    column({ de: 'Eingang', en: 'Received' }, ({ arrived }) => timeInCell(arrived)),
    column({ de: 'Geändert', en: 'Changed' }, (one) => timeInCell(changeTime(one))),
    column({ de: 'Bewerbung', en: 'Application' }, ({ header }) => kindName(header, language)),
    column({ de: 'Modul', en: 'Module' }, ({ header }) => moduleName(header, language)),
    column({ de: 'Sprache', en: 'Language' }, ({ header }) => header.language),
    column({ de: 'Löschen bis', en: 'Delete by' }, ({ header }) => dayName(header.due, 'de')),
  ];
}

/** Without the comma a spreadsheet takes it for a time; dates are German in either language, since the spreadsheet is. */
const timeInCell = (time: string | undefined): string => (time === undefined ? '' : localTime(time, 'de').replace(',', ''));

/** One column for each name of a question, in the order of the declarations; forms that share a name share the column. */
function questionColumns(language: Language): ReadonlyMap<string, Column> {
  const labels = new Map<string, Set<string>>();
  for (const [name, question] of forms.flatMap(questionsOf)) {
    labels.set(name, (labels.get(name) ?? new Set()).add(shortLabel(question)[language]));
  }
  return new Map([...labels].map(([name, all]) => [name, questionColumn(name, [...all], language)]));
}

const questionColumn = (name: string, labels: readonly string[], language: Language): Column => ({
  head: labels.join(' / '),
  cell: ({ header, answers }) => answerParts(questionOf(formOfRecord(header), name), answers[name], language).join('; '),
});

const questionOf = (form: Form | undefined, name: string): AnyQuestion | undefined =>
  form && questionsOf(form).find(([known]) => known === name)?.[1];
