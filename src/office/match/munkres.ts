/** The one place where the solver comes in; only the worker, tests and benchmarks import it, so that it is loaded when it is needed. */
import { munkres } from 'munkres';
import type { Solve } from './propose.ts';

/** The Hungarian method: optimal, O(rows² × columns). Rows that can go nowhere else take one of the columns for staying without. */
export const assignByMunkres: Solve = (costs) => munkres(costs as number[][]);
