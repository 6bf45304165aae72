import { describe, expect, test } from 'vitest';
import { isFound, searchText, termsOf } from '../../../../src/office/list/search.ts';
import { dossierOf, me } from './dossiers.ts';

const finds = (search: string, answers: Record<string, unknown>): boolean => isFound(searchText(dossierOf({ answers })), termsOf(search));

describe('search', () => {
  test.each([
    ['müller', 'Müller'], ['mueller', 'Müller'], ['muller', 'Müller'], ['MÜLLER', 'Mueller'], ['müller', 'Mu\u0308ller'], ['strasse', 'Straße'],
    ['straße', 'Strasse'], ['quelle', 'Quelle'], ['elle', 'Quelle'], ['jose', 'José'], ['neill', 'O’Neill'], ["o'neill", 'O’Neill'], ['lukasz', 'Łukasz'], ['sien', 'Anna-Sien'],
  ])('%j finds %j', (search, lastName) => { expect(finds(search, { lastName })).toBe(true); });

  test('wants every word, wherever it stands', () => {
    expect(finds('forschung zora', { firstName: 'Zora', goals: 'Klinik und Forschung verbinden' })).toBe(true);
    expect(finds('forschung zora', { goals: 'Klinik und Forschung verbinden' })).toBe(false);
  });

  test('finds a choice by its words and not by the value that is stored', () => {
    expect(finds('Anästhesiologie', { unit: { choice: 'anaesthesiologie' } })).toBe(true);
    expect(finds('Institut für Beispielforschung', { excludedUnits: { choices: ['andere'], other: 'Institut für Beispielforschung' } })).toBe(true);
  });

  test('finds a reference with and without hyphens, a note of the office, and an answer to a question that is gone', () => {
    const dossier = dossierOf({ answers: { oldQuestion: 'Sternwarte' }, events: [['2026-11-02T10:00:00.000Z', me, { type: 'note', text: 'Rückruf vereinbart' }]] });
    for (const search of [dossier.reference, dossier.reference.replaceAll('-', '').toLowerCase(), 'rueckruf', 'sternwarte']) {
      expect(isFound(searchText(dossier), termsOf(search)), search).toBe(true);
    }
  });

  test('finds everything with nothing to search for', () => {
    expect(finds('  ', {})).toBe(true);
    expect(finds('\u00AD', {})).toBe(true);
  });

  test('makes the text of a dossier once', () => {
    const dossier = dossierOf();
    const first = searchText(dossier);
    (dossier.answers as Record<string, unknown>)['lastName'] = 'Anders';
    expect(searchText(dossier)).toBe(first);
  });
});
