/** What pages say of rounds: days alone, never "open now", so that a page is true whenever it is read. */
import { windowsOf, type Calendar } from '../forms/calendar.ts';
import { daysText, dayText } from '../forms/days.ts';
import type { Language, Text } from '../forms/text.ts';
import { dayOf } from './local-time.ts';
import type { Round } from './round.ts';

const texts = {
  anytime: { de: 'Bewerbungen sind jederzeit willkommen', en: 'Applications are welcome at any time' },
  until: { de: 'Bewerben bis', en: 'Apply by' },
  next: { de: 'Nächster Bewerbungszeitraum', en: 'Next application period' },
  decision: { de: 'Entscheidung bis', en: 'Decision by' },
  starts: { de: 'Beginn', en: 'Start' },
  ends: { de: 'Ende', en: 'End' },
} as const satisfies Record<string, Text>;

/** All times of application to come, or that none is needed; undefined while nobody knows. */
export function periodText(calendar: Calendar, today: string, language: Language): string | undefined {
  const windows = windowsOf(calendar, today);
  if (windows === undefined) return calendar.some(({ without }) => without === 'anytime') ? texts.anytime[language] : undefined;
  return windows.length === 0 ? undefined : windows.map(({ opens, closes }) => daysText(opens, closes, language)).join('; ');
}

export interface DatesNote {
  /** Name of the round, in the words of the editors. */
  readonly round?: string | undefined;
  readonly title: string;
  readonly text?: string;
  /** Whether the title names something that will be announced. */
  readonly open: boolean;
}

/** When a form takes applications, for the top of its page and of the module's; undefined where nobody has said anything. */
export function datesNote(calendar: Calendar, today: string, language: Language): DatesNote | undefined {
  const windows = windowsOf(calendar, today);
  if (windows === undefined) return calendar.some(({ without }) => without === 'anytime') ? { title: texts.anytime[language], open: false } : undefined;
  const [next] = windows;
  const rounds = calendar.flatMap((module) => module.rounds);
  if (!next) {
    const last = rounds.map(({ closes }) => closes).sort().at(-1);
    return { title: texts.next[language], open: true, ...(last !== undefined && { text: endedText(last, language) }) };
  }
  const named = [...new Set(rounds.filter(({ opens, closes }) => opens === next.opens && closes === next.closes).map(({ title }) => title))];
  const spans = windows.map(({ opens, closes }) => daysText(opens, closes, language));
  const text = language === 'de' ? `Das Formular nimmt Bewerbungen in dieser Zeit entgegen: ${spans.join('; ')}.` : `The form takes applications at this time: ${spans.join('; ')}.`;
  return { round: named.length === 1 ? named[0] : undefined, title: `${texts.until[language]} ${dayText(next.closes, language)}`, text, open: false };
}

const endedText = (last: string, language: Language): string =>
  (language === 'de' ? `Der letzte endete am ${dayText(last, 'de')}.` : `The last one ended on ${dayText(last, 'en')}.`);

/** The round whose days the page of a module gives: the next one that can be applied to, else the last one while it is running. */
export function shownRound<R extends Pick<Round, 'opens' | 'closes' | 'ends'>>(rounds: readonly R[], today: string): R | undefined {
  const inOrder = rounds.toSorted((a, b) => a.opens.getTime() - b.opens.getTime());
  return inOrder.find(({ closes }) => dayOf(closes) >= today) ?? inOrder.findLast(({ ends }) => ends === undefined || dayOf(ends) >= today);
}

/** The days of a round for the box of facts; what nobody knows yet has no value. */
export const roundFacts = (round: Pick<Round, 'decision' | 'starts' | 'ends'>, language: Language): readonly { readonly label: string; readonly value: string | undefined }[] =>
  (['decision', 'starts', 'ends'] as const).map((key) => ({ label: texts[key][language], value: round[key] && dayText(dayOf(round[key]), language) }));

/** Rounds as a form's page carries them for the intake. */
export const calendarRounds = (rounds: readonly Round[]): Calendar[number]['rounds'] =>
  rounds.toSorted((a, b) => a.opens.getTime() - b.opens.getTime()).map(({ title, opens, closes, decision, ends }) => ({
    title, opens: dayOf(opens), closes: dayOf(closes), ...(decision && { decision: dayOf(decision) }), ...(ends && { ends: dayOf(ends) }),
  }));
