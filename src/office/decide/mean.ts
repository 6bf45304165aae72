/** Marks put together by the weights of the criteria. A help for comparing; nothing is ordered or decided by it. */
import type { Criteria } from '../site-data.ts';
import { isComplete, seenBy, type Score } from './scores.ts';
import type { OfficeEvent } from '../model.ts';

/** The weighted mean of one score, 0 to `most`; undefined while marks are missing. */
export function weightedMean(score: Pick<Score, 'marks'>, criteria: Criteria): number | undefined {
  if (!isComplete(score, criteria)) return undefined;
  const total = criteria.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return criteria.criteria.reduce((sum, { id, weight }) => sum + weight * (score.marks[id] ?? 0), 0) / total;
}

export interface Mean {
  /** Mean of the reviewers' weighted means, 0 to `most`. */
  readonly mean: number;
  readonly least: number;
  readonly greatest: number;
  readonly reviewers: number;
}

/** The mean of all reviewers who are done; undefined where this reader may not see it yet. */
export function meanSeenBy(me: string, events: readonly OfficeEvent[], criteria: Criteria): Mean | undefined {
  const { mine, others } = seenBy(me, events, criteria);
  if (!mine || !others) return undefined;
  const means = [mine, ...others].map((score) => weightedMean(score, criteria)).filter((mean) => mean !== undefined);
  return { mean: means.reduce((sum, mean) => sum + mean, 0) / means.length, least: Math.min(...means), greatest: Math.max(...means), reviewers: means.length };
}

/** A mean in German, with one digit behind the comma: "3,4". */
export const meanText = (mean: number): string => mean.toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
