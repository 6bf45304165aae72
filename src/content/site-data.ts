import { grace } from '../forms/calendar.ts';
import { daysText } from '../forms/days.ts';
import type { OfficeRound, SiteData } from '../office/site-data.ts';
import type { CriteriaFile } from './criteria.ts';
import type { readLetters } from './letters.ts';
import { dayOf, leipzigMoment } from './local-time.ts';
import type { Round } from './round.ts';

/** A file of content/rounds. */
export interface RoundFile {
  readonly id: string;
  readonly data: Pick<Round, 'title' | 'modules' | 'opens' | 'closes'>;
}

/** What the office's page gets of all: only the modules whose criteria are decided, each with its source. */
export function siteDataOf(criteria: CriteriaFile, letters: ReturnType<typeof readLetters>, rounds: readonly RoundFile[] = []): SiteData {
  const known = Object.entries(criteria).flatMap(([module, { value, source }]) => (value ? [[module, { ...value, source }] as const] : []));
  return { criteria: Object.fromEntries(known), letters, rounds: officeRounds(rounds) };
}

/**
 * The times in which applications are taken as moments, with the grace: what the intake decides by days (src/forms/calendar.ts) is then one
 * comparison for each of thousands of applications.
 */
const officeRounds = (rounds: readonly RoundFile[]): SiteData['rounds'] => rounds
  .map(({ id, data: { title, modules, opens, closes } }): OfficeRound => ({
    id,
    // Nothing forbids calling two rounds alike, and nobody could tell them apart in a filter.
    title: rounds.some((other) => other.id !== id && other.data.title === title) ? `${title} (${daysText(dayOf(opens), dayOf(closes), 'de')})` : title,
    modules: [...modules],
    from: leipzigMoment(`${dayOf(opens)} 00:00`).toISOString(),
    until: new Date(leipzigMoment(`${dayAfter(closes)} 00:00`).getTime() + grace).toISOString(),
  }))
  .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.id < b.id ? -1 : 1));

/** Days are read as midnight in UTC, where each has 24 hours. */
const dayAfter = (day: Date): string => dayOf(new Date(day.getTime() + 86_400_000));
