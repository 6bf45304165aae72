import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptPieces } from '../../../src/site/search/excerpt.ts';
import { cleanQuery, longestQuery, resultMessage } from '../../../src/site/search/query.ts';

describe('a query', () => {
  it.each([
    ['  Praktisches \n Jahr ', 'Praktisches Jahr'],
    ['A\u0308rztin', 'Ärztin'],
    ['PJ\u0000', 'PJ'],
    ['   ', ''],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ])('of %j is searched as %j', (typed, searched) => {
    expect(cleanQuery(typed)).toBe(searched);
  });

  it('is cut between characters, never inside one', () => {
    expect(cleanQuery('a'.repeat(10_000))).toHaveLength(longestQuery);
    expect(cleanQuery('😀'.repeat(10_000))).toBe('😀'.repeat(longestQuery));
  });

  it('is the same when cleaned twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(cleanQuery(cleanQuery(typed))).toBe(cleanQuery(typed));
    }));
  });
});

describe('an excerpt', () => {
  it('falls apart into marked words and the rest', () => {
    expect(excerptPieces('Im <mark>PJ</mark> am &lt;UKL&gt; &amp; mehr')).toEqual([
      { text: 'Im ', marked: false },
      { text: 'PJ', marked: true },
      { text: ' am <UKL> & mehr', marked: false },
    ]);
  });

  it('unescapes once only', () => {
    expect(excerptPieces('&amp;lt;b&amp;gt;')).toEqual([{ text: '&lt;b&gt;', marked: false }]);
  });

  it('keeps other markup as text', () => {
    expect(excerptPieces('<img src=x onerror=alert(1)>')).toEqual([{ text: '<img src=x onerror=alert(1)>', marked: false }]);
  });

  it('is empty for an empty text', () => {
    expect(excerptPieces('')).toEqual([]);
  });

  it('loses nothing of any text, and marks what was marked', () => {
    const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    fc.assert(fc.property(fc.array(fc.record({ text: fc.string({ minLength: 1 }), marked: fc.boolean() })), (pieces) => {
      const html = pieces.map(({ text, marked }) => (marked ? `<mark>${escape(text)}</mark>` : escape(text))).join('');
      const found = excerptPieces(html);
      expect(found.map(({ text }) => text).join('')).toBe(pieces.map(({ text }) => text).join(''));
      expect(found.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(pieces.filter(({ marked }) => marked).map(({ text }) => text));
    }));
  });
});

describe('the message above the results', () => {
  it('counts, and says what to do when nothing was found', () => {
    expect(resultMessage(1, 'PJ', 'de')).toBe('Eine Seite zu „PJ“');
    expect(resultMessage(4, 'PJ', 'de')).toBe('4 Seiten zu „PJ“');
    expect(resultMessage(0, 'xyz', 'de')).toMatch(/Zu „xyz“ steht hier keine Seite\. Versuchen Sie/);
  });
});
