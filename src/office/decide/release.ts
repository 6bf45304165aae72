/** Releases checked decisions one after another. What has been told stays told, whatever happens to the rest. */
import type { Office, Outcome } from '../app/office.ts';
import type { Dossier } from '../model.ts';
import { decided } from './decisions.ts';
import type { Planned } from './plan.ts';

/**
 * `waiting` not tried yet · `unsure` the connection broke, nobody knows whether it arrived · `changed` somebody decided
 * otherwise or took it back since it was checked, so nothing was told · `taken` somebody else released meanwhile · `gone` the
 * application was withdrawn or deleted.
 */
export type StepState = 'waiting' | 'done' | 'unsure' | 'changed' | 'taken' | 'gone';

export interface Step {
  readonly planned: Planned;
  readonly state: StepState;
}

export interface ReleasePorts {
  /** The application as it is now, or undefined when it is gone. */
  readonly current: (id: string) => Dossier | undefined;
  readonly release: Office['release'];
}

const stateOf: Readonly<Record<Outcome, StepState>> = { done: 'done', taken: 'taken', gone: 'gone', offline: 'unsure' };

export const begin = (plan: readonly Planned[]): readonly Step[] => plan.map((planned) => ({ planned, state: 'waiting' }));

/** Steps that another run would try. */
export const isLeft = ({ state }: Step): boolean => state === 'waiting' || state === 'unsure';

/**
 * Goes through the steps that are left, tells of each change, and stops at the first that does not arrive. Calling it again
 * with what it returned goes on where it stopped.
 */
export async function releaseSteps(steps: readonly Step[], ports: ReleasePorts, tell: (steps: readonly Step[]) => void): Promise<readonly Step[]> {
  let all = steps;
  for (const [index, step] of steps.entries()) {
    if (!isLeft(step)) continue;
    const state = await releaseStep(step, ports);
    all = all.with(index, { ...step, state });
    tell(all);
    if (state === 'unsure') break;
  }
  return all;
}

async function releaseStep(step: Step, { current, release }: ReleasePorts): Promise<StepState> {
  const { id, pending, letter } = step.planned;
  const dossier = current(id);
  if (!dossier) return 'gone';
  const now = decided(dossier);
  // What may have arrived without an answer is sent again: that does nothing twice, and its mail is not lost.
  const mayHaveArrived = step.state === 'unsure' && now.released?.status === pending.status;
  if (now.pending?.event !== pending.event && !mayHaveArrived) return now.released?.status === pending.status ? 'taken' : 'changed';
  return stateOf[await release(id, pending.status, letter)];
}
