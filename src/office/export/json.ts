/** Applications as JSON for other programs; the shape is described in docs/export.md and in `json-shape.ts`. */
import { chosenOf } from '../match/answers.ts';
import { modulesOf } from '../list/facets.ts';
import { stageOf } from '../list/stage.ts';
import type { Dossier } from '../model.ts';
import { chosenColumns, type Choice } from './applications.ts';
import type { Cell } from './cell.ts';
import { questionOf } from './columns.ts';
import { fill, type OnDone } from './fill.ts';
import type { ApplicationsFile, Value } from './json-shape.ts';

/** Counted up whenever something changes its meaning; new keys may come without. */
export const version = 1;

/** The file as text. @param all every application of the office */
export async function json(dossiers: readonly Dossier[], all: readonly Dossier[], choice: Choice, now: Date, onDone?: OnDone): Promise<string> {
  const columns = chosenColumns(dossiers, all, choice);
  const rows = await fill(dossiers, columns, choice.names, onDone);
  const file: ApplicationsFile = {
    format: 'mentee-plus/applications', version, made: now.toISOString(), names: choice.names,
    columns: columns.map(({ id, title }) => ({ id, title })),
    applications: dossiers.map((dossier, row) => ({
      reference: dossier.reference, kind: dossier.kind, modules: [...modulesOf(dossier)], ...(dossier.round && { round: dossier.round.id }), ...stagePart(dossier),
      values: Object.fromEntries(columns.map(({ id }, column) => [id, plainValue(rows[row]?.[column] ?? '')] as const).filter(([, one]) => one !== '' && !(Array.isArray(one) && one.length === 0))),
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

function plainValue(cell: Cell): Value {
  if (typeof cell !== 'object') return cell;
  if ('day' in cell) return cell.day;
  return 'instant' in cell ? cell.instant : [...cell.lines];
}
