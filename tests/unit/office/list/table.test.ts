import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../../../src/office/model.ts';
import { columns, isOfferedAmong } from '../../../../src/office/list/columns.ts';
import { makeListTable } from '../../../../src/office/list/table.ts';
import { toggled, usualState, type ListState } from '../../../../src/office/list/state.ts';
import { choicesOf, choiceName } from '../../../../src/office/list/facets.ts';
import { selectedOf } from '../../../../src/office/list/selection.ts';
import { dossierOf, me } from './dossiers.ts';

const since = '2026-11-04T00:00:00.000Z';
const dossiers: readonly Dossier[] = [
  dossierOf({ number: 1, module: 'pj', received: '2026-11-01T10:00:00.000Z', answers: { lastName: 'Zorn', nextRound: true } }),
  dossierOf({ number: 2, module: 'studierende', received: '2026-11-05T10:00:00.000Z', answers: { lastName: 'Ärmel', semester: 10 } }),
  dossierOf({ number: 3, module: 'mentor', received: '2026-11-03T10:00:00.000Z', answers: { lastName: 'Bader', modules: { choices: ['pj'] }, publicProfile: true } }),
  dossierOf({ number: 4, module: 'studierende', received: '2026-11-02T10:00:00.000Z', answers: { lastName: 'Cramer', semester: 9, alumni: undefined, nextRound: undefined },
    later: [{ answers: { goals: 'Neues Ziel' }, received: '2026-11-06T10:00:00.000Z' }],
    events: [['2026-11-07T10:00:00.000Z', me, { type: 'decision', status: 'waitlist' }]] }),
];

const shown = (state: ListState, search = '', all = dossiers): string[] => {
  const table = makeListTable(() => undefined);
  table.set({ dossiers: all, state, search, since });
  return table.rows().map(({ original }) => String(original.answers['lastName']));
};
const sorted = (column: string, descending = false): ListState => ({ ...usualState, sort: { column, descending } });

