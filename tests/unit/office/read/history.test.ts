import { describe, expect, test } from 'vitest';
import { historyOf } from '../../../../src/office/read/history.ts';
import { hiderOf } from '../../../../src/office/read/nameless.ts';
import { colleague, dossierOf, idOf, me } from '../list/dossiers.ts';

const at = (day: number): string => `2026-11-0${day}T10:00:00.000Z`;
const site = { criteria: { pj: { version: 1, most: 5, criteria: [{ id: 'motivation', title: 'Motivation', weight: 1 }] } } };
const score = (done: boolean, comment?: string) => ({ type: 'score', version: 1, marks: { motivation: 4 }, done, ...(comment !== undefined && { comment }) }) as const;

describe('the history of an application', () => {
  test('tells everything, newest first, with who did it', () => {
    const dossier = dossierOf({
      later: [{ answers: { goals: 'Neu' }, received: at(3) }],
      events: [
        [at(2), me, { type: 'note', text: 'Rückruf' }], [at(4), colleague, { type: 'decision', status: 'accepted', reason: 'passt' }], [at(5), me, { type: 'decision', status: 'open' }],
        [at(6), me, { type: 'pair', mentor: idOf(9), state: 'agreed' }], [at(7), me, { type: 'hold', until: '2027-12-01', reason: 'Klage' }],
      ],
      decisions: [[at(8), 'waitlist']],
    });
    expect(historyOf(dossier, me, site).map(({ what, text, by }) => [what, text, by])).toEqual([
      ['Warteliste mitgeteilt', undefined, me], ['Aufbewahren bis 01.12.2027', 'Klage', me], [expect.stringMatching(/^Paar mit M-....-....: vereinbart$/u), undefined, me],
      ['Entscheidung zurückgenommen', undefined, me], ['Zusage vorgemerkt', 'passt', colleague], ['Fassung 2 eingegangen', undefined, undefined], ['Notiz', 'Rückruf', me], ['Bewerbung eingegangen', undefined, undefined],
    ]);
  });

  test('keeps the scores of others back until the own one is done', () => {
    const events = [[at(2), colleague, score(true, 'stark')], [at(3), me, score(false)]] as const;
    expect(historyOf(dossierOf({ events }), me, site).map(({ what }) => what)).toEqual(['Bewertung begonnen', 'Bewerbung eingegangen']);
    const done = historyOf(dossierOf({ events: [...events, [at(4), me, score(true)]] }), me, site);
    expect(done.find(({ by }) => by === colleague)?.text).toBe('Motivation: 4 von 5\nstark');
  });

  test('takes names out of what was written, and makes steering characters visible', () => {
    const dossier = dossierOf({ answers: { lastName: 'Beispiel' }, events: [[at(2), me, { type: 'note', text: 'Beispiel rief an\u202E' }]] });
    expect(historyOf(dossier, me, site, hiderOf(dossier))[0]?.text).toBe('[Name] rief an[U+202E]');
  });

  test('shows marks of criteria that have changed by their ids', () => {
    expect(historyOf(dossierOf({ events: [[at(2), me, { ...score(true), version: 7 }]] }), me, site)[0]?.text).toBe('motivation: 4');
  });
});
