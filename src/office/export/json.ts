/** Applications as JSON for other programs; the shape is described in docs/export.md and in the schema below. */
import { z } from 'zod';
import { chosenOf } from '../match/answers.ts';
import { modulesOf } from '../list/facets.ts';
import { stageOf, stages } from '../list/stage.ts';
import type { Dossier } from '../model.ts';
import { chosenColumns, type Choice } from './applications.ts';
import type { Cell } from './cell.ts';
import { questionOf } from './columns.ts';

/** Counted up whenever something changes its meaning; new keys may come without. */
export const version = 1;

const value = z.union([z.string(), z.number(), z.array(z.string())]);

export const applicationsFile = z.strictObject({
  format: z.literal('mentee-plus/applications'),
  version: z.literal(version),
  /** When the file was made, ISO 8601 in UTC. */
  made: z.iso.datetime(),
  /** Without names there is no column that says who somebody is, and texts are cleaned of it. */
  names: z.boolean(),
  columns: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  applications: z.array(z.strictObject({
    reference: z.string(),
    kind: z.enum(['mentee', 'mentor']),
    /** The one a mentee applies for, those a mentor would accompany. */
    modules: z.array(z.string()),
    /** Of mentees: how far the decision has come. */
    stage: z.enum(stages).optional(),
    /** By column: text, number, several texts; days as "2027-11-22", times in ISO 8601 (UTC). Empty ones are left out. */
    values: z.record(z.string(), value),
    /** Of questions with a list to choose from: the unchanging values of what was chosen. */
    options: z.record(z.string(), z.array(z.string())),
  })),
});
export type ApplicationsFile = z.infer<typeof applicationsFile>;

/** The file as text. @param all every application of the office */
export function json(dossiers: readonly Dossier[], all: readonly Dossier[], choice: Choice, now: Date): string {
  const columns = chosenColumns(dossiers, all, choice);
  const file: ApplicationsFile = {
    format: 'mentee-plus/applications', version, made: now.toISOString(), names: choice.names,
    columns: columns.map(({ id, title }) => ({ id, title })),
    applications: dossiers.map((dossier) => ({
      reference: dossier.reference, kind: dossier.kind, modules: [...modulesOf(dossier)], ...stagePart(dossier),
      values: Object.fromEntries(columns.map(({ id, cell }) => [id, plainValue(cell(dossier))] as const).filter(([, one]) => one !== '' && !(Array.isArray(one) && one.length === 0))),
      options: Object.fromEntries(columns.flatMap(({ id }) => {
        const chosen = chosenOf(dossier.answers, questionOf(id));
        return chosen ? [[id, [...chosen.values]]] : [];
      })),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function stagePart(dossier: Dossier): Pick<ApplicationsFile['applications'][number], 'stage'> {
  const stage = stageOf(dossier);
  return stage === undefined ? {} : { stage };
}

function plainValue(cell: Cell): z.infer<typeof value> {
  if (typeof cell !== 'object') return cell;
  if ('day' in cell) return cell.day;
  return 'instant' in cell ? cell.instant : [...cell.lines];
}
