import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overview, shownText, tableRows, yearTables } from '../../../../src/office/figures/tables.ts';
import { yearFigures, yearsOf } from '../../../../src/office/figures/year.ts';
import type { Dossier } from '../../../../src/office/model.ts';
import type { OfficeRound } from '../../../../src/office/site-data.ts';
import type { Status } from '../../../../src/records/office-records.ts';
import { dossierOf, me } from '../list/dossiers.ts';

interface Group { count: number; round?: OfficeRound; module?: string; status?: Status; received?: string; answers?: Record<string, unknown>; tandem?: boolean }

/** So many of each, with ids of their own. */
function people(...groups: readonly Group[]): Dossier[] {
  let number = 0;
  return groups.flatMap(({ count, module = 'pj', status, received = '2026-03-01T10:00:00.000Z', answers = {}, tandem = false, round }) => Array.from({ length: count }, () => dossierOf({
    number: ++number, module, received, answers, more: { round },
    ...(status && { decisions: [['2026-05-01T10:00:00.000Z', status]] as const }),
    ...(tandem && { events: [['2026-06-01T10:00:00.000Z', me, { type: 'pair', mentor: 'A'.repeat(32), state: 'agreed' }]] as const }),
  })));
}

const shownOf = (dossiers: readonly Dossier[], year = '2026') => {
  const { shown } = yearFigures(dossiers, year);
  return (id: string): string => shownText(shown?.get(id));
};

const yes = { nextRound: true, alumni: true };
const no = { nextRound: undefined, alumni: undefined };

