/** How far the decision about an application has come. */
import type { Text } from '../../forms/text.ts';
import { statuses, type Status } from '../../records/office-records.ts';
import { decided } from '../decide/decisions.ts';
import { isDecidedOn } from '../decide/plan.ts';
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

/** Undefined for mentors, about whom nothing is decided (src/office/decide). */
export function stageOf(dossier: Pick<Dossier, 'events' | 'decisions' | 'kind'>): Stage | undefined {
  if (!isDecidedOn(dossier)) return undefined;
  const { pending, released } = decided(dossier);
  return pending ? `pending-${pending.status}` : released?.status ?? 'open';
}
