import { expect, test } from 'vitest';
import { decisionOf, takenBack } from '../../../../src/office/decide/decisions.ts';
import { sinceThen } from '../../../../src/office/decide/words.ts';
import type { EventContent } from '../../../../src/records/office-records.ts';
import { colleague, dossierOf, me } from '../list/dossiers.ts';
import { events, score } from './criteria.ts';

const nameOf = (recipient: string): string => (recipient === colleague ? 'Die Kollegin' : 'Ich');
const before = dossierOf({ events: events([me, decisionOf('accepted')]) });
const after = (content: EventContent) => sinceThen(before, dossierOf({ events: events([me, decisionOf('accepted')], [colleague, content]) }), nameOf);

test('what others did meanwhile is said with name and time', () => {
  expect(after(decisionOf('declined'))).toEqual(['Die Kollegin hat „Absage“ vorgemerkt (20.11.2026, 11:01).']);
});

test('each kind of event has its words, and none tells marks, texts or reasons', () => {
  const contents: readonly EventContent[] = [
    takenBack, decisionOf('waitlist', 'geheim'), { type: 'note', text: 'geheim' }, score(4, 4, { comment: 'geheim' }), { type: 'pair', mentor: 'A'.repeat(32), state: 'pinned', reason: 'geheim' },
    { type: 'hold', until: '2027-01-01', reason: 'geheim' }, { type: 'hold', until: null, reason: 'geheim' },
  ];
  const said = contents.map((content) => after(content).join());
  expect(new Set(said).size).toBe(contents.length);
  for (const sentence of said) expect(sentence).toMatch(/^Die Kollegin hat [^\d]+ \(20\.11\.2026, 11:01\)\.$/u);
  expect(said.join()).not.toContain('geheim');
});

test('events and releases come in the order of time', () => {
  const now = dossierOf({ events: events([me, decisionOf('accepted')], [colleague, { type: 'note', text: 'x' }]), decisions: [['2026-11-20T09:00:00.000Z', 'declined']] });
  expect(sinceThen(before, now, nameOf)).toEqual(['Ich hat „Absage“ mitgeteilt (20.11.2026, 10:00).', 'Die Kollegin hat eine Notiz geschrieben (20.11.2026, 11:01).']);
});

test('nothing new is no sentence', () => {
  expect(sinceThen(before, before, nameOf)).toEqual([]);
});
