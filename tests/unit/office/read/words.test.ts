import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesChanged, wordsChanged, type Piece } from '../../../../src/office/read/words.ts';

const written = (pieces: readonly Piece[]): string =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`)).join('');
const text = fc.array(fc.constantFrom('Klinik', 'Forschung', ' ', '\n', ',', '.', 'ä', 'é', '李', '😀', '  '), { maxLength: 30 }).map((words) => words.join(''));

describe('what changed between two texts', () => {
  test.each([
    ['Ein Plan.', 'Ein Plan.', 'Ein Plan.'], ['Ein Plan.', 'Ein guter Plan.', 'Ein {+guter +}Plan.'], ['Ein guter Plan.', 'Ein Plan.', 'Ein [-guter -]Plan.'],
    ['zwei Jahre', 'drei Jahre', '[-zwei-]{+drei+} Jahre'], ['', 'Neu', '{+Neu+}'], ['Alt', '', '[-Alt-]'], ['', '', ''],
    ['in zwei Jahren', 'nach drei Jahren', '[-in zwei-]{+nach drei+} Jahren'], ['Müller', 'Mueller', '[-Müller-]{+Mueller+}'], ['a\nb', 'a\nc', 'a\n[-b-]{+c+}'],
  ])('from %j to %j', (before, after, shown) => { expect(written(wordsChanged(before, after))).toBe(shown); });

  test('gives back both texts whole', () => {
    fc.assert(fc.property(text, text, (before, after) => {
      const pieces = wordsChanged(before, after);
      expect(pieces.filter(({ kind }) => kind !== 'inserted').map((piece) => piece.text).join('')).toBe(before);
      expect(pieces.filter(({ kind }) => kind !== 'deleted').map((piece) => piece.text).join('')).toBe(after);
      expect(pieces.every((piece, index) => piece.text !== '' && piece.kind !== pieces[index + 1]?.kind)).toBe(true);
    }), { numRuns: 500 });
  });

  test('gives back very long texts whole too', () => {
    const [before, after] = ['alt ', 'neu '].map((word) => Array.from({ length: 6_000 }, (_, index) => `${word}${index % 7}`).join(' ')) as [string, string];
    const pieces = wordsChanged(before, after);
    expect(pieces.filter(({ kind }) => kind !== 'deleted').map((piece) => piece.text).join('')).toBe(after);
  });

  test('tells which entries of a list came and went', () => {
    expect(entriesChanged(['Promotion', 'Netzwerke'], ['Netzwerke', 'Führung'])).toEqual([
      { kind: 'deleted', text: 'Promotion' }, { kind: 'same', text: 'Netzwerke' }, { kind: 'inserted', text: 'Führung' },
    ]);
  });
});
