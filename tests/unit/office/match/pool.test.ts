import { describe, expect, test } from 'vitest';
import type { EventContent, Status } from '../../../../src/records/office-records.ts';
import type { OfficeEvent, ReleasedDecision } from '../../../../src/office/model.ts';
import { heldBeside, heldPair, menteesIn, mentorsIn, pairsSaid, pauseBegins, pauseEnds, problemOf } from '../../../../src/office/match/pool.ts';
import { firstWeights } from '../../../../src/office/match/score.ts';
import { dossier, type Added } from './people.ts';

const at = (number: number): string => `2026-12-${String(number).padStart(2, '0')}T08:00:00.000Z`;
const events = (...contents: EventContent[]): OfficeEvent[] => contents.map((content, index) => ({ number: index + 1, at: at(index + 1), by: 'age1one', content }));
const decided = (status: Status | 'open'): EventContent => ({ type: 'decision', status });
const released = (status: Status, day: number): ReleasedDecision => ({ number: 1, at: at(day), by: 'age1one', status });
const pair = (mentor: string, state: 'pinned' | 'agreed' | 'never' | 'free'): EventContent => ({ type: 'pair', mentor, state });

const ruth = dossier('mentor', 'RUTH');
const emil = dossier('mentor', 'EMRE');
const everybody = () => true;

describe('who takes part', () => {
  const scope = { module: undefined, undecided: false, begin: '2027-04' };
  const of = (added: Added) => [dossier('mentee', 'LEA', {}, added)];

  test.each<[string, Added, boolean, boolean]>([
    ['a released Zusage', { decisions: [released('accepted', 3)] }, true, true],
    ['a Zusage that waits for its release', { events: events(decided('accepted')) }, true, true],
    ['no decision', {}, false, true],
    ['a place on the waiting list', { decisions: [released('waitlist', 3)] }, false, true],
    ['a Zusage that was taken back', { events: events(decided('accepted'), decided('open')) }, false, true],
    ['a released Zusage and an Absage after it', { decisions: [released('accepted', 1)], events: events(decided('accepted'), decided('declined')) }, false, false],
    ['an Absage', { decisions: [released('declined', 3)] }, false, false],
  ])('of mentees with %s', (_title, added, accepted, undecided) => {
    expect(menteesIn(of(added), scope)).toHaveLength(accepted ? 1 : 0);
    expect(menteesIn(of(added), { ...scope, undecided: true })).toHaveLength(undecided ? 1 : 0);
  });

  test('is of one module when one was chosen', () => {
    const dossiers = [...of({ module: 'pj' }), ...of({ module: 'post-doc' })];
    expect(menteesIn(dossiers, { ...scope, undecided: true, module: 'pj' }).map(({ module }) => module)).toEqual(['pj']);
  });

  test('of mentors is everybody without an Absage; one who pauses gets nobody new', () => {
    const dossiers = [ruth, dossier('mentor', 'EMRE', {}, { decisions: [released('declined', 3)] }), dossier('mentor', 'NAD', {}, { events: events(pauseBegins) }), dossier('mentor', 'MAX', {}, { events: events(pauseBegins, pauseEnds) })];
    expect(mentorsIn(dossiers).map(({ id }) => id)).toEqual([dossiers[0]!.id, dossiers[2]!.id, dossiers[3]!.id]);
    expect(problemOf(dossiers, scope, firstWeights).mentors.map(({ paused }) => paused)).toEqual([false, true, false]);
  });
});

describe('what was said about pairs', () => {
  const of = (...contents: EventContent[]) => dossier('mentee', 'LEA', {}, { events: events(...contents) });

  test('is the newest word on each mentor; freed ones are gone', () => {
    expect(pairsSaid(of(pair(ruth.id, 'pinned'), pair(emil.id, 'never'), pair(ruth.id, 'free'), { type: 'note', text: 'x' })))
      .toEqual([expect.objectContaining({ mentor: emil.id, state: 'never', at: at(2), by: 'age1one' })]);
  });

  test('holds a mentee to one mentor: agreed before pinned, then the newest, and only somebody who is there', () => {
    expect(heldPair(of(pair(ruth.id, 'pinned'), pair(emil.id, 'pinned')), everybody)?.mentor).toBe(emil.id);
    expect(heldPair(of(pair(ruth.id, 'agreed'), pair(emil.id, 'pinned')), everybody)).toEqual({ mentee: of().id, mentor: ruth.id, state: 'agreed' });
    expect(heldBeside(of(pair(ruth.id, 'agreed'), pair(emil.id, 'pinned')), everybody).map(({ mentor }) => mentor)).toEqual([emil.id]);
    expect(heldPair(of(pair(ruth.id, 'agreed'), pair(emil.id, 'pinned')), (id) => id !== ruth.id)?.mentor).toBe(emil.id);
    expect(heldPair(of(pair(ruth.id, 'never')), everybody)).toBeUndefined();
  });

  test('takes places for mentees of other modules, and none for mentees with an Absage', () => {
    const dossiers = [
      ruth,
      dossier('mentee', 'LEA', {}, { module: 'pj', events: events(pair(ruth.id, 'agreed')) }),
      dossier('mentee', 'NAD', {}, { module: 'post-doc', events: events(pair(ruth.id, 'agreed'), decided('declined')) }),
      dossier('mentee', 'MAX', {}, { module: 'post-doc', events: events(decided('accepted'), pair(ruth.id, 'never')) }),
    ];
    const problem = problemOf(dossiers, { module: 'post-doc', undecided: false, begin: '2027-04' }, firstWeights);
    expect(problem.mentees.map(({ id }) => id)).toEqual([dossiers[3]!.id]);
    expect(problem.held).toEqual([{ mentee: dossiers[1]!.id, mentor: ruth.id, state: 'agreed' }]);
    expect(problem.never).toEqual([{ mentee: dossiers[3]!.id, mentor: ruth.id }]);
  });
});
