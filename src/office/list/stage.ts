/** How far the decision about an application has come. */
import type { Text } from '../../forms/text.ts';
import { statuses, type Status } from '../../records/office-records.ts';
import type { Dossier } from '../model.ts';

export type Stage = 'open' | `pending-${Status}` | Status;

const names: Readonly<Record<Status, Text>> = {
  accepted: { de: 'Zusage', en: 'Accepted' },
  declined: { de: 'Absage', en: 'Declined' },
  waitlist: { de: 'Warteliste', en: 'Waiting list' },
};

/** "Zusage", "Absage", "Warteliste". */
export const statusName = (status: Status): string => names[status].de;

/** All stages, in the order in which an application goes through them. */
export const stages: readonly Stage[] = ['open', ...statuses.map((status) => `pending-${status}` as const), ...statuses];

/** "Offen", "Zusage vorgemerkt", "Zusage mitgeteilt". */
export function stageName(stage: Stage): string {
  if (stage === 'open') return 'Offen';
  const status = statuses.find((known) => stage.endsWith(known));
  return status === undefined ? stage : `${statusName(status)} ${stage === status ? 'mitgeteilt' : 'vorgemerkt'}`;
}

/**
 * The newest decision counts. One that is pending counts only when it was made after the last release, since a release is
 * what ends it; one that was taken back leaves what was released before.
 */
export function stageOf({ events, decisions }: Pick<Dossier, 'events' | 'decisions'>): Stage {
  const released = decisions.at(-1);
  const decided = events.findLast(({ content }) => content.type === 'decision');
  if (decided?.content.type === 'decision' && decided.content.status !== 'open' && (!released || decided.at > released.at)) {
    return `pending-${decided.content.status}`;
  }
  return released?.status ?? 'open';
}
