import { describe, expect, test } from 'vitest';
import { calendarRounds, datesNote, periodText, roundFacts, shownRound } from '../../src/content/round-texts.ts';
import { roundFile, type Round } from '../../src/content/round.ts';
import type { Calendar } from '../../src/forms/calendar.ts';

const round = (title: string, days: Partial<Record<'opens' | 'closes' | 'decision' | 'starts' | 'ends', string>>): Round =>
  roundFile.parse({ title, modules: ['pj'], source: 'Auskunft', checked: new Date('2026-11-22'), ...Object.fromEntries(Object.entries(days).map(([key, day]) => [key, new Date(day)])) });

const spring = round('Runde 2027', { opens: '2027-03-01', closes: '2027-03-31', decision: '2027-04-30', starts: '2027-05-15', ends: '2028-05-14' });
const autumn = round('Runde Herbst', { opens: '2027-09-01', closes: '2027-09-30' });
const calendar = (without: Calendar[number]['without'], ...rounds: Round[]): Calendar => [{ rounds: calendarRounds(rounds), without }];

describe('the time of application', () => {
  test.each<[string, Calendar, string, string | undefined]>([
    ['of one round', calendar('announced', spring), '2026-11-22', '1. bis 31. März 2027'],
    ['on its last day', calendar('announced', spring), '2027-03-31', '1. bis 31. März 2027'],
    ['of two, whatever their order', calendar(null, autumn, spring), '2026-11-22', '1. bis 31. März 2027; 1. bis 30. September 2027'],
    ['when one of them is over', calendar('announced', autumn, spring), '2027-04-01', '1. bis 30. September 2027'],
    ['when all are over', calendar('announced', spring), '2028-01-01', undefined],
    ['while a round is running that nobody can join any more', calendar('anytime', spring), '2028-01-01', undefined],
    ['when the round has ended and none is needed', calendar('anytime', spring), '2028-05-15', 'Bewerbungen sind jederzeit willkommen'],
    ['without any round', calendar('anytime'), '2026-11-22', 'Bewerbungen sind jederzeit willkommen'],
    ['that will be announced', calendar('announced'), '2026-11-22', undefined],
    ['that nobody has said anything about', calendar(null), '2026-11-22', undefined],
  ])('%s', (_, given, today, text) => {
    expect(periodText(given, today, 'de')).toBe(text);
  });
});

describe('the note on a form', () => {
  test('says by when to apply, and from when', () => {
    expect(datesNote(calendar('announced', autumn, spring), '2026-11-22', 'de')).toEqual({
      round: 'Runde 2027', title: 'Bewerben bis 31. März 2027', text: 'Das Formular nimmt Bewerbungen in dieser Zeit entgegen: 1. bis 31. März 2027; 1. bis 30. September 2027.', open: false,
    });
    expect(datesNote(calendar('announced', spring), '2026-11-22', 'en')).toEqual({
      round: 'Runde 2027', title: 'Apply by 31 March 2027', text: 'The form takes applications at this time: 1 to 31 March 2027.', open: false,
    });
  });

  test('never says that the form is open or closed now: the page outlives the moment', () => {
    for (const given of [calendar('announced', spring), calendar('anytime', spring, autumn), calendar('announced')]) {
      for (const today of ['2026-11-22', '2027-03-15', '2027-05-01', '2029-01-01']) {
        const note = datesNote(given, today, 'de');
        expect(`${note?.title ?? ''} ${note?.text ?? ''}`).not.toMatch(/\bjetzt|\bderzeit|aktuell|heute|noch \d|ist (?:offen|geschlossen)/i);
      }
    }
  });

  test('says when the last time ended, and leaves the next one open', () => {
    expect(datesNote(calendar('announced', spring), '2027-06-01', 'de')).toEqual({ title: 'Nächster Bewerbungszeitraum', text: 'Der letzte endete am 31. März 2027.', open: true });
    expect(datesNote(calendar('announced'), '2027-06-01', 'de')).toEqual({ title: 'Nächster Bewerbungszeitraum', open: true });
  });

  test('is not there while nobody has said anything', () => {
    expect(datesNote(calendar(null), '2026-11-22', 'de')).toBeUndefined();
  });

  test('names a round only where all modules have the same', () => {
    const other = round('Runde der Post-Docs', { opens: '2027-03-01', closes: '2027-03-31' });
    expect(datesNote([...calendar('announced', spring), ...calendar('announced', other)], '2026-11-22', 'de')?.round).toBeUndefined();
    expect(datesNote([...calendar('announced', spring), ...calendar('announced', spring)], '2026-11-22', 'de')?.round).toBe('Runde 2027');
  });
});

test('a module shows the next round, else the one that is running', () => {
  const at = (today: string) => shownRound([autumn, spring], today)?.title;
  expect(['2026-11-22', '2027-03-31', '2027-04-01', '2027-10-01'].map(at)).toEqual(['Runde 2027', 'Runde 2027', 'Runde Herbst', 'Runde Herbst']);
  expect(shownRound([spring], '2028-05-14')?.title).toBe('Runde 2027');
  expect(shownRound([spring], '2028-05-15')).toBeUndefined();
  expect(shownRound([], '2028-05-15')).toBeUndefined();
});

test('days that nobody knows stay open', () => {
  expect(roundFacts(spring, 'de')).toEqual([{ label: 'Entscheidung bis', value: '30. April 2027' }, { label: 'Beginn', value: '15. Mai 2027' }, { label: 'Ende', value: '14. Mai 2028' }]);
  expect(roundFacts(autumn, 'en')).toEqual([{ label: 'Decision by', value: undefined }, { label: 'Start', value: undefined }, { label: 'End', value: undefined }]);
});
