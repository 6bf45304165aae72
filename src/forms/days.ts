/** Days as people read them. A day is a text such as "2027-03-31"; it counts on the clocks of Leipzig, from midnight to midnight. */
import type { Language } from './text.ts';

const locale = { de: 'de-DE', en: 'en-GB' } as const;
const parts = { day: { day: 'numeric' }, month: { day: 'numeric', month: 'long' }, year: { day: 'numeric', month: 'long', year: 'numeric' } } as const;

/** Formatters by what they say; see `inLeipzig`. */
const made = new Map<string, Intl.DateTimeFormat>();
function text(day: string, upTo: keyof typeof parts, language: Language): string {
  const name = `${language} ${upTo}`;
  const format = made.get(name) ?? new Intl.DateTimeFormat(locale[language], { ...parts[upTo], timeZone: 'UTC' });
  made.set(name, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** `toLocaleDateString` makes one of these at each call, which takes longer than all the rest; a build asks thousands of times. */
const inLeipzig = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** The day in Leipzig at a moment; "Invalid Date" where there is none. */
export const dayInLeipzig = (moment: Date): string => (Number.isNaN(moment.getTime()) ? String(moment) : inLeipzig.format(moment));

/** "31. März 2027", "31 March 2027". */
export const dayText = (day: string, language: Language): string => text(day, 'year', language);

/** "1. bis 31. März 2027", "1. März bis 15. April 2027": what both days have in common is said once. */
export function daysText(from: string, to: string, language: Language): string {
  if (from === to) return dayText(to, language);
  const upTo = from.slice(0, 7) === to.slice(0, 7) ? 'day' : from.slice(0, 4) === to.slice(0, 4) ? 'month' : 'year';
  const first = text(from, upTo, language);
  return language === 'de' ? `${upTo === 'day' ? `${first.replace('.', '')}.` : first} bis ${dayText(to, 'de')}` : `${first} to ${dayText(to, 'en')}`;
}
