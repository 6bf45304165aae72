/** What can stand in the list: the same columns for the screen, the print and whoever else shows many applications. */
import { forms } from '../../forms/all.ts';
import { questionsOf } from '../../forms/form.ts';
import { shortLabel, type AnyQuestion } from '../../forms/question.ts';
import { answerParts, dayName, kindName, localTime, moduleName, personName } from '../describe.ts';
import type { Dossier } from '../model.ts';
import { modulesOf } from './facets.ts';
import { fold } from './fold.ts';
import { questionMap } from './search.ts';
import { stageName, stageOf, stages } from './stage.ts';

export interface Column {
  /** Stands in the address bar: `received`, `q.topics`. */
  readonly id: string;
  readonly title: string;
  readonly group: 'record' | 'question';
  /** In rem, for a column whose rows are not all there to be measured. */
  readonly width: number;
  /** Names the person or leads to them; not shown while reading without names. */
  readonly personal: boolean;
  /** What stands in the cell, safe to show; empty where there is nothing. */
  readonly text: (dossier: Dossier) => string;
  /** What the column is sorted by, compared with `<`; undefined comes last. */
  readonly order: (dossier: Dossier) => string | number | undefined;
}

/** When the newest revision came in, ISO 8601. */
export const changedAt = ({ revisions }: Dossier): string => revisions.at(-1)?.header.received ?? revisions[0].header.received;

const envelopeOf = ({ revisions }: Dossier) => revisions[0].header;

function stageText(dossier: Dossier): string {
  const stage = stageOf(dossier);
  return stage === undefined ? '' : stageName(stage);
}

function stageOrder(dossier: Dossier): number | undefined {
  const stage = stageOf(dossier);
  return stage === undefined ? undefined : stages.indexOf(stage);
}

type Rest = Partial<Pick<Column, 'width' | 'personal' | 'order'>>;

const column = (id: string, title: string, text: Column['text'], { width = 10, personal = false, order }: Rest = {}): Column => ({
  id, title, group: 'record', width, personal, text, order: order ?? ((dossier) => fold(text(dossier)) || undefined),
});

/** What every application has, whatever its form. The usual ones stand beside each other on a screen of 1280 pixels, scroll bar included. */
export const recordColumns: readonly Column[] = [
  column('reference', 'Vorgang', ({ reference }) => reference, { width: 8.5 }),
  column('name', 'Name', ({ answers }) => personName(answers), { width: 12, personal: true }),
  column('kind', 'Bewerbung als', (dossier) => kindName(envelopeOf(dossier), 'de'), { width: 9 }),
  column('module', 'Modul', (dossier) => modulesOf(dossier).map((module) => moduleName({ module }, 'de')).join('; '), { width: 11.25 }),
  column('round', 'Runde', ({ round }) => round?.title ?? '', { width: 7, order: ({ round }) => round?.from }),
  column('status', 'Status', stageText, { width: 12.5, order: stageOrder }),
  column('received', 'Eingang', ({ received }) => localTime(received, 'de'), { width: 9.75, order: ({ received }) => received }),
  column('changed', 'Letzte Änderung', (dossier) => (dossier.revisions.length > 1 ? localTime(changedAt(dossier), 'de') : ''), {
    width: 10.5, order: (dossier) => (dossier.revisions.length > 1 ? changedAt(dossier) : undefined),
  }),
  column('revisions', 'Fassungen', ({ revisions }) => String(revisions.length), { width: 7.5, order: ({ revisions }) => revisions.length }),
  column('due', 'Löschen bis', ({ due }) => dayName(due, 'de'), { width: 8.5, order: ({ due }) => due }),
  column('hold', 'Aufbewahren bis', ({ hold }) => (hold === undefined ? '' : dayName(hold, 'de')), { width: 9.5, order: ({ hold }) => hold }),
  column('events', 'Einträge', ({ events }) => String(events.length), { width: 7, order: ({ events }) => events.length }),
  column('language', 'Sprache', ({ language }) => ({ de: 'Deutsch', en: 'Englisch' })[language], { width: 7.5 }),
];

/** One column for each name of a question, in the order of the declarations; forms that share a name share the column. */
export const questionColumns: readonly Column[] = [...declared()].map(([name, questions]) => {
  const text = ({ form, answers }: Dossier): string => answerParts(form && questionMap(form).get(name), answers[name], 'de').join('; ');
  return {
    id: `q.${name}`,
    title: [...new Set(questions.map((question) => shortLabel(question).de))].join(' / '),
    group: 'question',
    width: questions.some(({ control }) => control.type === 'area') ? 24 : 13,
    personal: questions.some(isPersonal),
    text,
    order: (dossier) => {
      const answer = dossier.answers[name];
      return typeof answer === 'number' ? answer : fold(text(dossier)) || undefined;
    },
  };
});

function declared(): ReadonlyMap<string, readonly AnyQuestion[]> {
  const all = new Map<string, AnyQuestion[]>();
  for (const [name, question] of forms.flatMap(questionsOf)) all.set(name, [...(all.get(name) ?? []), question]);
  return all;
}

/** Whether the answer itself says who somebody is or how to reach them. */
export function isPersonal({ purpose, control }: AnyQuestion): boolean {
  return purpose === 'contact' || (control.type === 'line' && ['email', 'tel', 'url'].includes(control.input));
}

export const columns: readonly Column[] = [...recordColumns, ...questionColumns];

const byId = new Map(columns.map((one) => [one.id, one]));
export const columnOf = (id: string): Column | undefined => byId.get(id);

/** What the list shows before anybody has chosen. */
export const usualColumns: readonly string[] = ['reference', 'name', 'kind', 'module', 'round', 'status', 'received'];

/** Whether a column has anything to say among these applications: a programme without rounds never hears of them. */
export function isOfferedAmong(dossiers: readonly Dossier[]): (column: Pick<Column, 'id'>) => boolean {
  const hasRounds = dossiers.some(({ round }) => round);
  return ({ id }) => hasRounds || id !== 'round';
}