describe('the figures of a year', () => {
  test('count kinds, modules, statuses, consents and tandems, and the places that mentors offer', () => {
    const dossiers = people(
      { count: 20, status: 'accepted', answers: yes, tandem: true }, { count: 10, status: 'declined', answers: no }, { count: 7, status: 'waitlist', answers: yes }, { count: 6, answers: no },
      { count: 12, module: 'post-doc', status: 'accepted', answers: yes }, { count: 11, module: 'post-doc', status: 'declined', answers: yes }, { count: 8, module: 'post-doc', status: 'waitlist', answers: no }, { count: 9, module: 'post-doc', answers: no },
      { count: 6, module: 'mentor', status: 'accepted', answers: { capacity: 3, modules: { choices: ['pj'] }, publicProfile: true } },
      { count: 5, module: 'mentor', answers: { capacity: 1, modules: { choices: ['pj', 'post-doc'] }, publicProfile: undefined } },
    );
    const shown = shownOf(dossiers);
    expect(['all', 'mentees', 'mentors'].map(shown)).toEqual(['94', '83', '11']);
    expect(['pj.accepted', 'pj.declined', 'pj.waitlist', 'pj.open', 'module.pj', 'post-doc.accepted', 'status.accepted'].map((id) => shown(`mentee.${id}`))).toEqual(['20', '10', '7', '6', '43', '12', '32']);
    // Nobody of the other modules: their rows are small, and so are their cells.
    expect(['module.studierende', 'studierende.open', 'module.qualifizierung'].map((id) => shown(`mentee.${id}`))).toEqual(['unter 5', 'unter 5', 'unter 5']);
    expect(['mentee.tandem.yes', 'mentee.tandem.no', 'mentee.consent.alumni.yes', 'mentee.consent.alumni.no'].map(shown)).toEqual(['20', '63', '50', '33']);
    expect(['mentor.consent.publicProfile.yes', 'mentor.consent.publicProfile.no'].map(shown)).toEqual(['6', '5']);
    expect(['mentor.module.pj', 'mentor.module.post-doc'].map(shown)).toEqual(['11', '5']);
    expect(yearFigures(dossiers, '2026').places).toBe(23);
  });

  test('hide how many mentors offer a module when it would tell how few do not', () => {
    const offer = (...choices: readonly string[]) => ({ modules: { choices } });
    const shown = shownOf(people({ count: 2, module: 'mentor', answers: offer('post-doc') }, { count: 9, module: 'mentor', answers: offer('pj', 'post-doc') }));
    expect(['mentors', 'mentor.module.pj', 'mentor.module.post-doc'].map(shown)).toEqual(['11', 'verdeckt', '11']);
  });

  test('count a status only when it was released', () => {
    const dossiers = people({ count: 9 }).map((dossier) => ({ ...dossier, events: [{ number: 1, at: '2026-04-01T10:00:00.000Z', by: me, content: { type: 'decision', status: 'accepted' } as const }] }));
    expect(shownOf(dossiers)('mentee.status.accepted')).toBe('unter 5');
  });

  test('go by the newest decision that was released', () => {
    const dossiers = people({ count: 9, status: 'waitlist' }).map((dossier) => ({ ...dossier, decisions: [...dossier.decisions, { number: 2, at: '2026-06-01T10:00:00.000Z', by: me, status: 'accepted' as const }] }));
    expect(yearFigures(dossiers, '2026').shown?.get('mentee.status.accepted')).not.toBe('few');
  });

  test('belong to the year that the clocks in Leipzig showed', () => {
    const dossiers = people({ count: 1, received: '2025-12-31T23:30:00.000Z' }, { count: 1, received: '2025-12-31T22:30:00.000Z' });
    expect(yearsOf(dossiers)).toEqual(['2026', '2025']);
  });

  test('count an agreed tandem once, and none that was freed again', () => {
    const event = (number: number, state: 'agreed' | 'free') => ({ number, at: `2026-06-0${number}T10:00:00.000Z`, by: me, content: { type: 'pair', mentor: 'A'.repeat(32), state } as const });
    const mentees = people({ count: 12, tandem: true }, { count: 12 });
    const freed = mentees.map((dossier, index) => (index < 12 ? { ...dossier, events: [event(1, 'agreed'), event(2, 'free')] } : dossier));
    expect(shownOf(mentees)('mentee.tandem.yes')).toBe('12');
    expect(shownOf(freed)('mentee.tandem.yes')).toBe('unter 5');
  });

  test('show no places of fewer than five mentors', () => {
    expect(yearFigures(people({ count: 30 }, { count: 4, module: 'mentor' }), '2026').places).toBeUndefined();
  });

  test('never hold a number from 0 to 4, whatever came in', () => {
    const group = fc.record({
      count: fc.integer({ min: 0, max: 9 }), module: fc.constantFrom('studierende', 'pj', 'qualifizierung', 'post-doc', 'mentor'),
      status: fc.constantFrom<(Status | undefined)[]>(undefined, 'accepted', 'declined', 'waitlist'), answers: fc.constantFrom<Record<string, unknown>>({}, no),
    });
    fc.assert(fc.property(fc.array(group, { minLength: 1, maxLength: 12 }), (groups) => {
      const figures = yearFigures(people(...groups.map(({ status, ...rest }) => ({ ...rest, ...(status && { status }) }))), '2026');
      const cells = [overview([figures]), ...yearTables(figures)].flatMap(({ rows }) => rows.flatMap((row) => row.cells));
      expect(cells.filter((cell) => typeof cell === 'number' && cell < 5)).toEqual([]);
      expect(cells.length).toBeGreaterThan(30);
    }), { numRuns: 30 });
  });

  test('give a module that no longer exists a row of its own', () => {
    const gone = people({ count: 6 }).map((dossier) => ({ ...dossier, module: 'abgeschafft' }));
    expect(yearFigures(gone, '2026').modules.at(-1)).toEqual({ id: 'other', label: 'Anderes Modul' });
    expect(shownOf(gone)('mentee.module.other')).toBe('6');
  });

  test('stay useful: of a usual year most sums are shown', () => {
    const modules = ['studierende', 'pj', 'qualifizierung', 'post-doc'];
    const { shown } = yearFigures(people(
      ...modules.flatMap((module, index) => [{ count: 6 + index, module, status: 'accepted' as const }, { count: 3, module, status: 'declined' as const }, { count: 2, module, answers: no }, { count: 1, module, status: 'waitlist' as const }]),
      { count: 20, module: 'mentor', status: 'accepted' },
    ), '2026');
    expect(['all', 'mentees', 'mentors', ...modules.map((module) => `mentee.module.${module}`)].map((id) => typeof shown?.get(id))).toEqual(Array.from({ length: 7 }, () => 'number'));
  });
});

