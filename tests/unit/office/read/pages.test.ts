import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cssString, pageName, pageRules } from '../../../../src/office/read/pages.ts';

describe('pages on paper', () => {
  test('a CSS string gives back the text, whatever stands in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const css = cssString(text);
      expect(css).toMatch(/^"(?:[A-Za-z0-9 ]|\\[\da-f]{1,6} )*"$/u);
      expect(css.slice(1, -1).replace(/\\([\da-f]+) /gu, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))).toBe(text);
    }));
  });

  test('every application has a page of its own, with its head', () => {
    const rules = pageRules(['M-AAAA-BBBB', 'x"}body{display:none}'], 'Vertraulich').split('\n');
    expect(rules).toHaveLength(4);
    expect(rules[1]).toContain(`@page ${pageName(0)}{@top-left{content:"M\\2d AAAA\\2d BBBB"`);
    expect(rules[2]).not.toContain('body{');
  });
});
