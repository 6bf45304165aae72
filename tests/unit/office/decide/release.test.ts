import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLetters } from '../../../../src/content/letters.ts';
import { calls } from '../../../../src/office/api/schema.ts';
import type { Outcome } from '../../../../src/office/app/office.ts';
import { decisionOf, takenBack } from '../../../../src/office/decide/decisions.ts';
import { addressOf, letterFor } from '../../../../src/office/decide/letters.ts';
import { planRelease } from '../../../../src/office/decide/plan.ts';
import { begin, isLeft, releaseSteps, type Step } from '../../../../src/office/decide/release.ts';
import type { Dossier } from '../../../../src/office/model.ts';
import { statuses, type Status } from '../../../../src/records/office-records.ts';
import { colleague, dossierOf, me } from '../list/dossiers.ts';
import { events } from './criteria.ts';

const letters = readLetters();
const pending = (number: number, status: Status = 'accepted', more: Partial<Dossier> = {}): Dossier => dossierOf({ number, answers: { email: `nr${String(number)}@example.org` }, events: events([me, decisionOf(status)]), more });

describe('a letter', () => {
  test.each(statuses.flatMap((status) => (['de', 'en'] as const).map((language) => [status, language] as const)))('%s in %s has all its slots filled and fits what the server takes', (status, language) => {
    const dossier = pending(1, status, { language });
    const letter = letterFor(dossier, status, letters);
    expect(calls.decision.ask.shape.mail.parse(letter)).toEqual(letter);
    expect(letter?.subject).toContain(dossier.reference);
    expect(letter?.text).toContain(language === 'de' ? 'PJ am UKL' : 'Practical year at the UKL');
    expect(`${letter?.subject ?? '{'}${letter?.text ?? '{'}`).not.toMatch(/[{}]/u);
  });

  test('carries nothing of the answers but the address, whatever they are', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (firstName, lastName) => {
      const plain = letterFor(pending(1), 'accepted', letters);
      expect(letterFor({ ...pending(1), answers: { email: 'nr1@example.org', firstName: `${firstName}{reference}$&`, lastName } }, 'accepted', letters)).toEqual(plain);
    }));
  });

  test('keeps a dollar sign in a text', () => {
    const text = { subject: 'S {reference}', text: '$& {reference} $1 {module}' };
    const own = { ...letters, accepted: { de: text, en: text } };
    expect(letterFor(pending(1), 'accepted', own)?.text).toBe(`$& ${pending(1).reference} $1 PJ am UKL`);
  });

  test.each([undefined, '', 'lena', 'a@example.org\nBcc: b@example.org', 'a@example.org, b@example.org', ['a@example.org']])('needs one real address: %j is none', (email) => {
    const dossier = { ...pending(1), answers: { email } };
    expect(addressOf(dossier)).toBeUndefined();
    expect(letterFor(dossier, 'accepted', letters)).toBeUndefined();
  });
});

describe('the plan of a release', () => {
  test('has every pending decision in the order of arrival, and nothing else', () => {
    const plan = planRelease([pending(1), dossierOf({ number: 2 }), pending(3, 'declined'), dossierOf({ number: 4, module: 'mentor', events: events([me, decisionOf('accepted')]) }), dossierOf({ number: 5, events: events([me, decisionOf('accepted')], [me, takenBack]) })], letters);
    expect(plan.map(({ pending: { status }, letter, cautions }) => [status, letter?.to, cautions])).toEqual([['accepted', 'nr1@example.org', []], ['declined', 'nr3@example.org', []]]);
  });

  test('says what people should know before', () => {
    const plan = planRelease([
      pending(1, 'accepted', { answers: {} }),
      pending(2, 'accepted', { undelivered: ['receipt'] }),
      dossierOf({ number: 3, events: events([me, decisionOf('waitlist')], [me, decisionOf('accepted')]), decisions: [['2026-11-19T09:00:00.000Z', 'waitlist']] }),
    ], letters);
    expect(plan.map(({ cautions }) => cautions)).toEqual([['address'], ['undelivered'], ['again']]);
    expect(plan[0]?.letter).toBeUndefined();
  });
});

