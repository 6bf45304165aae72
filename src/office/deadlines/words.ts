/** What the deadlines say in German; dates in words come from `describe.ts`. */
import { keepMonthsAfterDecision, keepMonthsAtMost } from '../../forms/purposes.ts';
import type { deletionReasons } from '../../records/office-records.ts';
import type { Deadline } from './deadlines.ts';

export type DeletionReason = (typeof deletionReasons)[number];

/** Why somebody deletes before the day; the reason stands in the audit log. */
export const deletionWords: Readonly<Record<DeletionReason, string>> = {
  request: 'Die Person hat darum gebeten',
  'procedure-over': 'Das Verfahren ist beendet',
  duplicate: 'Sie ist doppelt da',
  error: 'Sie kam aus Versehen oder zur Probe',
};

const periods: Readonly<Record<Deadline['because'], string>> = {
  received: `${keepMonthsAtMost} Monate nach dem Eingang`,
  decided: `${keepMonthsAfterDecision} Monate nach der mitgeteilten Entscheidung`,
};

/** Which period ends: "12 Monate nach dem Eingang". */
export const becauseWords = ({ because }: Pick<Deadline, 'because'>): string => periods[because];

/** "heute", "morgen", "in 12 Tagen", "seit gestern", "seit 3 Tagen". */
export function daysWords(days: number): string {
  if (days === 0) return 'heute';
  if (days === 1) return 'morgen';
  if (days === -1) return 'seit gestern';
  return days > 0 ? `in ${days} Tagen` : `seit ${-days} Tagen`;
}

/** What an action came to, other than that it is done. */
export const outcomeWords = {
  hold: {
    taken: 'Jemand anders hat inzwischen etwas an dieser Bewerbung geändert. Sehen Sie unten nach, was geschehen ist, und senden Sie dann noch einmal, wenn es noch passt.',
    gone: 'Diese Bewerbung ist inzwischen gelöscht oder zurückgezogen. Es gibt nichts mehr aufzubewahren.',
    offline: 'Der Server antwortet nicht. Was Sie eingegeben haben, steht noch da. Versuchen Sie es noch einmal; doppelt geschieht dabei nichts.',
  },
  remove: {
    held: 'Diese Bewerbung wird aufbewahrt und darf nicht gelöscht werden. Heben Sie zuerst die Aufbewahrung auf, wenn ihr Grund entfallen ist.',
    taken: 'Jemand anders hat inzwischen etwas an dieser Bewerbung geändert. Sehen Sie nach, bevor Sie sie löschen.',
    gone: 'Diese Bewerbung war schon gelöscht oder zurückgezogen.',
    offline: 'Der Server antwortet nicht. Niemand weiß, ob die Löschung angekommen ist. Versuchen Sie es noch einmal; doppelt geschieht dabei nichts.',
  },
  release: {
    taken: 'Unter dieser Nummer liegt schon etwas anderes. Die Bewerbung bleibt in Quarantäne. Melden Sie das der Administration.',
    gone: 'Diese Einsendung ist nicht mehr in Quarantäne: Sie wurde herausgenommen oder nach sieben Tagen gelöscht.',
    offline: 'Der Server antwortet nicht. Versuchen Sie es noch einmal; doppelt geschieht dabei nichts.',
  },
} as const;
