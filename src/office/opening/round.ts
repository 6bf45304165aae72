import type { OfficeRound } from '../site-data.ts';

/**
 * The round an application belongs to: the one of its module that took applications when it came in. Undefined where none did, and for
 * mentors, who apply to no round.
 *
 * No record carries it. It follows from module and receipt by the same rule as on the receipt page (src/forms/calendar.ts): so a day that
 * editors mend counts here at once and for what lies there already, and page, receipt and office cannot contradict each other.
 */
export const roundOf = (rounds: readonly OfficeRound[], module: string | undefined, received: string): OfficeRound | undefined =>
  (module === undefined ? undefined : rounds.find(({ modules, from, until }) => modules.includes(module) && from <= received && received < until));
