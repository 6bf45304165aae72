import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldSpelled } from '../../../../src/office/list/fold.ts';

describe('fold', () => {
  test.each([
    ['Müller', 'muller'], ['MU\u0308LLER', 'muller'], ['Straße', 'strasse'], ['Łukasz Ørsted', 'lukasz orsted'], ['Şahin', 'sahin'], ['O’Neill', "o'neill"],
    ['Bei\u00ADspiel', 'beispiel'], ['Anna–Sophie', 'anna-sophie'], ['İlknur', 'ilknur'], ['ﬁnal', 'final'], ['Ḥasan', 'hasan'], ['李明', '李明'], ['Ёлка', 'елка'],
  ])('%j becomes %j', (text, folded) => { expect(fold(text)).toBe(folded); });

  test('writes umlauts out when asked', () => {
    expect(foldSpelled('Jörg Müller-Ångström, Straße')).toBe('joerg mueller-aangstroem, strasse');
  });

  test('folds what is folded to the same, and small and capital letters alike', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => { expect(fold(fold(text))).toBe(fold(text)); }));
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'abzäöüßéłøåñ -ÄÖÜ') }), (text) => { expect(fold(text.toUpperCase())).toBe(fold(text)); }));
  });

  test('sorts as a German dictionary does (DIN 5007-1)', () => {
    const names = ['Zander', 'Ärmel', 'Bader', 'Arm', 'Aß', 'Assel', 'Özil', 'Oz'];
    expect(names.toSorted((a, b) => (fold(a) < fold(b) ? -1 : 1))).toEqual(['Arm', 'Ärmel', 'Aß', 'Assel', 'Bader', 'Oz', 'Özil', 'Zander']);
  });
});
