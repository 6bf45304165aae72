/** Calendars as other programs read them: iCalendar (RFC 5545). */
import ical, { escape, ICalEventTransparency } from 'ical-generator';
import type { Language } from '../../forms/text.ts';

/** One entry of a calendar. */
export interface CalendarEntry {
  /** The same for ever and in every feed and language: by it a program knows what it has already. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly place?: string | undefined;
  readonly category?: string | undefined;
  /** Absolute address of the page that says more. */
  readonly page: string;
  readonly starts: Date;
  /** Of whole days the day after the last one, as RFC 5545 counts (3.6.1, DTEND). */
  readonly ends: Date;
  /** Whole days: midnight UTC stands for the day, and nobody is busy because of it. */
  readonly wholeDays: boolean;
  readonly changed: Date;
}

export interface CalendarOf {
  /** What programs call it; a file of one event needs none. */
  readonly name?: string;
  readonly language: Language;
  /** Absolute address of the calendar, where it is one to subscribe to. */
  readonly source?: string;
  readonly entries: readonly CalendarEntry[];
}

const day = 86_400_000;
/** After how many seconds a program is to look again. */
const askAgain = 12 * 3600;

/** Characters that RFC 5545 has no place for in a text (3.3.11), line ends aside. */
const plain = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, '').replaceAll('\u00AD', '');

/**
 * A calendar as a text of lines that end with CR LF. All times are in UTC, so that no program has to know when Leipzig changes its
 * clocks. There is no METHOD: that would make it a message between calendars, which names an organizer (RFC 5546, 3.2.1).
 *
 * SEQUENCE is the day of the last change, counted from 1970: it never falls, and what did not change keeps it.
 */
export function calendarText({ name, language, source, entries }: CalendarOf): string {
  const calendar = ical({
    prodId: `//Mentee+//Website//${language.toUpperCase()}`,
    // The library escapes the texts of events, but not those of the calendar.
    ...(name !== undefined && { name: escape(plain(name), false) }),
    ...(source !== undefined && { source, url: source, ttl: askAgain }),
  });
  for (const { uid, title, description, place, category, page, starts, ends, wholeDays, changed } of entries) {
    calendar.createEvent({
      id: uid, summary: plain(title), description: plain(description), url: page, start: starts, end: ends, allDay: wholeDays,
      stamp: changed, lastModified: changed, sequence: Math.floor(changed.getTime() / day),
      ...(place !== undefined && { location: plain(place) }),
      ...(category !== undefined && { categories: [{ name: category }] }),
      ...(wholeDays && { transparency: ICalEventTransparency.TRANSPARENT }),
    });
  }
  return `${calendar.toString()}\r\n`;
}
