import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv, safeCell } from '../../../src/office/csv.ts';
import { parseCsv } from '../office-cli/household.ts';

/** Texts that meet the edges of CSV and of formulas far more often than chance would. */
const invisible = [' ', '\t', '\r', '\n', '\u0000', '\u00A0', '\u200B', '\u2060', '\uFEFF', '\u3164', '\u2800', '\u001F', '\u0085', '\u00AD'];
const dangerous = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'];
const awkward = fc.string({ unit: fc.constantFrom(...invisible, ...dangerous, '"', ';', ',', "'", 'a', 'ä', '0', '1', '(', '😀'), maxLength: 12 });
const cells = fc.oneof(awkward, fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
const tables = fc.array(fc.array(cells, { minLength: 1, maxLength: 5 }), { maxLength: 5 });

describe('csv', () => {
  test('gives back exactly what went in', () => {
    fc.assert(fc.property(tables, (rows) => {
      expect(parseCsv(csv(rows))).toEqual(rows.map((row) => row.map(safeCell)));
    }), { numRuns: 500 });
  });

  test('adds at most one apostrophe in front, and changes nothing else', () => {
    fc.assert(fc.property(cells, (cell) => {
      expect([cell, `'${cell}`]).toContain(safeCell(cell));
    }), { numRuns: 500 });
  });

  test('lets no cell begin with a dangerous character, however many invisible ones stand before it', () => {
    const before = fc.string({ unit: fc.constantFrom(...invisible), maxLength: 5 });
    fc.assert(fc.property(before, fc.constantFrom(...dangerous), cells, (hidden, first, rest) => {
      expect(safeCell(hidden + first + rest)).toBe(`'${hidden}${first}${rest}`);
    }), { numRuns: 500 });
  });

  test.each([
    '=1+1', '+49 341 97', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\tText', ' =1', '\n=1', '\u0000=1', '\u200B=1', '\uFEFF=1', '＝1', '＋1', '－1', '＠a',
    '\u00A0\u2060\u202D@a', '=HYPERLINK("http://example.org";"Klick")', "=cmd|'/c calc'!A0", '﹦1',
  ])('guards %j', (cell) => {
    expect(safeCell(cell)).toBe(`'${cell}`);
  });

  test.each(['', 'Lena', 'a=b', 'Ja - nein', '„Zitat“', "O'Neill", '6', '0', '2027-11-22', '22.11.2026 14:03', '0,5', 'Zeile\n=2', 'Łukasz', '李'])('leaves %j as it is', (cell) => {
    expect(safeCell(cell)).toBe(cell);
  });

  test('keeps the leading zero of a telephone number, which a spreadsheet would drop', () => {
    expect(safeCell('034197123')).toBe("'034197123");
  });

  test('is what a German Excel opens: byte order mark, semicolons, every cell quoted, CR LF', () => {
    expect(csv([['Vorgang', 'Text'], ['M-7K3Q', 'eins "zwei"; drei\nvier']])).toBe('\uFEFF"Vorgang";"Text"\r\n"M-7K3Q";"eins ""zwei""; drei\nvier"\r\n');
  });
});
