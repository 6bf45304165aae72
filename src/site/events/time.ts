/** When events are: always day and time, never "today" or "soon", so that a page is true whenever it is read. */
import { dayInLeipzig } from '../../forms/days.ts';
import type { Language } from '../../forms/text.ts';
import type { EventIn } from './event-in.ts';

const locale = { de: 'de-DE', en: 'en-GB' } as const;
const timeZone = 'Europe/Berlin';

/** A moment as people read it, and as `<time datetime>` and calendars' machines do. */
export interface Moment { readonly text: string; readonly iso: string }
export interface Span { readonly from: Moment; readonly joint: string; readonly to: Moment; readonly after: string }

/** Formatters are made once: each takes longer to make than a page to write, and a build asks for thousands of days. */
const days = Object.fromEntries(Object.entries(locale).map(([language, tag]) =>
  [language, new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone })])) as Readonly<Record<Language, Intl.DateTimeFormat>>;
const times = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit', timeZone });
const moments = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone });

const dayText = (moment: Date, language: Language): string => days[language].format(moment);
const timeText = (moment: Date): string => times.format(moment);

/** A moment with Leipzig's distance from UTC, as "2031-05-15T16:00:00+02:00" (ISO 8601). */
export function isoInLeipzig(moment: Date): string {
  const local = moments.format(moment).replace(' ', 'T');
  const minutes = Math.round((Date.parse(`${local}Z`) - moment.getTime()) / 60_000);
  return `${local}+${new Date(minutes * 60_000).toISOString().slice(11, 16)}`;
}

/** From when to when; a day that both share is said once. In English with the place of the clocks, since who reads it may be elsewhere. */
export function spanOf({ starts, ends }: Pick<EventIn, 'starts' | 'ends'>, language: Language): Span {
  const oneDay = dayInLeipzig(starts) === dayInLeipzig(ends);
  // A line must not end between the time and its word.
  const clock = language === 'de' ? '\u00A0Uhr' : '';
  return {
    from: { text: `${dayText(starts, language)}, ${timeText(starts)}${oneDay ? '' : clock}`, iso: isoInLeipzig(starts) },
    joint: language === 'de' ? ' bis ' : ' to ',
    to: { text: `${oneDay ? '' : `${dayText(ends, language)}, `}${timeText(ends)}${clock}`, iso: isoInLeipzig(ends) },
    after: language === 'de' ? '' : ' (Leipzig time)',
  };
}

/** The same as one text. */
export function spanText(event: Pick<EventIn, 'starts' | 'ends'>, language: Language): string {
  const { from, joint, to, after } = spanOf(event, language);
  return `${from.text}${joint}${to.text}${after}`;
}

/** Whether an event counts as coming on a day, as "2026-11-22": until the day on which it ends is over. */
export const isComing = ({ ends }: Pick<EventIn, 'ends'>, today: string): boolean => dayInLeipzig(ends) >= today;
