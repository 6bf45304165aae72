import { bech32 } from '@scure/base';
import { Decrypter, generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeSeal, recipientOfSecret } from '../../../src/records/node-seal.ts';
import { identityFrom, open, OpenError, recipientOf } from '../../../src/records/seal.ts';

const identities = await Promise.all(Array.from({ length: 3 }, () => generateX25519Identity()));
const recipients = await Promise.all(identities.map(recipientOf));
const header = (sealed: Uint8Array): string => Buffer.from(sealed).toString('latin1').split('\n--- ')[0]!;

describe('an age file made with the runtime’s own crypto', () => {
  it('opens with the library by each of its identities, and by no other', async () => {
    const sealed = await nodeSeal('Größe, Ärztin, 名前', recipients);
    for (const identity of identities) expect(await open(sealed, [identity])).toBe('Größe, Ärztin, 名前');
    await expect(open(sealed, [await generateX25519Identity()])).rejects.toBeInstanceOf(OpenError);
  });

  it('opens with any content, around the ends of a chunk too', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 1, max: 3 }), async (text, count) => {
      expect(await open(await nodeSeal(text, recipients.slice(0, count)), [identities[0]!])).toBe(text);
    }), { numRuns: 100 });
    const chunk = 64 * 1024;
    for (const length of [0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 7]) {
      const text = 'x'.repeat(length);
      expect(await open(await nodeSeal(text, recipients), [identities[2]!]), String(length)).toBe(text);
    }
  });

  it('has the header of the specification, an ephemeral key for each recipient and no byte of the content', async () => {
    const sealed = await nodeSeal('MARKER', recipients);
    expect(header(sealed)).toMatch(/^age-encryption\.org\/v1(?:\n-> X25519 [A-Za-z0-9+/]{43}\n[A-Za-z0-9+/]{43}){3}$/u);
    const shares = [...header(sealed).matchAll(/X25519 (\S+)/gu)].map(([, share]) => share);
    expect(new Set(shares).size).toBe(3);
    expect(Buffer.from(sealed).includes('MARKER')).toBe(false);
    expect(header(await nodeSeal('MARKER', recipients))).not.toBe(header(sealed));
  });

  it('does not open with any byte changed', async () => {
    const sealed = await nodeSeal('text', recipients.slice(0, 1));
    for (let place = 0; place < sealed.length; place += 1) {
      const changed = sealed.slice();
      changed[place]! ^= 1;
      await expect(open(changed, [identities[0]!]), String(place)).rejects.toBeInstanceOf(OpenError);
    }
  });

  it('is as long as the one of the library', async () => {
    const { Encrypter } = await import('age-encryption');
    const library = new Encrypter();
    for (const recipient of recipients) library.addRecipient(recipient);
    expect((await nodeSeal('x'.repeat(3000), recipients)).length).toBe((await library.encrypt('x'.repeat(3000))).length);
  });
});

describe('recipients', () => {
  it('of another kind are left to the library, also beside X25519', async () => {
    const hybrid = await generateHybridIdentity();
    const sealed = await nodeSeal('both', [recipients[0]!, await identityToRecipient(hybrid)]);
    for (const identity of [identities[0]!, hybrid]) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      expect(await decrypter.decrypt(sealed, 'text')).toBe('both');
    }
  });

  it('that are none are refused: a wrong check sum, another spelling, a point of low order', async () => {
    const [good = ''] = recipients;
    const last = good.endsWith('q') ? 'p' : 'q';
    const zero = bech32.encodeFromBytes('age', new Uint8Array(32));
    for (const wrong of [`${good.slice(0, -1)}${last}`, `${good}q`, good.slice(0, -1), 'age1', '', zero]) await expect(nodeSeal('x', [wrong]), wrong).rejects.toThrow();
  });

  it('stay right when more are used than are remembered', async () => {
    const secrets = Array.from({ length: 150 }, (_, number) => new Uint8Array(32).fill(number + 1));
    const many = secrets.map(recipientOfSecret);
    for (const [number, recipient] of [...many.entries(), ...many.entries()]) {
      expect(await open(await nodeSeal(String(number), [recipient]), [identityFrom(secrets[number]!)])).toBe(String(number));
    }
  });

  it('follow from their secret as RFC 7748 says (6.1, Bob’s key) and as the library says', async () => {
    for (const [secret, expected] of [
      ['5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb', 'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f'],
    ] as const) expect(Buffer.from(bech32.decodeToBytes(recipientOfSecret(Buffer.from(secret, 'hex'))).bytes).toString('hex')).toBe(expected);
    const random = crypto.getRandomValues(new Uint8Array(32));
    expect(recipientOfSecret(random)).toBe(await recipientOf(identityFrom(random)));
  });
});