describe('the list', () => {
  test('shows the newest first', () => { expect(shown(usualState)).toEqual(['Ärmel', 'Bader', 'Cramer', 'Zorn']); });

  test.each([
    ['name', ['Ärmel', 'Bader', 'Cramer', 'Zorn']], ['status', ['Zorn', 'Ärmel', 'Cramer', 'Bader']],
    // 9 before 10: numbers are no text. Whoever was not asked comes last, in either direction.
    ['q.semester', ['Cramer', 'Ärmel', 'Zorn', 'Bader']], ['changed', ['Cramer', 'Zorn', 'Ärmel', 'Bader']],
  ])('sorts by %s', (column, names) => { expect(shown(sorted(column))).toEqual(names); });

  test('turns the order round, and leaves those without a value at the end', () => {
    expect(shown(sorted('q.semester', true)).slice(0, 2)).toEqual(['Ärmel', 'Cramer']);
  });

  test.each([
    ['kind', 'mentor', ['Bader']], ['module', 'studierende', ['Ärmel', 'Cramer']], ['status', 'pending-waitlist', ['Cramer']],
    ['consent', 'publicProfile:ja', ['Bader']],
    // A mentor was never asked for the next round: neither yes nor no.
    ['consent', 'nextRound:nein', ['Cramer']],
    // Whom a mentor would accompany counts as their module.
    ['module', 'pj', ['Bader', 'Zorn']],
  ] as const)('filters %s by %s', (name, value, names) => { expect(shown(toggled(usualState, name, value))).toEqual(names); });

  test('takes any value within a filter, and all filters together', () => {
    const both = toggled(toggled(usualState, 'module', 'pj'), 'module', 'studierende');
    expect(shown(both)).toHaveLength(4);
    expect(shown(toggled(both, 'kind', 'mentee'))).toEqual(['Ärmel', 'Cramer', 'Zorn']);
    expect(shown(toggled(both, 'kind', 'mentee'), 'aermel')).toEqual(['Ärmel']);
  });

  test('shows what came in or was changed since the last visit', () => { expect(shown({ ...usualState, fresh: true })).toEqual(['Ärmel', 'Cramer']); });

  test('shows nothing as new to somebody who was never here', () => {
    const table = makeListTable(() => undefined);
    table.set({ dossiers, state: { ...usualState, fresh: true }, search: '', since: undefined });
    expect(table.rows()).toEqual([]);
  });

  test('offers rounds and their column only when an application belongs to one', () => {
    expect(choicesOf('round', dossiers)).toEqual([]);
    expect(columns.filter(isOfferedAmong(dossiers)).map(({ id }) => id)).not.toContain('round');
    const [early, late] = [['fruehling', 'Frühjahr 2027', '2027-03-01'], ['herbst', 'Herbst 2027', '2027-09-01']].map(([id = '', title = '', day = '']) =>
      ({ id, title, modules: ['pj'], from: `${day}T00:00:00.000Z`, until: `${day.slice(0, 8)}28T00:00:00.000Z` }));
    const withRounds = [...dossiers, dossierOf({ number: 5, answers: { lastName: 'Früh' }, more: { round: early } }), dossierOf({ number: 6, answers: { lastName: 'Spät' }, more: { round: late } })];
    expect(choicesOf('round', withRounds)).toEqual([{ value: 'herbst', label: 'Herbst 2027' }, { value: 'fruehling', label: 'Frühjahr 2027' }, { value: 'ohne_runde', label: 'Ohne Runde' }]);
    expect(columns.filter(isOfferedAmong(withRounds)).map(({ id }) => id)).toContain('round');
    expect(shown(toggled(usualState, 'round', 'herbst'), '', withRounds)).toEqual(['Spät']);
    // Mentors apply to no round, so they are not without one either.
    expect(shown(toggled(usualState, 'round', 'ohne_runde'), '', withRounds)).toEqual(['Ärmel', 'Cramer', 'Zorn']);
    expect(shown(sorted('round'), '', withRounds).slice(0, 2)).toEqual(['Früh', 'Spät']);
    expect(shown(sorted('round', true), '', withRounds).slice(0, 2)).toEqual(['Spät', 'Früh']);
  });

  test('calls a module that no longer exists by its id', () => {
    expect(choiceName('module', 'alt', [dossierOf({ more: { module: 'alt' } })])).toBe('alt');
    expect(choiceName('module', 'pj', [])).toBe('PJ am UKL');
  });

  test('follows new data, state and search, one after the other', () => {
    const table = makeListTable(() => undefined);
    table.set({ dossiers: [], state: usualState, search: '', since });
    expect(table.rows()).toHaveLength(0);
    table.set({ dossiers: dossiers.slice(0, 2), state: usualState, search: '', since });
    expect(table.rows()).toHaveLength(2);
    table.set({ dossiers, state: usualState, search: 'zorn', since });
    expect(table.rows()).toHaveLength(1);
    table.set({ dossiers, state: { ...usualState, columns: ['reference', 'q.semester'] }, search: '', since });
    expect(table.rows()).toHaveLength(4);
    expect(table.columns().map(({ id }) => id)).toEqual(['reference', 'q.semester']);
  });

  test('ticks rows, also a range with Shift in the order that is shown', () => {
    let ticked: ReadonlySet<string> = new Set();
    const table = makeListTable((ids) => { ticked = ids; });
    table.set({ dossiers, state: sorted('name'), search: '', since });
    table.rows()[0]!.getToggleSelectedHandler()({ target: { checked: true } });
    table.select(ticked);
    expect(selectedOf(dossiers, ticked).map(({ answers }) => answers['lastName'])).toEqual(['Ärmel']);
    table.rows()[2]!.getToggleSelectedHandler()({ target: { checked: true }, shiftKey: true });
    table.select(ticked);
    expect(selectedOf(dossiers, ticked).map(({ answers }) => answers['lastName'])).toEqual(['Ärmel', 'Bader', 'Cramer']);
    expect(table.rows().map((row) => row.getIsSelected())).toEqual([true, true, true, false]);
    table.select(new Set());
    expect(table.rows().some((row) => row.getIsSelected())).toBe(false);
  });
});