describe('the figures of rounds', () => {
  const round = (id: string, modules: string[], year = '2026'): OfficeRound => ({ id, title: `Runde ${id}`, modules, from: `${year}-02-01T00:00:00.000Z`, until: `${year}-04-01T00:15:00.000Z` });
  const [own, shared, later] = [round('pj', ['pj']), round('beide', ['studierende', 'post-doc']), round('spaeter', ['pj'], '2027')];
  const all = [own, shared, later];
  const table = (dossiers: readonly Dossier[], rounds: readonly OfficeRound[] = all) => yearTables(yearFigures(dossiers, '2026', rounds)).find(({ id }) => id === 'rounds');

  test('stand in no table while the year has no round', () => {
    expect(table(people({ count: 20 }), [])).toBeUndefined();
    expect(table(people({ count: 20 }), [later])).toBeUndefined();
  });

  test('tell of each round of the year and its modules, and of those outside', () => {
    const dossiers = people({ count: 20, round: own }, { count: 9, module: 'studierende', round: shared }, { count: 8, module: 'post-doc', round: shared }, { count: 7, module: 'studierende' });
    expect(table(dossiers)?.rows.map(({ label, cells }) => [label, ...cells.map(shownText)])).toEqual([
      ['Runde pj: PJ am UKL', '20'], ['Runde beide', '17'], ['Runde beide: Studierende', '9'], ['Runde beide: Post-Doc-Phase', '8'],
      ['Ohne Runde', '7'], ['Ohne Runde: Studierende', '7'], ['Ohne Runde: PJ am UKL', 'unter 5'], ['Ohne Runde: Qualifizierungs-Phase', 'unter 5'], ['Ohne Runde: Post-Doc-Phase', 'unter 5'],
    ]);
  });

  test('do not give away how few came outside of a round', () => {
    // 23 in the module and 20 in its only round would say that 3 had none.
    const { shown } = yearFigures(people({ count: 20, round: own }, { count: 3 }, { count: 30, module: 'studierende', round: shared }, { count: 9, module: 'post-doc' }), '2026', all);
    expect(shown?.get('mentee.round.ohne_runde.pj')).toBe('few');
    expect([shown?.get('mentee.round.pj.pj'), shown?.get('mentee.module.pj')].filter((one) => typeof one === 'number').length).toBeLessThan(2);
  });

  test('never hold a number from 0 to 4, and show no number that is wrong', () => {
    const group = fc.record({ count: fc.integer({ min: 0, max: 12 }), module: fc.constantFrom('studierende', 'pj', 'qualifizierung', 'post-doc'), isIn: fc.boolean(), status: fc.constantFrom<(Status | undefined)[]>(undefined, 'accepted') });
    fc.assert(fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), (groups) => {
      const dossiers = people(...groups.map(({ count, module, isIn, status }) => {
        const found = isIn ? [own, shared].find(({ modules }) => modules.includes(module)) : undefined;
        return { count, module, ...(found && { round: found }), ...(status && { status }) };
      }));
      const { shown } = yearFigures(dossiers, '2026', all);
      if (!shown) return;
      expect([...shown.values()].filter((one) => typeof one === 'number' && one < 5)).toEqual([]);
      for (const [id, module] of [['pj', 'pj'], ['beide', 'studierende'], ['ohne_runde', 'pj']] as const) {
        const one = shown.get(`mentee.round.${id}.${module}`);
        const real = dossiers.filter((dossier) => dossier.module === module && (dossier.round?.id ?? 'ohne_runde') === id).length;
        expect(typeof one === 'number' ? one : real).toBe(real);
      }
      // Whatever is a number in both, the rounds of a module add up to it.
      const parts = [shown.get('mentee.round.pj.pj'), shown.get('mentee.round.ohne_runde.pj')];
      const sum = shown.get('mentee.module.pj');
      if (typeof sum === 'number' && parts.every((part) => typeof part === 'number')) expect(parts.reduce<number>((a, b) => a + Number(b), 0)).toBe(sum);
    }), { numRuns: 30 });
  });
});

describe('the tables', () => {
  const figures = yearFigures(people({ count: 8 }, { count: 3, module: 'mentor' }), '2026');

  test('have as many cells as heads in every row', () => {
    for (const { head, rows } of [overview([figures]), ...yearTables(figures)]) expect(rows.every(({ cells }) => cells.length === head.length)).toBe(true);
  });

  test('become rows for a file, with marks in words', () => {
    expect(tableRows([overview([figures])])).toEqual([
      ['Bewerbungen nach Jahr', '2026'], ['Mentees', shownText(figures.shown?.get('mentees'))], ['Mentorinnen und Mentoren', 'unter 5'], ['Zusammen', shownText(figures.shown?.get('all'))],
    ]);
  });
});
