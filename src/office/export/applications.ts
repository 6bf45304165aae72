/** Chosen applications and columns as sheets. */
import { forms } from '../../forms/all.ts';
import { questionsOf } from '../../forms/form.ts';
import type { Dossier } from '../model.ts';
import type { Sheet } from './cell.ts';
import { exportColumns, questionId, type ExportColumn, type Kind } from './columns.ts';
import { fill, type OnDone } from './fill.ts';

export interface Choice {
  /** Ids of columns; what a kind has no question for is left out there. */
  readonly columns: ReadonlySet<string>;
  readonly names: boolean;
}

const kindTitles: Readonly<Record<Kind, string>> = { mentee: 'Mentees', mentor: 'Mentorinnen und Mentoren' };

/** The kinds among some applications, mentees first. */
export const kindsOf = (dossiers: readonly Dossier[]): readonly Kind[] => (['mentee', 'mentor'] as const).filter((wanted) => dossiers.some(({ kind }) => kind === wanted));

/** The chosen columns of some applications; without names none that says who somebody is. @param all every application of the office */
export const chosenColumns = (dossiers: readonly Dossier[], all: readonly Dossier[], { columns, names }: Choice): readonly ExportColumn[] =>
  exportColumns(kindsOf(dossiers), dossiers, all).filter(({ id, personal }) => columns.has(id) && (names || !personal));

async function sheet(name: string, dossiers: readonly Dossier[], all: readonly Dossier[], choice: Choice, onDone?: OnDone): Promise<Sheet> {
  const columns = chosenColumns(dossiers, all, choice);
  return { name, head: columns.map(({ title }) => title), rows: await fill(dossiers, columns, choice.names, onDone) };
}

/** One table of all: kinds that share a question share its column. */
export const oneSheet = (dossiers: readonly Dossier[], all: readonly Dossier[], choice: Choice, onDone?: OnDone): Promise<Sheet> => sheet('Bewerbungen', dossiers, all, choice, onDone);

/** One sheet for each kind, since they are asked different things. */
export async function sheetsByKind(dossiers: readonly Dossier[], all: readonly Dossier[], choice: Choice, onDone: OnDone = () => undefined): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  let before = 0;
  for (const kind of kindsOf(dossiers)) {
    const own = dossiers.filter((dossier) => dossier.kind === kind);
    const done = before;
    sheets.push(await sheet(kindTitles[kind], own, all, choice, (rows) => { onDone(done + rows); }));
    before += own.length;
  }
  return sheets;
}

/** Declarations everybody has made, or the form would not have been sent: of no use in a table. */
const declarations: ReadonlySet<string> = new Set(forms.flatMap(questionsOf).filter(([, { purpose }]) => purpose === 'declaration').map(([name]) => questionId(name)));

/** What is ticked before anybody has chosen: everything but what the office wrote, how often something happened, and declarations. */
export const usualColumns = (columns: readonly ExportColumn[]): ReadonlySet<string> =>
  new Set(columns.filter(({ id, group }) => group !== 'office' && !['revisions', 'events', 'language', 'hold'].includes(id) && !declarations.has(id)).map(({ id }) => id));
