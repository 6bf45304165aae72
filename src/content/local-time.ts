/** Days and times as editors write them: on the clocks of Leipzig. */
import { dayInLeipzig } from '../forms/days.ts';

export { dayInLeipzig };

const SHAPE = /^(\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3]):([0-5]\d)$/;
const zone = 'Europe/Berlin';

/** Whether there is such a day in the calendar, as "2027-03-31"; 2027-02-30 is none. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether a text is a day and a time, as "2027-03-04 16:00". */
export const isLocalTime = (text: string): boolean => isDay(SHAPE.exec(text)?.[1] ?? '');

/** The day of a date as YAML reads it (midnight UTC), as "2027-03-31". */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/**
 * The moment of a day and a time in Leipzig, summer time minded. An hour that the clocks leave out in spring becomes the next
 * one; of the hour that comes twice in autumn it is the first. @throws RangeError for a text that is no such time
 */
export function leipzigMoment(text: string): Date {
  if (!isLocalTime(text)) throw new RangeError(`No day with a time: ${text}`);
  const asUtc = Date.parse(`${text.replace(' ', 'T')}:00Z`);
  // The distance to UTC is an hour in winter and two in summer: try both, and where neither fits there is a gap.
  const fitting = [2, 1].map((hours) => new Date(asUtc - hours * 3_600_000)).find((moment) => local(moment) === text);
  return fitting ?? new Date(asUtc - 3_600_000);
}

/** Made once, as in src/forms/days.ts. */
const clock = new Intl.DateTimeFormat('de-DE', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
const local = (moment: Date): string => `${dayInLeipzig(moment)} ${clock.format(moment)}`;