describe('a release', () => {
  /** An office in memory: applications, and how each attempt ends. */
  const house = (dossiers: readonly Dossier[], outcomes: readonly Outcome[] = []) => {
    const left = [...outcomes];
    const state = { dossiers: new Map(dossiers.map((dossier) => [dossier.id, dossier])), sent: [] as string[] };
    const ports = {
      current: (id: string) => state.dossiers.get(id),
      release: (id: string, status: Status): Promise<Outcome> => {
        const outcome = left.shift() ?? 'done';
        const dossier = state.dossiers.get(id)!;
        state.sent.push(dossier.reference);
        if (outcome === 'done') state.dossiers.set(id, { ...dossier, decisions: [...dossier.decisions, { number: dossier.decisions.length + 1, at: '2026-11-22T09:00:00.000Z', by: me, status }] });
        return Promise.resolve(outcome);
      },
    };
    return { state, ports };
  };
  const states = (steps: readonly Step[]) => steps.map(({ state }) => state);
  const ignore = (): void => undefined;

  test('goes through all of them and tells of each', async () => {
    const dossiers = [pending(1), pending(2, 'declined')];
    const { ports } = house(dossiers);
    const told: string[] = [];
    const steps = await releaseSteps(begin(planRelease(dossiers, letters)), ports, (all) => told.push(states(all).join()));
    expect(states(steps)).toEqual(['done', 'done']);
    expect(told).toEqual(['done,waiting', 'done,done']);
  });

  test('stops where the connection breaks; what was told stays, and the rest goes on later', async () => {
    const dossiers = [1, 2, 3, 4].map((number) => pending(number));
    const { state, ports } = house(dossiers, ['done', 'offline']);
    const first = await releaseSteps(begin(planRelease(dossiers, letters)), ports, ignore);
    expect(states(first)).toEqual(['done', 'unsure', 'waiting', 'waiting']);
    expect(first.filter(isLeft)).toHaveLength(3);
    const second = await releaseSteps(first, ports, ignore);
    expect(states(second)).toEqual(['done', 'done', 'done', 'done']);
    expect(state.sent).toEqual([0, 1, 1, 2, 3].map((index) => dossiers[index]!.reference));
  });

  test('sends again what may have arrived without an answer, so that its mail is not lost', async () => {
    const dossier = pending(1);
    const { state, ports } = house([dossier], ['offline']);
    const first = await releaseSteps(begin(planRelease([dossier], letters)), ports, ignore);
    state.dossiers.set(dossier.id, { ...dossier, decisions: [{ number: 1, at: '2026-11-22T09:00:00.000Z', by: me, status: 'accepted' }] });
    expect(states(await releaseSteps(first, ports, ignore))).toEqual(['done']);
    expect(state.sent).toHaveLength(2);
  });

  test('tells nobody what was decided otherwise or taken back since it was checked', async () => {
    const dossiers = [pending(1), pending(2), pending(3)];
    const steps = begin(planRelease(dossiers, letters));
    const { state, ports } = house([
      dossierOf({ number: 1, events: events([me, decisionOf('accepted')], [colleague, decisionOf('declined')]) }),
      dossierOf({ number: 2, events: events([me, decisionOf('accepted')], [colleague, takenBack]) }),
    ]);
    expect(states(await releaseSteps(steps, ports, ignore))).toEqual(['changed', 'changed', 'gone']);
    expect(state.sent).toEqual([]);
  });

  test('does not send what somebody else has released, and goes on with the rest', async () => {
    const dossiers = [pending(1), pending(2), pending(3)];
    const steps = begin(planRelease(dossiers, letters));
    const { state, ports } = house([dossierOf({ number: 1, events: events([me, decisionOf('accepted')]), decisions: [['2026-11-22T09:00:00.000Z', 'accepted']] }), ...dossiers.slice(1)], ['taken']);
    expect(states(await releaseSteps(steps, ports, ignore))).toEqual(['taken', 'taken', 'done']);
    expect(state.sent).toHaveLength(2);
  });

  test('releases each decision once, however often the connection breaks', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom<Outcome>('done', 'offline', 'taken'), { maxLength: 20 }), async (outcomes) => {
      const dossiers = [1, 2, 3, 4, 5].map((number) => pending(number));
      const { state, ports } = house(dossiers, outcomes);
      let steps = begin(planRelease(dossiers, letters));
      for (let run = 0; run < 25 && steps.some(isLeft); run += 1) steps = await releaseSteps(steps, ports, ignore);
      expect(steps.some(isLeft)).toBe(false);
      for (const { planned, state: end } of steps) expect(state.dossiers.get(planned.id)?.decisions).toHaveLength(end === 'done' ? 1 : 0);
    }));
  });
});
