import { expect, it } from 'vitest';
import { calendarText, readCalendar, windowsOf, type Calendar } from '../../../src/forms/calendar.ts';
import { dayInLeipzig, daysText, dayText } from '../../../src/forms/days.ts';

it.each([
  ['2027-03-01', '2027-03-31', '1. bis 31. März 2027', '1 to 31 March 2027'],
  ['2027-03-01', '2027-04-15', '1. März bis 15. April 2027', '1 March to 15 April 2027'],
  ['2026-12-15', '2027-01-31', '15. Dezember 2026 bis 31. Januar 2027', '15 December 2026 to 31 January 2027'],
  ['2026-03-15', '2027-03-31', '15. März 2026 bis 31. März 2027', '15 March 2026 to 31 March 2027'],
  ['2027-03-01', '2027-03-01', '1. März 2027', '1 March 2027'],
])('says %s to %s with each part once', (from, to, german, english) => {
  expect([daysText(from, to, 'de'), daysText(from, to, 'en')]).toEqual([german, english]);
});

it('names a day the same wherever the machine stands', () => {
  expect([dayText('2027-01-01', 'de'), dayText('2027-12-31', 'en')]).toEqual(['1. Januar 2027', '31 December 2027']);
});

it('knows the day in Leipzig, which begins before that of UTC', () => {
  expect(['2027-03-31T21:59:59Z', '2027-03-31T22:00:00Z', '2027-01-31T22:59:59Z', '2027-01-31T23:00:00Z'].map((time) => dayInLeipzig(new Date(time))))
    .toEqual(['2027-03-31', '2027-04-01', '2027-01-31', '2027-02-01']);
});

const round = { title: 'A', opens: '2027-03-01', closes: '2027-03-31' };
const later = { title: 'B', opens: '2027-09-01', closes: '2027-09-30' };

it('reads the calendar it wrote, and nothing else', () => {
  const calendar: Calendar = [{ rounds: [{ ...round, decision: '2027-04-30', ends: '2028-01-01' }], without: null }];
  expect(readCalendar(calendarText(calendar))).toEqual(calendar);
  for (const text of ['{}', '[{}]', '[{"rounds":[{"title":"A","opens":"bald","closes":"2027-01-01"}],"without":null}]', '']) expect(() => readCalendar(text)).toThrow();
});

it.each<[string, Calendar, string, readonly string[] | undefined]>([
  ['the times to come, the next first', [{ rounds: [later, round], without: 'announced' }], '2027-03-31', ['2027-03-01', '2027-09-01']],
  ['none that is over', [{ rounds: [later, round], without: 'announced' }], '2027-04-01', ['2027-09-01']],
  ['each once for several modules', [{ rounds: [round], without: 'announced' }, { rounds: [round, later], without: 'announced' }], '2027-01-01', ['2027-03-01', '2027-09-01']],
  ['none where everything waits to be announced', [{ rounds: [], without: 'announced' }], '2027-01-01', []],
  ['nothing at all where applications are welcome at any time', [{ rounds: [round], without: 'announced' }, { rounds: [], without: 'anytime' }], '2027-01-01', undefined],
  ['nothing at all where nobody has said anything', [{ rounds: [], without: null }], '2027-01-01', undefined],
])('a page names %s', (_, calendar, today, opens) => {
  expect(windowsOf(calendar, today)?.map((window) => window.opens)).toEqual(opens);
});
