/** What an export can hold: the columns of the list with typed cells, what the office added, and answers to questions that are gone. */
import { forms } from '../../forms/all.ts';
import { questionsOf } from '../../forms/form.ts';
import { shortLabel } from '../../forms/question.ts';
import { referenceOf } from '../../records/names.ts';
import { answerParts, leftOver, localTime, moduleName } from '../describe.ts';
import { changedAt, isOfferedAmong, isPersonal, recordColumns } from '../list/columns.ts';
import { modulesOf } from '../list/facets.ts';
import { questionMap } from '../list/search.ts';
import { statusName } from '../list/stage.ts';
import { pairsSaid } from '../match/pool.ts';
import type { Dossier } from '../model.ts';
import { visible, visibleLine } from '../visible.ts';
import type { Cell } from './cell.ts';

export type Kind = Dossier['kind'];

export interface ExportColumn {
  /** As in the list's address where the list has it too: `received`, `q.topics`. */
  readonly id: string;
  readonly title: string;
  readonly group: 'record' | 'office' | 'question';
  /** Says who somebody is; never in an export without names. */
  readonly personal: boolean;
  readonly cell: (dossier: Dossier) => Cell;
}

/** Cells that are more than the text the list shows. */
const typed: Readonly<Record<string, ExportColumn['cell']>> = {
  module: (dossier) => ({ lines: modulesOf(dossier).map((module) => moduleName({ module }, 'de')) }),
  received: ({ received }) => ({ instant: received }),
  changed: (dossier) => (dossier.revisions.length > 1 ? { instant: changedAt(dossier) } : ''),
  revisions: ({ revisions }) => revisions.length,
  due: ({ due }) => ({ day: due }),
  hold: ({ hold }) => (hold === undefined ? '' : { day: hold }),
  events: ({ events }) => events.length,
};

const record: readonly ExportColumn[] = recordColumns.map(({ id, title, personal, text }) => ({ id, title, group: 'record', personal, cell: typed[id] ?? text }));

const office = (id: string, title: string, cell: ExportColumn['cell']): ExportColumn => ({ id, title, group: 'office', personal: false, cell });

/** @param all every application of the office: a mentor's tandems are noted with the mentees */
const officeColumns = (all: readonly Dossier[]): readonly ExportColumn[] => {
  const pairs = all.flatMap((mentee) => pairsSaid(mentee).filter(({ state }) => state === 'agreed'));
  return [
    office('released', 'Entscheidung mitgeteilt', ({ decisions }) => { const last = decisions.at(-1); return last ? { instant: last.at } : ''; }),
    office('releases', 'Alle Mitteilungen', ({ decisions }) => ({ lines: decisions.map(({ at, status }) => `${localTime(at, 'de')}: ${statusName(status)}`) })),
    office('reason', 'Begründung', ({ events }) => {
      const newest = events.findLast(({ content }) => content.type === 'decision')?.content;
      return newest?.type === 'decision' ? visible(newest.reason ?? '') : '';
    }),
    office('tandem', 'Tandem mit', ({ id }) => ({ lines: pairs.filter(({ mentee, mentor }) => id === mentee || id === mentor).map(({ mentee, mentor }) => referenceOf(id === mentee ? mentor : mentee)) })),
    office('notes', 'Notizen', ({ events }) => ({ lines: events.flatMap(({ content }) => (content.type === 'note' ? [visible(content.text)] : [])) })),
  ];
};

/** Of the column of a question, and back; nothing for other columns. */
export const questionId = (name: string): string => `q.${name}`;
export const questionOf = (id: string): string => (id.startsWith('q.') ? id.slice(2) : '');

function questionColumns(kinds: readonly Kind[]): readonly ExportColumn[] {
  const asked = forms.filter(({ id }) => kinds.includes(id)).flatMap(questionsOf);
  return [...new Set(asked.map(([name]) => name))].map((name) => {
    const questions = asked.flatMap(([own, question]) => (own === name ? [question] : []));
    return {
      id: questionId(name), title: [...new Set(questions.map((question) => shortLabel(question).de))].join(' / '),
      group: 'question', personal: questions.some(isPersonal) || namesOthers.has(name),
      cell: ({ form, answers }) => answerCell(answerParts(form && questionMap(form).get(name), answers[name], 'de'), answers[name]),
    };
  });
}

/** Questions whose answer is the name of somebody else. */
const namesOthers: ReadonlySet<string> = new Set(['wish']);

/** Nobody knows any more whether what was asked says who somebody is. */
const goneColumns = (dossiers: readonly Dossier[]): readonly ExportColumn[] =>
  [...new Set(dossiers.flatMap(({ form, answers }) => leftOver(form, answers)))].sort().map((name) => ({
    id: questionId(name), title: visibleLine(name), group: 'question', personal: true, cell: ({ answers }) => answerCell(answerParts(undefined, answers[name], 'de'), answers[name]),
  }));

function answerCell(parts: readonly string[], answer: unknown): Cell {
  const [only = ''] = parts;
  if (typeof answer === 'number' && only === String(answer)) return answer;
  return parts.length > 1 ? { lines: parts } : only;
}

/** All columns that applications of these kinds can have. @param all every application of the office */
export function exportColumns(kinds: readonly Kind[], dossiers: readonly Dossier[], all: readonly Dossier[]): readonly ExportColumn[] {
  const asked = questionColumns(kinds);
  const known = new Set(asked.map(({ id }) => id));
  return [...record.filter(isOfferedAmong(all)), ...officeColumns(all), ...asked, ...goneColumns(dossiers).filter(({ id }) => !known.has(id))];
}
