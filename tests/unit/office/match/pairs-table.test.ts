import { expect, test } from 'vitest';
import { pairsTable } from '../../../../src/office/match/pairs-table.ts';
import type { ProposedPair } from '../../../../src/office/match/propose.ts';
import { dossier, one } from './people.ts';

const lea = dossier('mentee', 'LEA', { firstName: 'Lena', lastName: 'Beispiel', email: 'lena@example.org' }, { module: 'pj' });
const ruth = dossier('mentor', 'RUTH', { firstName: 'Ruth', lastName: 'Vor\u202Elage', email: 'ruth@example.org', unit: one('andere', 'Institut für Muster') });
const pairs: ProposedPair[] = [
  { mentee: lea.id, mentor: ruth.id, points: 683, state: 'agreed' },
  { mentee: lea.id, mentor: 'GONE', points: 1, state: undefined },
];
const dossierOf = (id: string) => [lea, ruth].find((own) => own.id === id);

test('the table of pairs names both people with unit and address, and leaves out who is gone', () => {
  expect(pairsTable(pairs, dossierOf, true)).toEqual([
    ['Modul', 'Stand', 'Punkte von 100', 'Mentee: Vorgangsnummer', 'Mentee: Name', 'Mentee: Einrichtung', 'Mentee: E-Mail-Adresse',
      'Mentor:in: Vorgangsnummer', 'Mentor:in: Name', 'Mentor:in: Einrichtung', 'Mentor:in: E-Mail-Adresse'],
    ['PJ am UKL', 'Vereinbart', '68,3', lea.reference, 'Beispiel, Lena', 'Neurologie', 'lena@example.org', ruth.reference, 'Vor[U+202E]lage, Ruth', 'Andere: Institut für Muster', 'ruth@example.org'],
  ]);
});

test('without names it holds nothing but the references', () => {
  const text = JSON.stringify(pairsTable(pairs, dossierOf, false));
  expect(text).toContain(lea.reference);
  expect(text).not.toMatch(/Lena|Beispiel|Ruth|example\.org|Muster|Neurologie/u);
});
