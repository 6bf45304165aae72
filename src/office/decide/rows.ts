/** What the list of decisions shows of each application. The order is that of arrival, always: no mean sorts or cuts anything. */
import type { Dossier } from '../model.ts';
import type { Criteria, SiteData } from '../site-data.ts';
import { decided, type Decided } from './decisions.ts';
import { meanSeenBy, type Mean } from './mean.ts';
import { isDecidedOn } from './plan.ts';
import { seenBy } from './scores.ts';

/** `no-criteria` nothing to score by · `outdated` scored by an earlier version of the criteria only. */
export type OwnScore = 'no-criteria' | 'missing' | 'outdated' | 'begun' | 'done';

export interface Row extends Decided {
  readonly dossier: Dossier;
  readonly own: OwnScore;
  /** Others who are done. */
  readonly othersDone: number;
  /** Undefined where there is none or the reader may not see it yet. */
  readonly mean: Mean | undefined;
}

/** What can be chosen of a module's list. */
export const shown = ['all', 'unscored', 'undecided', 'pending', 'released'] as const;
export type Shown = (typeof shown)[number];

const fits: Readonly<Record<Shown, (row: Row) => boolean>> = {
  all: () => true,
  unscored: ({ own }) => own !== 'done' && own !== 'no-criteria',
  undecided: ({ pending, released }) => !pending && !released,
  pending: ({ pending }) => pending !== undefined,
  released: ({ released }) => released !== undefined,
};

export const rowsFitting = (rows: readonly Row[], choice: Shown): readonly Row[] => rows.filter(fits[choice]);

/** One module's applications in the order of arrival. */
export function rowsOf(dossiers: readonly Dossier[], module: string, me: string, site: Pick<SiteData, 'criteria'>): readonly Row[] {
  const criteria = site.criteria[module];
  return dossiers.filter((dossier) => isDecidedOn(dossier) && dossier.module === module).map((dossier) => rowOf(dossier, me, criteria));
}

export function rowOf(dossier: Dossier, me: string, criteria: Criteria | undefined): Row {
  const state = { dossier, ...decided(dossier) };
  if (!criteria) return { ...state, own: 'no-criteria', othersDone: 0, mean: undefined };
  const { mine, others, othersDone, outdated } = seenBy(me, dossier.events, criteria);
  const own = others ? 'done' : mine ? 'begun' : outdated ? 'outdated' : 'missing';
  return { ...state, own, othersDone, mean: meanSeenBy(me, dossier.events, criteria) };
}
