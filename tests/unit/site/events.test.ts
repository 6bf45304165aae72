import { describe, expect, it, test } from 'vitest';
import { contradictions } from '../../../src/content/contradictions/contradictions.ts';
import { foldersOfLists } from '../../../src/content/contradictions/others.ts';
import type { Event } from '../../../src/content/event.ts';
import { moduleIds } from '../../../src/content/module-ids.ts';
import { eventIn } from '../../../src/site/events/event-in.ts';
import { listPages, listPath, pageSize } from '../../../src/site/events/lists.ts';
import { structuredEvent } from '../../../src/site/events/structured-data.ts';
import { isComing, isoInLeipzig, spanText } from '../../../src/site/events/time.ts';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const german: Event = {
  title: 'Auftakt', description: 'Wir lernen uns kennen.', kind: 'networking', modules: 'all', starts: '2031-05-15 16:00', ends: '2031-05-15 18:00',
  place: 'Hörsaal', online: false, link: undefined, audience: 'Mentees', register: undefined, childcare: undefined, outsideDutyHours: undefined,
  source: 'erfunden', checked: day('2026-11-22'), valid_until: undefined, lastUpdated: day('2026-11-22'),
};
const english = { title: 'Kick-off', description: 'We meet.', place: 'Lecture hall', audience: undefined, lastUpdated: day('2026-11-23') };
const event = (id: string, changes: Partial<Event> = {}) => eventIn(id, { ...german, ...changes }, undefined, 'de');

describe('an event in a language', () => {
  it('takes its texts from the English file, and the rest from the German one', () => {
    const shown = eventIn('auftakt', german, english, 'en');
    expect(shown).toMatchObject({ language: 'en', title: 'Kick-off', place: { value: 'Lecture hall', lang: undefined }, audience: { value: 'Mentees', lang: 'de' }, modules: moduleIds, stale: false });
    expect(shown.starts.toISOString()).toBe('2031-05-15T14:00:00.000Z');
    expect(shown.changed).toEqual(english.lastUpdated);
  });

  it('shows the German texts where nobody has translated them, and says that they are German', () => {
    expect(eventIn('auftakt', german, undefined, 'en')).toMatchObject({ language: 'de', title: 'Auftakt', place: { value: 'Hörsaal' }, stale: false });
  });

  it('knows when the German text is newer', () => {
    expect(eventIn('auftakt', { ...german, lastUpdated: day('2026-11-24') }, english, 'en')).toMatchObject({ stale: true, changed: day('2026-11-24') });
  });

  it('keeps the order of the career path, whatever the order in the file', () => {
    expect(event('x', { modules: ['post-doc', 'pj'] }).modules).toEqual(['pj', 'post-doc']);
  });
});

describe('when an event is', () => {
  it.each([
    ['2031-05-15 16:00', '2031-05-15 18:00', 'Donnerstag, 15. Mai 2031, 16:00 bis 18:00 Uhr', 'Thursday 15 May 2031, 16:00 to 18:00 (Leipzig time)'],
    ['2031-10-25 18:00', '2031-10-26 09:30', 'Samstag, 25. Oktober 2031, 18:00 Uhr bis Sonntag, 26. Oktober 2031, 09:30 Uhr', 'Saturday 25 October 2031, 18:00 to Sunday 26 October 2031, 09:30 (Leipzig time)'],
    ['2031-12-31 23:00', '2032-01-01 00:30', 'Mittwoch, 31. Dezember 2031, 23:00 Uhr bis Donnerstag, 1. Januar 2032, 00:30 Uhr', 'Wednesday 31 December 2031, 23:00 to Thursday 1 January 2032, 00:30 (Leipzig time)'],
  ])('from %s to %s reads %s', (starts, ends, de, en) => {
    expect(spanText(event('x', { starts, ends }), 'de').replaceAll('\u00A0Uhr', ' Uhr')).toBe(de);
    expect(spanText(event('x', { starts, ends }), 'en').replace(/(\w+day), /gu, '$1 ')).toBe(en);
  });

  it.each([
    ['2031-03-30T00:59:59Z', '2031-03-30T01:59:59+01:00'],
    ['2031-03-30T01:00:00Z', '2031-03-30T03:00:00+02:00'],
    ['2031-10-26T00:30:00Z', '2031-10-26T02:30:00+02:00'],
    ['2031-10-26T01:30:00Z', '2031-10-26T02:30:00+01:00'],
  ])('%s is %s on the clocks of Leipzig', (moment, local) => {
    expect(isoInLeipzig(new Date(moment))).toBe(local);
    expect(new Date(isoInLeipzig(new Date(moment))).toISOString()).toBe(new Date(moment).toISOString());
  });

  test('it is coming until the day is over on which it ends in Leipzig', () => {
    const late = event('x', { starts: '2031-07-01 20:00', ends: '2031-07-02 00:30' });
    expect(['2031-07-01', '2031-07-02', '2031-07-03'].map((today) => isComing(late, today))).toEqual([true, true, false]);
  });
});

