import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupsOf, keyFile, newKey, recipientsSetting, tryKeyFile } from '../../../../src/office/keys/make.ts';
import { passphraseProblem, suggestPassphrase } from '../../../../src/office/keys/passphrase.ts';
import { qrModules, qrPath } from '../../../../src/qr.ts';

describe('a new key', () => {
  test('is saved under its passphrase, and each way of not opening it is told apart', async () => {
    const key = await newKey('office');
    const other = await newKey('office');
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const file = await keyFile(key, 'vier zufällige Wörter hier');
    expect(file).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/u);
    expect(file).not.toContain(key.identity);
    expect(await tryKeyFile(bytes(file), 'vier zufällige Wörter hier', key)).toBe('opens');
    expect(await tryKeyFile(bytes(file), 'vier zufaellige Woerter hier', key)).toBe('wrong-passphrase');
    expect(await tryKeyFile(bytes(file), 'vier zufällige Wörter hier', other)).toBe('other-key');
    expect(await tryKeyFile(bytes(file.replace(/\n[^-\n]{20}/u, '\n')), 'vier zufällige Wörter hier', key)).toBe('damaged');
    expect(await tryKeyFile(bytes('Einkaufszettel'), '', key)).toBe('not-ours');
    expect(await tryKeyFile(bytes(key.text), '', key)).toBe('opens');
  }, 60_000);

  test('can be typed in again from its groups, and its setting is what the server reads', async () => {
    const key = await newKey('recovery');
    expect(groupsOf(key.identity).join('')).toBe(key.identity);
    expect(groupsOf(key.identity).slice(1).every((group) => group.length <= 4)).toBe(true);
    expect(recipientsSetting([key.recipient, key.recipient])).toBe(`OFFICE_RECIPIENTS="${key.recipient} ${key.recipient}"`);
  });
});

describe('a passphrase', () => {
  test.each([
    ['', '', 'empty'], ['elf Zeichen', 'elf Zeichen', 'short'], ['aaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaa', 'repeated'],
    ['123412341234', '123412341234', 'repeated'], ['vier gute Wörter', 'vier gute Worter', 'different'],
    ['vier gute Wörter', 'vier gute Wörter', undefined],
  ])('„%s“ and „%s“: %s', (first, second, problem) => {
    expect(passphraseProblem(first, second)).toBe(problem);
  });

  test('that is suggested is always taken, and never the same', () => {
    const suggested = Array.from({ length: 200 }, () => suggestPassphrase());
    expect(new Set(suggested).size).toBe(200);
    for (const text of suggested) {
      expect(text).toMatch(/^(?:[a-hjkmnp-z2-9]{5}-){4}[a-hjkmnp-z2-9]{5}$/u);
      expect(passphraseProblem(text, text)).toBeUndefined();
    }
  });

  test('takes every letter of its alphabet equally often', () => {
    const counts = new Map<string, number>();
    for (let value = 0; value < 256; value += 1) {
      // The first byte decides the first letter, unless it is passed over.
      const [letter = ''] = suggestPassphrase((bytes) => bytes.map((_, at) => (at === 0 ? value : 0)));
      if (value >= 248) expect(letter).toBe('a');
      else counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect(counts.size).toBe(31);
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });
});

describe('the code on the recovery sheet', () => {
  test('is square, with the three marks in its corners and the quiet zone around', async () => {
    const modules = qrModules((await newKey('recovery')).identity);
    const size = modules.length;
    expect(modules.every((row) => row.length === size)).toBe(true);
    const dark = (x: number, y: number): boolean => modules[y]?.[x] === true;
    for (let n = 0; n < size; n += 1) for (const edge of [0, 1, 2, 3]) expect(dark(n, edge) || dark(edge, n) || dark(n, size - 1 - edge) || dark(size - 1 - edge, n)).toBe(false);
    for (const [x, y] of [[4, 4], [size - 11, 4], [4, size - 11]] as const) {
      for (let n = 0; n < 7; n += 1) expect([dark(x + n, y), dark(x, y + n), dark(x + 6, y + n), dark(x + n, y + 6)]).toEqual([true, true, true, true]);
      expect(dark(x + 1, y + 1)).toBe(false);
      expect(dark(x + 3, y + 3)).toBe(true);
    }
  });

  test('is drawn with one square for each dark module', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), { maxLength: 8 }), (modules) => {
      expect(qrPath(modules).split('M').length - 1).toBe(modules.flat().filter(Boolean).length);
    }));
  });
});
