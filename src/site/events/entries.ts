/** What calendars say of events and of the days of rounds. */
import { dayOf } from '../../content/local-time.ts';
import type { ModuleId } from '../../content/module-ids.ts';
import type { Round } from '../../content/round.ts';
import { inLanguage } from '../../forms/addresses.ts';
import type { Language, Text } from '../../forms/text.ts';
import { eventPath } from './addresses.ts';
import type { CalendarEntry } from './calendar.ts';
import type { EventIn } from './event-in.ts';
import { eventWords, kindNames } from './words.ts';

const day = 86_400_000;
/** For how long a feed keeps what is over. Programs drop what a feed drops, and a feed must not grow for ever. */
const kept = 366 * day;

/** An event as an entry. @param site address of the website, which a calendar needs in full */
export function eventEntry(event: EventIn, language: Language, site: URL): CalendarEntry {
  const { online, link, register, kind } = event.german;
  const lines = [
    event.description,
    event.audience.value === undefined ? '' : `${eventWords.audience[language]}: ${event.audience.value}`,
    link === undefined ? '' : `${eventWords.room[language]}: ${link}`,
    register === undefined ? '' : `${eventWords.register[language]}: ${register.replace(/^mailto:/u, '')}`,
  ];
  const places = [event.place.value, online ? link ?? eventWords.online[language] : undefined].filter((place) => place !== undefined);
  return {
    uid: `event-${event.id}@mentee-plus`,
    title: event.title,
    description: lines.filter((line) => line !== '').join('\n'),
    ...(places.length > 0 && { place: places.join(', ') }),
    category: kindNames[kind],
    page: new URL(inLanguage(eventPath(event.id), event.language), site).href,
    starts: event.starts, ends: event.ends, wholeDays: false, changed: event.changed,
  };
}

const roundDays = {
  opens: { de: 'Bewerbung öffnet', en: 'Applications open' },
  closes: { de: 'Letzter Tag der Bewerbung', en: 'Last day to apply' },
  decision: { de: 'Entscheidung bis zu diesem Tag', en: 'Decision by this day' },
  starts: { de: 'Beginn', en: 'Start' },
  ends: { de: 'Ende', en: 'End' },
} as const satisfies Record<string, Text>;
const keys = ['opens', 'closes', 'decision', 'starts', 'ends'] as const;

type RoundDays = Pick<Round, 'title' | 'modules' | 'checked' | (typeof keys)[number]>;

/**
 * The days of a round that are known, each as an entry of one whole day.
 * @param names the names of the modules in the language
 */
export function roundEntries(id: string, round: RoundDays, names: Readonly<Record<ModuleId, string>>, language: Language, site: URL): readonly CalendarEntry[] {
  const [only] = round.modules;
  const page = round.modules.length === 1 && only !== undefined ? `/mentee-werden/${only}/` : '/bewerben/';
  return keys.flatMap((key) => {
    const starts = round[key];
    if (starts === undefined) return [];
    return [{
      uid: `round-${id}-${key}@mentee-plus`,
      title: `Mentee+ – ${roundDays[key][language]}: ${round.title}`,
      description: `${eventWords.module[language]}: ${round.modules.map((module) => names[module]).join(', ')}`,
      page: new URL(inLanguage(page, language), site).href,
      starts: new Date(dayOf(starts)), ends: new Date(starts.getTime() + day), wholeDays: true,
      // A round has no date of its own text; whoever changes it has looked.
      changed: round.checked,
    }];
  });
}

/** Whether a feed still holds something on a day, as "2026-11-22": all that is to come, and a year of what is over. */
export const isInFeed = ({ ends }: { readonly ends: Date }, today: string): boolean => ends.getTime() >= Date.parse(today) - kept;

/** What a feed holds on a day, in the order of its beginning. */
export const entriesOfFeed = (entries: readonly CalendarEntry[], today: string): readonly CalendarEntry[] =>
  entries.filter((entry) => isInFeed(entry, today)).toSorted((a, b) => a.starts.getTime() - b.starts.getTime() || (a.uid < b.uid ? -1 : 1));
