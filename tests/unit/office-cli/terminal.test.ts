import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRefusedCharacter } from '../../../src/forms/characters.ts';
import { firstLine, typeInto } from '../../../src/office-cli/passphrase.ts';
import { table } from '../../../src/office-cli/table.ts';
import { visible, visibleLine } from '../../../src/office/visible.ts';

describe('visible', () => {
  test('shows what would steer a terminal by its code', () => {
    expect(visible('\u001B[2J\u001B]0;x\u0007')).toBe('[U+001B][2J[U+001B]]0;x[U+0007]');
    expect(visible('a\u009Bb')).toBe('a[U+009B]b');
    expect(visible('x\u202Ecod.exe')).toBe('x[U+202E]cod.exe');
    expect(visible('zurück\rneu')).toBe('zurück[U+000D]neu');
  });

  test('lets nothing through that the forms refuse', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(findRefusedCharacter(visible(text))).toBeUndefined();
      expect(visibleLine(text)).not.toMatch(/[\r\n\t]/);
    }));
  });

  test.each(['Zoë Łęcka-O’Neill', '李雷', 'می‌خواهم', '👩🏽‍⚕️', 'zwei\nZeilen\tmit Abstand'])('leaves %j as it is', (text) => {
    expect(visible(text)).toBe(text);
  });
});

describe('table', () => {
  test('aligns its columns by characters as people count them', () => {
    expect(table(['Name', 'Ort'], [['Zoe\u0308', 'Leipzig'], ['Lena', 'Halle']])).toBe('Name  Ort\n----  -------\nZoe\u0308   Leipzig\nLena  Halle\n');
  });

  test('shortens what would push everything off the screen', () => {
    const [, , row = ''] = table(['Name', 'Ort'], [['n'.repeat(100), 'Leipzig']]).split('\n');
    expect(row).toBe(`${'n'.repeat(39)}…  Leipzig`);
  });
});

describe('typing a passphrase', () => {
  test.each([
    ['words\r', 'words', ''],
    ['grün 😀\n', 'grün 😀', ''],
    ['abx\u007F😀\u007Fc\r', 'abc', ''],
    ['\u007Fa\r', 'a', ''],
    ['wrong\u0015right\r', 'right', ''],
    ['a\u001B[D\u001B[3~\u001BOPb\r', 'ab', ''],
    ['one\rone\r', 'one', 'one\r'],
    ['\u0004', '', ''],
  ])('reads %j', (keys, text, rest) => {
    expect(typeInto('', keys)).toEqual({ state: 'done', text, rest });
  });

  test('goes on where the last keys ended', () => {
    const line = typeInto('', 'ab');
    expect(line).toEqual({ state: 'typing', text: 'ab' });
    expect(typeInto('ab', 'c\r')).toEqual({ state: 'done', text: 'abc', rest: '' });
  });

  test('is given up with Ctrl+C', () => {
    expect(typeInto('abc', 'd\u0003e')).toEqual({ state: 'cancelled' });
  });

  test.each([['eins zwei\nrest', 'eins zwei'], ['\uFEFFeins\r\n', 'eins'], ['ohne Ende', 'ohne Ende'], ['', undefined], ['\nzwei', undefined]])('takes the first line of %j', (content, line) => {
    expect(firstLine(content)).toBe(line);
  });
});
