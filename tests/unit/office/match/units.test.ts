import { describe, expect, test } from 'vitest';
import { subjects } from '../../../../src/forms/options.ts';
import { sameUnit, unitsOf, type Unit } from '../../../../src/office/match/units.ts';

const listed = (value: string): Unit => unitsOf({ values: [value], other: undefined })[0]!;
const written = (text: string): Unit => unitsOf({ values: ['andere'], other: text })[0]!;

describe('units', () => {
  test('from the list are the same by value alone', () => {
    for (const { value } of subjects) {
      for (const other of subjects) expect(sameUnit(listed(value), listed(other.value))).toBe(value === other.value ? 'same' : 'different');
    }
  });

  test('written as they stand on the list are the same, in either language', () => {
    for (const { value, label } of subjects) {
      expect(sameUnit(listed(value), written(label.de.replaceAll(',', '')))).toBe('same');
      expect(sameUnit(written(label.en.replaceAll(',', '')), listed(value))).toBe('same');
    }
  });

  test.each([
    ['neurologie', 'Klinik und Poliklinik für Neurologie', 'same'],
    ['neurologie', 'Department of Neurology', 'same'],
    ['hno', 'Klinik für Hals-, Nasen-, Ohrenheilkunde', 'unsure'],
    ['neurologie', 'Institut für Neurologie und Genetik', 'unsure'],
    ['anatomie', 'Institut für Anatomie', 'unsure'],
    ['kinder', 'Klinik für Kinderchirurgie', 'different'],
    ['innere', 'Institut für Medizinische Informatik', 'different'],
    ['chirurgie', 'Neurochirurgie', 'different'],
  ])('%s and "%s" are %s', (value, text, expected) => {
    expect(sameUnit(listed(value), written(text))).toBe(expected);
  });

  test('written by hand are the same by their telling words, in any order and spelling', () => {
    expect(sameUnit(written('Institut für Beispielforschung'), written('INSTITUT FUER BEISPIELFORSCHUNG'))).toBe('same');
    expect(sameUnit(written('Beispiel und Muster'), written('Zentrum für Muster und Beispiel'))).toBe('same');
    expect(sameUnit(written('Institut für Beispielforschung'), written('Institut für Musterforschung'))).toBe('different');
    expect(sameUnit(written('Klinikum'), written('klinikum'))).toBe('same');
    expect(sameUnit(written('Klinik'), written('Institut'))).toBe('different');
  });

  test('are taken apart where several were written, and "keine" is none', () => {
    expect(unitsOf({ values: ['chirurgie', 'andere'], other: 'Institut A, Zentrum B; Klinik C' }).map(({ label }) => label)).toEqual(['Chirurgie', 'Institut A', 'Zentrum B', 'Klinik C']);
    expect(unitsOf({ values: ['keine'], other: undefined })).toEqual([]);
  });

  test('that left the list stand for themselves', () => {
    expect(sameUnit(listed('frueher'), listed('frueher'))).toBe('same');
    expect(sameUnit(listed('frueher'), listed('innere'))).toBe('different');
    expect(listed('frueher\u202Ex').label).toBe('frueher[U+202E]x');
  });
});
