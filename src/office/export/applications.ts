/** Chosen applications and columns as sheets. */
import { forms } from '../../forms/all.ts';
import { questionsOf } from '../../forms/form.ts';
import type { Dossier } from '../model.ts';
import type { Sheet } from './cell.ts';
import { exportColumns, nameless, questionId, type ExportColumn, type Kind } from './columns.ts';

export interface Choice {
  /** Ids of columns; what a kind has no question for is left out there. */
  readonly columns: ReadonlySet<string>;
  readonly names: boolean;
}

const kindTitles: Readonly<Record<Kind, string>> = { mentee: 'Mentees', mentor: 'Mentorinnen und Mentoren' };

/** The kinds among some applications, mentees first. */
export const kindsOf = (dossiers: readonly Dossier[]): readonly Kind[] => (['mentee', 'mentor'] as const).filter((wanted) => dossiers.some(({ kind }) => kind === wanted));

/** The chosen columns of some applications, ready to be filled. @param all every application of the office */
export function chosenColumns(dossiers: readonly Dossier[], all: readonly Dossier[], { columns, names }: Choice): readonly ExportColumn[] {
  const chosen = exportColumns(kindsOf(dossiers), dossiers, all).filter(({ id }) => columns.has(id));
  return names ? chosen : chosen.flatMap((column) => nameless(column) ?? []);
}

const sheet = (name: string, dossiers: readonly Dossier[], columns: readonly ExportColumn[]): Sheet => ({
  name, head: columns.map(({ title }) => title), rows: dossiers.map((dossier) => columns.map(({ cell }) => cell(dossier))),
});

/** One table of all: kinds that share a question share its column. */
export const oneSheet = (dossiers: readonly Dossier[], all: readonly Dossier[], choice: Choice): Sheet => sheet('Bewerbungen', dossiers, chosenColumns(dossiers, all, choice));

/** One sheet for each kind, since they are asked different things. */
export const sheetsByKind = (dossiers: readonly Dossier[], all: readonly Dossier[], choice: Choice): readonly Sheet[] => kindsOf(dossiers).map((kind) => {
  const own = dossiers.filter((dossier) => dossier.kind === kind);
  return sheet(kindTitles[kind], own, chosenColumns(own, all, choice));
});

/** Declarations everybody has made, or the form would not have been sent: of no use in a table. */
const declarations: ReadonlySet<string> = new Set(forms.flatMap(questionsOf).filter(([, { purpose }]) => purpose === 'declaration').map(([name]) => questionId(name)));

/** What is ticked before anybody has chosen: everything but what the office wrote, how often something happened, and declarations. */
export const usualColumns = (columns: readonly ExportColumn[]): ReadonlySet<string> =>
  new Set(columns.filter(({ id, group }) => group !== 'office' && !['revisions', 'events', 'language', 'hold'].includes(id) && !declarations.has(id)).map(({ id }) => id));
