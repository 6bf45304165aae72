/** What the page and the worker that matches say to each other. */
import type { Change } from '../../match/change.ts';
import type { PairOf, Problem, Proposal } from '../../match/propose.ts';

export type Asked =
  | { readonly number: number; readonly do: 'propose'; readonly problem: Problem }
  /** What pinning these pairs would change in the last proposal. */
  | { readonly number: number; readonly do: 'cost'; readonly pins: readonly PairOf[] };

export type Told =
  /** So many mentees are looked at; then the solver runs, of which nobody can say how far it is. */
  | { readonly number: number; readonly is: 'progress'; readonly done: number; readonly total: number }
  | { readonly number: number; readonly is: 'proposal'; readonly proposal: Proposal }
  | { readonly number: number; readonly is: 'cost'; readonly change: Change }
  | { readonly number: number; readonly is: 'failed' };
