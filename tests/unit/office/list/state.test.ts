import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columns, usualColumns } from '../../../../src/office/list/columns.ts';
import { stages } from '../../../../src/office/list/stage.ts';
import { isFiltered, readState, toggled, usualState, writeState, type ListState } from '../../../../src/office/list/state.ts';

const some = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const states: fc.Arbitrary<ListState> = fc.record({
  filters: fc.record({ kind: some(['mentee', 'mentor']), module: some(['pj', 'post-doc']), round: some(['2026-fruehjahr', 'ohne_runde']), status: some(stages), consent: some(['alumni:ja', 'alumni:nein']) }),
  fresh: fc.boolean(),
  sort: fc.record({ column: fc.constantFrom(...columns.map(({ id }) => id)), descending: fc.boolean() }),
  columns: fc.uniqueArray(fc.constantFrom(...columns.map(({ id }) => id)), { minLength: 1 }),
});

describe('the list in the address bar', () => {
  test('gives back every state that was written', () => {
    fc.assert(fc.property(states, (state) => { expect(readState(new URLSearchParams(writeState(state).toString()))).toEqual(state); }));
  });

  test('writes nothing for what is as usual', () => {
    expect(writeState(usualState).toString()).toBe('');
    expect(readState(new URLSearchParams())).toEqual(usualState);
    expect(usualState.columns).toEqual(usualColumns);
  });

  test('leaves out what it does not know, and takes whatever an address may carry', () => {
    expect(readState(new URLSearchParams('status=open,gone&art=hund&spalten=name,q.gone&sortierung=q.gone,ab&suche=Lena&einwilligung=alumni:vielleicht')))
      .toEqual({ ...usualState, filters: { ...usualState.filters, status: ['open'] }, columns: ['name'] });
    fc.assert(fc.property(fc.webQueryParameters(), (query) => { expect(readState(new URLSearchParams(query)).columns.length).toBeGreaterThan(0); }));
  });

  test('has no place for what is searched for', () => {
    fc.assert(fc.property(states, (state) => {
      expect([...writeState(state).keys()].filter((key) => !['art', 'modul', 'runde', 'status', 'einwilligung', 'neu', 'sortierung', 'spalten'].includes(key))).toEqual([]);
    }));
  });

  test('puts a value in and takes it out again', () => {
    const on = toggled(usualState, 'module', 'pj');
    expect(on.filters.module).toEqual(['pj']);
    expect(isFiltered(on)).toBe(true);
    expect(toggled(on, 'module', 'pj')).toEqual(usualState);
    expect(isFiltered(usualState)).toBe(false);
  });
});
