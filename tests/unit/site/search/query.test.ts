import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptPieces } from '../../../../src/site/search/excerpt.ts';
import { cleanQuery, longestQuery, resultMessage } from '../../../../src/site/search/query.ts';

describe('a query', () => {
  it.each([
    ['  Praktisches \n Jahr ', 'Praktisches Jahr'],
    ['A\u0308rztin', 'Ärztin'],
    ['PJ\u0000', 'PJ'],
    ['\u202Enoitacilppa\u2066 \u200BPJ\uFEFF', 'noitacilppa PJ'],
    ['👩\u200D⚕️', '👩\u200D⚕️'],
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
  const outcome = { count: 4, words: ['Mentoring'], told: false, unknown: [] as string[], common: false, some: false };
  const said = (changed: Partial<typeof outcome>, language: 'de' | 'en' = 'de'): string => resultMessage({ ...outcome, ...changed }, 'Mentroing', language, false);

  it('counts, and says what to do when nothing was found', () => {
    expect(said({ count: 1 })).toBe('Eine Seite zu „Mentroing“');
    expect(said({})).toBe('4 Seiten zu „Mentroing“');
    expect(said({ count: 0 })).toMatch(/^Zu „Mentroing“ steht hier keine Seite\. Versuchen Sie/u);
  });

  it('says what was searched in the place of what was typed', () => {
    expect(said({ told: true })).toBe('Gezeigt wird „Mentoring“: 4 Seiten.');
    expect(said({ told: true, count: 1 }, 'en')).toBe('Showing “Mentoring”: one page.');
  });

  it('names words that stand nowhere, and says when no page holds all', () => {
    expect(said({ unknown: ['xyzzy'], some: true })).toBe('4 Seiten zu „Mentroing“. Keine Seite enthält alle Wörter; diese enthalten einen Teil davon. Ohne „xyzzy“: Das steht hier nirgends.');
  });

  it('asks for a word that tells pages apart when there was none', () => {
    expect(said({ common: true, count: 0 })).toMatch(/^Diese Wörter stehen auf fast jeder Seite\./u);
  });

  it('points to what stands below it, on the page and in the dialog', () => {
    expect(resultMessage({ ...outcome, count: 0 }, 'x', 'de', true)).toContain('gehen Sie einen dieser Wege');
    expect(said({ count: 0 })).toContain('wählen Sie unten eine Seite');
  });
});
