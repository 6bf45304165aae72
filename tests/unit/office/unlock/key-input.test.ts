import fc from 'fast-check';
import { expect, test } from 'vitest';
import { secretsIn } from '../../../../src/office/app/unlock/key-input.ts';
import { identityFile } from '../../../../src/records/identity.ts';
import { identityFrom, recipientOf } from '../../../../src/records/seal.ts';

const secrets = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }).map(identityFrom), { minLength: 1, maxLength: 3 });

test('finds every key however it is spaced, broken and written', () => {
  fc.assert(fc.property(secrets, fc.array(fc.constantFrom('', '', '', ' ', '\n', '\r\n', '\t', '\u00A0', '\u200B'), { minLength: 200, maxLength: 200 }), fc.boolean(), (keys, gaps, isLower) => {
    const typed = keys.map((key) => [...isLower ? key.toLowerCase() : key].map((letter, at) => letter + (gaps[at] ?? '')).join('')).join('\n');
    expect(secretsIn(typed)).toEqual(keys);
  }));
});

test('passes over comments and everything before the first key', async () => {
  const file = await identityFile('office');
  const [identity = ''] = secretsIn(file);
  expect(file).toContain(`# public key: ${await recipientOf(identity)}`);
  expect(secretsIn(`Liebe Kollegin,\n  # ${identity}\n${identity}\n`)).toEqual([identity]);
});

test.each(['', 'Ein Brief', 'age1qqqq', 'AGE-SECRET', '# AGE-SECRET-KEY-1ABC'])('finds none in %j', (text) => {
  expect(secretsIn(text)).toEqual([]);
});
