/** The one place where the solver comes in; only the worker, tests and benchmarks import it, so that it is loaded when it is needed. */
import { munkres } from 'munkres';
import type { Dossier } from '../model.ts';
import { problemOf, type Scope } from './pool.ts';
import { propose, type Proposal, type Solve } from './propose.ts';
import { firstWeights, type Weights } from './score.ts';

/** The Hungarian method: optimal, O(rows² × columns). Rows that can go nowhere else take one of the columns for staying without. */
export const assignByMunkres: Solve = (costs) => munkres(costs as number[][]);

/** A proposal straight from dossiers, for whoever measures: the work of the worker without the worker. */
export const proposeFor = (dossiers: readonly Dossier[], scope: Scope, weights: Weights = firstWeights): Proposal => propose(problemOf(dossiers, scope, weights), assignByMunkres);
