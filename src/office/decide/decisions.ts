/** Which decision about an application waits to be released, and which one the applicant has been told. */
import type { EventContent, Status } from '../../records/office-records.ts';
import type { Dossier, ReleasedDecision } from '../model.ts';

type DecisionContent = Extract<EventContent, { type: 'decision' }>;

export interface PendingDecision {
  readonly status: Status;
  /** Number of its event. */
  readonly event: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly by: string;
  readonly reason: string | undefined;
}

export interface Decided {
  readonly pending: PendingDecision | undefined;
  /** What the receipt page shows. */
  readonly released: ReleasedDecision | undefined;
}

/**
 * The newest decision waits unless it was taken back or is what the applicant has been told already. Clocks play no part in
 * it: what somebody decided while somebody else released another decision still waits.
 */
export function decided({ events, decisions }: Pick<Dossier, 'events' | 'decisions'>): Decided {
  const released = decisions.at(-1);
  const newest = events.findLast(({ content }) => content.type === 'decision');
  if (newest?.content.type !== 'decision') return { pending: undefined, released };
  const { status, reason } = newest.content;
  if (status === 'open' || status === released?.status) return { pending: undefined, released };
  return { pending: { status, event: newest.number, at: newest.at, by: newest.by, reason }, released };
}

/** The event that decides; a reason only where there is one. */
export const decisionOf = (status: Status, reason = ''): DecisionContent => ({ type: 'decision', status, ...(reason.trim() !== '' && { reason: reason.trim() }) });

/** The event that takes a pending decision back. */
export const takenBack: DecisionContent = { type: 'decision', status: 'open' };

/** Whether saying this would change anything: the same decision twice is none, and only a pending one can be taken back. */
export function wouldChange({ pending, released }: Decided, what: Status | 'open'): boolean {
  if (what === 'open') return pending !== undefined;
  return what !== (pending ?? released)?.status;
}