describe('the lists', () => {
  const today = '2031-01-01';
  const pathsOf = (events: readonly ReturnType<typeof event>[]) => listPages(events, today).map(({ path }) => path.replace('/programm/veranstaltungen/', ''));

  it('are one empty page when there is no event', () => {
    const [only, ...others] = listPages([], today);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ path: '/programm/veranstaltungen/', number: 1, of: 1, events: [], kinds: [], modules: [], past: undefined });
  });

  it('are made for what has events', () => {
    expect(pathsOf([event('a', { kind: 'training', modules: ['pj'] })])).toEqual(['', 'art/training/', 'modul/pj/']);
    expect(pathsOf([event('a')])).toEqual(['', 'art/networking/', 'modul/studierende/', 'modul/pj/', 'modul/qualifizierung/', 'modul/post-doc/']);
  });

  it('stay at their address when the last event is over, but are offered no longer', () => {
    const pages = listPages([event('a', { kind: 'training', modules: ['pj'], starts: '2030-05-01 10:00', ends: '2030-05-01 11:00' })], today);
    expect(pages.map(({ path }) => path)).toEqual([listPath({ is: 'all' }), listPath({ is: 'kind', kind: 'training' }), listPath({ is: 'module', module: 'pj' }), listPath({ is: 'past' })]);
    const [all, training, , past] = pages;
    expect(all).toMatchObject({ events: [], kinds: [], modules: [], past: listPath({ is: 'past' }) });
    expect(training).toMatchObject({ events: [], kinds: [{ count: 0 }], modules: [] });
    expect(past?.events.map(({ id }) => id)).toEqual(['a']);
  });

  it('put the next event first, and of those that are over the last one', () => {
    const years = ['2029', '2030', '2031', '2032'].map((year) => event(year, { starts: `${year}-05-01 10:00`, ends: `${year}-05-01 11:00` }));
    const ids = (path: string) => listPages(years, today).find((page) => page.path === path)?.events.map(({ id }) => id);
    expect(ids(listPath({ is: 'all' }))).toEqual(['2031', '2032']);
    expect(ids(listPath({ is: 'past' }))).toEqual(['2030', '2029']);
  });

  it.each([[1, 1], [pageSize, 1], [pageSize + 1, 2], [5 * pageSize + 1, 6]])('cut %i events into %i pages that lead to each other', (count, wanted) => {
    const events = Array.from({ length: count }, (_, index) => event(String(index), { kind: 'training', modules: ['pj'] }));
    for (const filter of [{ is: 'all' }, { is: 'kind', kind: 'training' }, { is: 'module', module: 'pj' }] as const) {
      const pages = listPages(events, today).filter((page) => page.filter.is === filter.is);
      expect(pages).toHaveLength(wanted);
      expect(pages.flatMap((page) => page.events.map(({ id }) => id))).toEqual(events.map(({ id }) => id));
      expect(pages.map(({ next }) => next)).toEqual([...pages.slice(1).map(({ path }) => path), undefined]);
      expect(pages.map(({ previous }) => previous)).toEqual([undefined, ...pages.slice(0, -1).map(({ path }) => path)]);
      expect(pages[0]?.path).toBe(listPath(filter));
    }
  });

  it('lie where no event can lie: their folders are names that are taken', () => {
    const folders = listPages([event('a'), event('b', { starts: '2030-05-01 10:00', ends: '2030-05-01 11:00' }), ...Array.from({ length: 30 }, (_, index) => event(String(index)))], today)
      .map(({ path }) => path.split('/')[3]).filter((folder) => folder !== '');
    expect(new Set(folders)).toEqual(new Set(foldersOfLists));
  });

  it.each(foldersOfLists)('an event called %s is refused, in German', (name) => {
    const source = '---\ntitle: x\nplace: Haus\n---\n';
    const said = (file: string) => contradictions([{ collection: 'events', file, source }], today).map(({ text }) => text);
    expect(said(`content/events/${name}.md`)).toEqual([expect.stringContaining(`Benennen Sie die Datei um, zum Beispiel in ${name}-2027.md.`)]);
    expect(said(`content/events/${name}-2027.md`)).toEqual([]);
  });
});

describe('what search engines are told of an event', () => {
  const site = new URL('https://www.example.org');
  const told = (changes: Partial<Event>) => JSON.parse(structuredEvent(event('auftakt', changes), 'de', 'Mentee+', site)) as Record<string, unknown>;

  it('is when and where it is, and nothing that the file does not say', () => {
    expect(told({ audience: undefined })).toEqual({
      '@context': 'https://schema.org', '@type': 'Event', name: 'Auftakt', description: 'Wir lernen uns kennen.', inLanguage: 'de',
      url: 'https://www.example.org/programm/veranstaltungen/auftakt/', startDate: '2031-05-15T16:00:00+02:00', endDate: '2031-05-15T18:00:00+02:00',
      eventStatus: 'https://schema.org/EventScheduled', eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', name: 'Hörsaal', address: 'Hörsaal' },
      organizer: { '@type': 'Organization', name: 'Mentee+', url: 'https://www.example.org/' },
    });
  });

  it.each([
    [{ online: true, place: undefined, link: 'https://www.example.org/raum' }, 'Online', { '@type': 'VirtualLocation', url: 'https://www.example.org/raum' }],
    [{ online: true, place: undefined }, 'Online', { '@type': 'VirtualLocation', url: 'https://www.example.org/programm/veranstaltungen/auftakt/' }],
    [{ online: true }, 'Mixed', [{ '@type': 'Place', name: 'Hörsaal', address: 'Hörsaal' }, { '@type': 'VirtualLocation', url: 'https://www.example.org/programm/veranstaltungen/auftakt/' }]],
  ])('says where with %o', (changes, mode, location) => {
    expect(told(changes)).toMatchObject({ eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`, location });
  });

  it('never ends the element that it stands in', () => {
    const title = '</script><!-- <script>';
    expect(structuredEvent(event('x', { title }), 'de', 'Mentee+', site)).not.toContain('<');
    expect(told({ title })['name']).toBe(title);
  });
});
