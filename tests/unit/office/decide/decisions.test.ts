import { describe, expect, test } from 'vitest';
import { decided, decisionOf, takenBack, wouldChange } from '../../../../src/office/decide/decisions.ts';
import { rowsFitting, rowsOf, shown } from '../../../../src/office/decide/rows.ts';
import { eventContent } from '../../../../src/records/office-records.ts';
import { colleague, dossierOf, me } from '../list/dossiers.ts';
import { criteria, events, score } from './criteria.ts';

const early = '2026-11-20T09:00:00.000Z';
const late = '2026-11-21T09:00:00.000Z';

describe('the pending decision', () => {
  test('is the newest one', () => {
    const { pending, released } = decided(dossierOf({ events: events([me, decisionOf('accepted')], [colleague, decisionOf('waitlist', 'Platz erst im Herbst')]) }));
    expect(pending).toEqual({ status: 'waitlist', event: 2, at: '2026-11-20T10:01:00.000Z', by: colleague, reason: 'Platz erst im Herbst' });
    expect(released).toBeUndefined();
  });

  test('is none once it is taken back, and what was released before stays', () => {
    expect(decided(dossierOf({ events: events([me, decisionOf('accepted')], [me, takenBack]) })).pending).toBeUndefined();
    const after = decided(dossierOf({ events: events([me, decisionOf('accepted')], [me, decisionOf('declined')], [me, takenBack]), decisions: [[early, 'accepted']] }));
    expect(after).toMatchObject({ pending: undefined, released: { status: 'accepted' } });
  });

  test('is none once it is released', () => {
    expect(decided(dossierOf({ events: events([me, decisionOf('accepted')]), decisions: [[late, 'accepted']] }))).toMatchObject({ pending: undefined, released: { status: 'accepted' } });
  });

  test('may be a new one after a release', () => {
    expect(decided(dossierOf({ events: events([me, decisionOf('waitlist')], [me, decisionOf('accepted')]), decisions: [[early, 'waitlist']] })).pending).toMatchObject({ status: 'accepted', event: 2 });
  });

  test('still waits when somebody released another one meanwhile, whatever the clocks say', () => {
    expect(decided(dossierOf({ events: events([me, decisionOf('accepted')], [colleague, decisionOf('declined')]), decisions: [[late, 'accepted']] })).pending).toMatchObject({ status: 'declined' });
  });

  test('is not made by notes and scores', () => {
    expect(decided(dossierOf({ events: events([me, { type: 'note', text: 'Zusage?' }], [me, score(5, 5)]) })).pending).toBeUndefined();
  });
});

test('saying the same twice changes nothing, and what was told cannot be taken back', () => {
  const open = decided(dossierOf());
  const marked = decided(dossierOf({ events: events([me, decisionOf('accepted')]) }));
  const told = decided(dossierOf({ events: events([me, decisionOf('accepted')]), decisions: [[late, 'accepted']] }));
  const answers = [open, marked, told].map((state) => (['open', 'accepted', 'declined'] as const).map((what) => wouldChange(state, what)));
  expect(answers).toEqual([[false, true, true], [true, false, true], [false, false, true]]);
});

test('an event carries a reason only where there is one', () => {
  expect(decisionOf('declined', '  ')).toEqual({ type: 'decision', status: 'declined' });
  for (const content of [decisionOf('declined', ' Kein Platz '), takenBack]) expect(eventContent.parse(content)).toEqual(content);
});

describe('the list of a module', () => {
  const dossiers = [
    dossierOf({ number: 1, events: events([me, score(1, 1)], [colleague, score(5, 5)]) }),
    dossierOf({ number: 2, events: events([colleague, score(5, 5)], [me, decisionOf('accepted')]) }),
    dossierOf({ number: 3, events: events([me, score(3, 3, { done: false })]), decisions: [[early, 'declined']] }),
    dossierOf({ number: 4, module: 'studierende' }),
    dossierOf({ number: 5, module: 'mentor' }),
  ];
  const rows = rowsOf(dossiers, 'pj', me, { criteria: { pj: criteria } });

  test('keeps the order of arrival and leaves out mentors and other modules', () => {
    expect(rows.map(({ dossier }) => dossier)).toEqual(dossiers.slice(0, 3));
  });

  test('shows a mean only to who is done', () => {
    expect(rows.map(({ own, othersDone, mean }) => [own, othersDone, mean?.mean])).toEqual([['done', 1, 3], ['missing', 1, undefined], ['begun', 0, undefined]]);
    expect(rowsOf(dossiers, 'pj', colleague, { criteria: { pj: criteria } }).map(({ mean }) => mean?.mean)).toEqual([3, 5, undefined]);
  });

  test('can be narrowed down by what is still to do', () => {
    const numbers = Object.fromEntries(shown.map((choice) => [choice, rowsFitting(rows, choice).map((row) => rows.indexOf(row) + 1)]));
    expect(numbers).toEqual({ all: [1, 2, 3], unscored: [2, 3], undecided: [1], pending: [2], released: [3] });
  });

  test('without criteria there is nothing to score, and decisions are made all the same', () => {
    const without = rowsOf(dossiers, 'pj', me, { criteria: {} });
    expect(without.map(({ own, mean, pending }) => [own, mean, pending?.status])).toEqual([['no-criteria', undefined, undefined], ['no-criteria', undefined, 'accepted'], ['no-criteria', undefined, undefined]]);
    expect(rowsFitting(without, 'unscored')).toEqual([]);
  });
});
