/** What the proposal and a change are told in: whole German sentences without names. */
import type { Change } from './change.ts';
import { enumerated } from './options-in-words.ts';
import type { Unmatched } from './propose.ts';
import { ruleIds, type RuleId } from './rules.ts';
import { pointsInWords } from './score.ts';

/** What each rule looks at, as a heading. */
export const ruleNames: Readonly<Record<RuleId, string>> = {
  independence: 'Unabhängigkeit', person: 'Ausgeschlossene Person', never: 'Vom Büro ausgeschlossen', module: 'Modul', capacity: 'Keine freien Plätze',
  availability: 'Nicht verfügbar', grouping: 'Einzeln oder Gruppe', format: 'Form der Treffen',
};

export const counted = (count: number, one: string, many: string): string => `${count.toLocaleString('de-DE')} ${count === 1 ? one : many}`;

/** Why a mentee is without a mentor, and what can be done about it. */
export function whyUnmatched({ possible, unsure, blocked, mentors }: Unmatched): string {
  if (mentors === 0) return 'Es gibt noch keine Mentorinnen und Mentoren.';
  const parts: string[] = [];
  if (possible > 0) {
    parts.push(possible === 1
      ? 'Eine Person kommt infrage; ihre Plätze gehen im Vorschlag an andere.'
      : `${possible.toLocaleString('de-DE')} Mentorinnen und Mentoren kommen infrage; ihre Plätze gehen im Vorschlag an andere.`);
  }
  if (unsure > 0) parts.push(unsure === 1 ? 'Bei einer Person ist etwas zu klären.' : `Bei ${unsure.toLocaleString('de-DE')} Mentorinnen und Mentoren ist etwas zu klären.`);
  const rules = ruleIds.filter((rule) => (blocked[rule] ?? 0) > 0).sort((a, b) => (blocked[b] ?? 0) - (blocked[a] ?? 0));
  if (rules.length > 0) {
    const all = possible + unsure === 0;
    parts.push(`${all ? 'Alle Mentorinnen und Mentoren sind' : 'Die anderen sind'} ausgeschlossen: ${enumerated(rules.map((rule) => `${ruleNames[rule]} (${(blocked[rule] ?? 0).toLocaleString('de-DE')})`))}.`);
  }
  return parts.join(' ');
}

/** What a change costs all together, in one or two sentences. */
export function costInWords({ totalBefore, totalAfter, pairsBefore, pairsAfter }: Change): string {
  const difference = totalAfter - totalBefore;
  const pairs = pairsAfter - pairsBefore;
  const pairWords = pairs === 0 ? '' : ` ${pairs < 0
    ? `${counted(-pairs, 'Mentee bleibt', 'Mentees bleiben')} dadurch ohne Mentorin oder Mentor.`
    : `${counted(pairs, 'Mentee bekommt', 'Mentees bekommen')} dadurch eine Mentorin oder einen Mentor.`}`;
  if (difference === 0) return `Die Summe aller Punkte bleibt gleich.${pairWords}`;
  return `Die Summe aller Punkte ${difference < 0 ? 'sinkt' : 'steigt'} um ${pointsInWords(Math.abs(difference))}.${pairWords}`;
}
