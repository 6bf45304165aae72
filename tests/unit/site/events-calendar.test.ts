/** The calendars, read by the parser of Thunderbird. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it, test } from 'vitest';
import type { Event } from '../../../src/content/event.ts';
import { leipzigMoment } from '../../../src/content/local-time.ts';
import { calendarText, type CalendarEntry } from '../../../src/site/events/calendar.ts';
import { entriesOfFeed, eventEntry, roundEntries } from '../../../src/site/events/entries.ts';
import { netlifyHeaders } from '../../../src/headers.ts';
import { eventIn } from '../../../src/site/events/event-in.ts';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const site = new URL('https://www.example.org');
const names = { studierende: 'Studierende', pj: 'PJ am UKL', qualifizierung: 'Qualifizierungs-Phase', 'post-doc': 'Post-Doc-Phase' };
const german: Event = {
  title: 'Auftakt', description: 'Wir lernen uns kennen.', kind: 'networking', modules: 'all', starts: '2031-05-15 16:00', ends: '2031-05-15 18:00',
  place: 'Hörsaal', online: false, link: undefined, audience: 'Mentees', register: 'mailto:termine@example.org', childcare: undefined, outsideDutyHours: undefined,
  source: 'erfunden', checked: day('2026-11-22'), valid_until: undefined, lastUpdated: day('2026-11-22'),
};
const entry = (changes: Partial<Event> = {}): CalendarEntry => eventEntry(eventIn('auftakt', { ...german, ...changes }, undefined, 'de'), 'de', site);
const round = { title: 'Runde 2031', modules: ['pj' as const], opens: day('2031-03-01'), closes: day('2031-03-31'), decision: day('2031-04-30'), starts: undefined, ends: undefined, checked: day('2026-11-22') };

function read(entries: readonly CalendarEntry[], name = 'Mentee+: Termine') {
  const text = calendarText({ name, language: 'de', source: 'https://www.example.org/kalender.ics', entries });
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { text, calendar, events: calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component)) };
}

describe('a calendar', () => {
  it('says of an event what its page says', () => {
    const { calendar, events } = read([entry()]);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//Mentee+//Website//DE');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Mentee+: Termine');
    expect(calendar.getFirstPropertyValue('method')).toBeNull();
    const [event] = events;
    expect(event).toMatchObject({ uid: 'event-auftakt@mentee-plus', summary: 'Auftakt', location: 'Hörsaal', description: 'Wir lernen uns kennen.\nFür wen: Mentees\nAnmeldung: termine@example.org' });
    expect(event?.component.getFirstPropertyValue('url')).toBe('https://www.example.org/programm/veranstaltungen/auftakt/');
    expect(event?.component.getFirstPropertyValue('categories')).toBe('Networking');
    expect(String(event?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-22T00:00:00Z');
    expect(String(event?.component.getFirstPropertyValue('last-modified'))).toBe('2026-11-22T00:00:00Z');
  });

  it.each([
    ['a day in winter', '2031-01-15 16:00', '2031-01-15 18:00'],
    ['a day in summer', '2031-07-15 16:00', '2031-07-15 18:00'],
    ['the night in which an hour is left out', '2031-03-30 01:30', '2031-03-30 04:00'],
    ['the night in which an hour comes twice', '2031-10-26 01:30', '2031-10-26 04:00'],
    ['two years', '2031-12-31 22:00', '2032-01-01 02:00'],
  ])('gives the moments of %s', (_, starts, ends) => {
    const [event] = read([entry({ starts, ends })]).events;
    expect(event?.startDate.toJSDate()).toEqual(leipzigMoment(starts));
    expect(event?.endDate.toJSDate()).toEqual(leipzigMoment(ends));
    expect(event?.startDate.zone).toBe(ICAL.Timezone.utcTimezone);
  });

  it('gives the days of a round that are known as whole days, on which nobody is busy', () => {
    const { events } = read(roundEntries('fruehling', round, names, 'de', site));
    expect(events.map(({ uid, summary, startDate, endDate }) => [uid, summary, startDate.toString(), endDate.toString(), startDate.isDate])).toEqual([
      ['round-fruehling-opens@mentee-plus', 'Mentee+ – Bewerbung öffnet: Runde 2031', '2031-03-01', '2031-03-02', true],
      ['round-fruehling-closes@mentee-plus', 'Mentee+ – Letzter Tag der Bewerbung: Runde 2031', '2031-03-31', '2031-04-01', true],
      ['round-fruehling-decision@mentee-plus', 'Mentee+ – Entscheidung bis zu diesem Tag: Runde 2031', '2031-04-30', '2031-05-01', true],
    ]);
    expect(events.map(({ component }) => component.getFirstPropertyValue('transp'))).toEqual(['TRANSPARENT', 'TRANSPARENT', 'TRANSPARENT']);
    expect(events[0]).toMatchObject({ description: 'Modul: PJ am UKL' });
    expect(events[0]?.component.getFirstPropertyValue('url')).toBe('https://www.example.org/mentee-werden/pj/');
  });

  it('leads from a round of several modules to the page about applying, in its language', () => {
    const [opens] = roundEntries('x', { ...round, modules: ['pj', 'post-doc'] }, names, 'en', site);
    expect(opens).toMatchObject({ page: 'https://www.example.org/en/bewerben/', title: 'Mentee+ – Applications open: Runde 2031' });
  });

  const characters = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => !/[\p{Cc}\u00AD]/u.test(text));
  const texts = fc.array(characters, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
  test('keeps every text as it was written, in lines of at most 75 bytes', () => {
    fc.assert(fc.property(texts, texts, texts, (title, description, place) => {
      const { text, events } = read([{ ...entry(), title, description, place }]);
      const [event] = events;
      expect(event?.summary ?? '').toBe(title);
      expect(event?.description ?? '').toBe(description);
      expect(event?.location ?? '').toBe(place);
      expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    }));
  });

  it.each(['Größe, Maß; Übermaß: äöüß', 'ä'.repeat(200), '👩🏽‍⚕️'.repeat(40), 'Zeile\nBEGIN:VEVENT\nEND:VCALENDAR', String.raw`\n ist kein Umbruch, \\ auch nicht`])('keeps a title such as %s', (title) => {
    const { events } = read([entry({ title })]);
    expect(events.map(({ summary }) => summary)).toEqual([title]);
  });

  it('leaves out what no calendar can hold', () => {
    expect(read([entry({ title: 'Qualifi\u00ADzierung\u0000\u0007\r im\tHaus' })]).events[0]?.summary).toBe('Qualifizierung im\tHaus');
  });

  it('is told of a change by the number of its version and by when it was', () => {
    const versions = ['2026-11-22', '2026-11-22', '2026-11-23', '2028-01-01'].map((text) => {
      const [event] = read([entry({ lastUpdated: day(text) })]).events;
      return { uid: event?.uid, sequence: event?.sequence ?? NaN };
    });
    expect(new Set(versions.map(({ uid }) => uid)).size).toBe(1);
    const numbers = versions.map(({ sequence }) => sequence);
    expect(numbers[1]).toBe(numbers[0]);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers);
    expect(new Set(numbers).size).toBe(3);
  });

  it('is the same text for the same files', () => {
    expect(read([entry()]).text).toBe(read([entry()]).text);
  });

  it('has a name without signs that part values', () => {
    // The parser takes the value as it stands, since the property is younger than RFC 5545 (RFC 7986, 5.1: TEXT).
    expect(read([], 'Mentee+: eins, zwei; drei').calendar.getFirstPropertyValue('name')).toBe(String.raw`Mentee+: eins\, zwei\; drei`);
  });

  it('is readable when it is empty', () => {
    expect(read([]).events).toEqual([]);
  });
});

test('a feed keeps all that is to come and a year of what is over, in the order of its beginning', () => {
  const on = (text: string): CalendarEntry => ({ ...entry({ starts: `${text} 10:00`, ends: `${text} 11:00` }), uid: text });
  const days = ['2040-01-01', '2029-12-01', '2031-01-01', '2030-02-01'];
  expect(entriesOfFeed(days.map(on), '2031-01-01').map(({ uid }) => uid)).toEqual(['2030-02-01', '2031-01-01', '2040-01-01']);
});

test('Netlify is told what a calendar is, since its own list of types may leave out the letters it is written in', () => {
  expect(netlifyHeaders('none')).toContain('\n/*.ics\n  Content-Type: text/calendar; charset=utf-8\n');
});
