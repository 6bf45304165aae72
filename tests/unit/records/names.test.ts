import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeId, idPrefixOf, keyParts, keys, referenceOf } from '../../../src/records/names.ts';
import { assertKey, assertPrefix } from '../../../src/stores/store.ts';

const bytes = fc.uint8Array({ minLength: 20, maxLength: 20 });

describe('an id', () => {
  it('holds 160 bits in 32 characters that nobody takes for another', () => {
    fc.assert(fc.property(bytes, (id) => { expect(encodeId(id)).toMatch(/^[2-9A-HJ-NP-Z]{32}$/u); }));
  });

  it('is another one for other bytes', () => {
    fc.assert(fc.property(bytes, fc.nat(159), (id, bit) => {
      const other = id.slice();
      other[bit >> 3]! ^= 1 << (bit & 7);
      expect(encodeId(other)).not.toBe(encodeId(id));
    }));
  });

  it('takes the bits from the first to the last', () => {
    expect(encodeId(new Uint8Array(5))).toBe('22222222');
    expect(encodeId(new Uint8Array(5).fill(255))).toBe('ZZZZZZZZ');
    expect(encodeId(new Uint8Array([0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000]))).toBe('3456789A');
  });
});

describe('a reference', () => {
  it('leads back to the beginning of its id, however people write it', () => {
    fc.assert(fc.property(bytes, (given) => {
      const id = encodeId(given);
      const reference = referenceOf(id);
      expect(reference).toMatch(/^M-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/u);
      const bare = id.slice(0, 8);
      for (const written of [
        reference, reference.toLowerCase(), ` ${reference}\n`, reference.replaceAll('-', ''), reference.replaceAll('-', ' '), reference.replaceAll('-', '–'), reference.slice(2), bare, bare.toLowerCase(),
      ]) expect(idPrefixOf(written), written).toBe(bare);
    }));
  });

  it('may itself begin with an M', () => {
    expect(idPrefixOf('M-MMMM-MMMM')).toBe('MMMMMMMM');
    expect(idPrefixOf('MABC-DEFG')).toBe('MABCDEFG');
  });

  it.each(['', 'M-', 'M-7K3Q', 'M-7K3Q-9XTRA', 'M-7K3Q-9XT0', 'M-7K3Q-9XTI', 'X-7K3Q-9XTR', '../../../x', 'M-7K3Q-9XTÄ'])('is nothing else: %j', (written) => {
    expect(idPrefixOf(written)).toBeUndefined();
  });
});

describe('the keys of records', () => {
  const id = encodeId(randomBytes(20));

  it('are ones that every store takes', () => {
    for (const key of [keys.application(id), keys.application(id, 2), keys.mail(id, 'office'), keys.attempt(id, 'receipt', 75), keys.sent(id, 'receipt')]) {
      expect(() => { assertKey(key); }).not.toThrow();
      expect(key).toContain(id);
    }
    for (const prefix of [keys.applications, keys.mails, keys.attempts(id, 'office')]) expect(() => { assertPrefix(prefix); }).not.toThrow();
  });

  it('lie under the prefixes they are looked for', () => {
    expect(keys.application(id).startsWith(keys.applications)).toBe(true);
    expect(keys.mail(id, 'receipt').startsWith(keys.mails)).toBe(true);
    expect(keys.attempt(id, 'office', 3).startsWith(keys.attempts(id, 'office'))).toBe(true);
  });

  it('come apart again', () => {
    expect(keyParts(keys.mail(id, 'office'))).toEqual({ id, last: 'office' });
    expect(keyParts(keys.application(id, 3))).toEqual({ id, last: '3' });
  });
});
