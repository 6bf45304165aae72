import fc from 'fast-check';
import { generateX25519Identity } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { applicationHeader, mailHeader, unwrap, wrap, type ApplicationHeader } from '../../../src/records/envelope.ts';
import { identityFrom, open, openApplication, OpenError, recipientOf, seal, sealApplication } from '../../../src/records/seal.ts';

const office = await generateX25519Identity();
const recovery = await generateX25519Identity();
const stranger = await generateX25519Identity();
const applicant = identityFrom(new Uint8Array(32).fill(3));
const strangerRecipient = await recipientOf(stranger);
const recipients = await Promise.all([office, recovery].map(recipientOf));

const header: ApplicationHeader = {
  v: 1, form: 'mentee', module: 'pj', language: 'de', received: '2026-10-05T08:30:00.000Z', due: '2027-10-05', schema: 1, applicant: await recipientOf(applicant),
};
const answers = { firstName: 'MARKER-Lena', topics: { choices: ['fuehrung'] }, privacy: true, semester: 6 };
const record = await sealApplication({ header, answers }, recipients);
const lineEnd = record.indexOf(0x0a);

const problemOf = async (bytes: Uint8Array, identity = office): Promise<string> =>
  openApplication(bytes, [identity]).then(() => 'opened', (error: unknown) => (error instanceof OpenError ? error.problem : `not an OpenError: ${String(error)}`));

const withByte = (place: number, change: (byte: number) => number): Uint8Array => {
  const changed = record.slice();
  changed[place] = change(changed[place]!);
  return changed;
};

const withHeader = (changed: unknown): Uint8Array => {
  const line = new TextEncoder().encode(JSON.stringify(changed));
  return new Uint8Array([...line, ...record.subarray(lineEnd)]);
};

describe('a sealed application', () => {
  it.each([['the office', office], ['the recovery key', recovery], ['the applicant', applicant]])('is opened by %s alone', async (_, identity) => {
    expect(await openApplication(record, [identity])).toEqual({ header, answers });
    expect(await openApplication(record, [stranger, identity])).toEqual({ header, answers });
  });

  it('stays shut for everybody else', async () => {
    expect(await problemOf(record, stranger)).toBe('wrong-key');
    await expect(openApplication(record, [])).rejects.toBeInstanceOf(OpenError);
  });

  it('shows no answer outside the seal, and not twice the same bytes', async () => {
    expect(Buffer.from(record).includes('MARKER')).toBe(false);
    expect(Buffer.from(record).includes('fuehrung')).toBe(false);
    expect(Buffer.from(await sealApplication({ header, answers }, recipients)).equals(Buffer.from(record))).toBe(false);
  });

  it('is one line of JSON and then an age file', () => {
    expect(JSON.parse(new TextDecoder().decode(record.subarray(0, lineEnd)))).toEqual(header);
    expect(new TextDecoder().decode(record.subarray(lineEnd + 1, lineEnd + 22))).toBe('age-encryption.org/v1');
  });

  it('never opens with any single byte changed', async () => {
    // Every place of the envelope and of the first and last parts of the sealed one, where age keeps its keys and its check.
    const places = [...Array(record.length).keys()].filter((place) => place < lineEnd + 40 || place % 7 === 0 || place > record.length - 20);
    for (const place of places) {
      for (const change of [(byte: number) => byte ^ 1, (byte: number) => byte ^ 0x80]) {
        const changed = withByte(place, change);
        const problem = await problemOf(changed);
        expect(problem, `byte ${String(place)}`).toMatch(/^(?:damaged|altered|wrong-key)$/u);
      }
    }
  }, 20_000);

  it.each([1, 2, 100, 400])('never opens when %i bytes are missing at the end', async (count) => {
    expect(await problemOf(record.subarray(0, record.length - count))).toBe('damaged');
  });

  it('never opens with bytes added', async () => {
    expect(await problemOf(new Uint8Array([...record, 0]))).toBe('damaged');
  });

  it.each([
    ['form', { ...header, form: 'mentor' }], ['module', { ...header, module: 'post-doc' }], ['no module', { ...header, module: undefined }], ['language', { ...header, language: 'en' }],
    ['time', { ...header, received: '2026-10-06T08:30:00.000Z' }], ['due day', { ...header, due: '2099-10-05' }], ['schema', { ...header, schema: 2 }],
    ['applicant', { ...header, applicant: strangerRecipient }],
  ])('tells when its envelope says another thing: %s', async (_, changed) => {
    expect(await problemOf(withHeader(changed))).toBe('altered');
  });

  it.each([
    ['an extra key', { ...header, name: 'Lena' }], ['another version', { ...header, v: 2 }], ['no due day', { ...header, due: undefined }], ['a day that is none', { ...header, due: '2027-02-30' }],
    ['a list', []], ['null', null], ['a secret key', { ...header, applicant: stranger }],
  ])('is damaged when its envelope has a form we never write: %s', async (_, changed) => {
    expect(await problemOf(withHeader(changed))).toBe('damaged');
  });

  it('is damaged when something else was sealed in it', async () => {
    for (const content of ['', 'no JSON', '{}', JSON.stringify({ header }), JSON.stringify({ header: { ...header, v: 2 }, answers })]) {
      expect(await problemOf(wrap(header, await seal(content, recipients)))).toBe('damaged');
    }
  });
});

describe('an envelope', () => {
  it('gives back what was put in', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (sealed) => {
      expect(unwrap(applicationHeader, wrap(header, sealed))).toEqual({ header, sealed });
    }));
  });

  it('never throws, whatever bytes it is given', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, withLine) => {
      const given = withLine ? new Uint8Array([...bytes, 0x0a, 1]) : bytes;
      expect(unwrap(mailHeader, given)).toBeUndefined();
    }));
    for (const text of ['', '\n', '{}\n', 'null\n', '{"v":1}\n', '{"v":1,"created":"gestern"}\n', '{"v":1,"created":"2026-10-05T08:30:00Z"}']) {
      expect(unwrap(mailHeader, new TextEncoder().encode(text))).toBeUndefined();
    }
    expect(unwrap(mailHeader, new Uint8Array([0x22, 0xff, 0x22, 0x0a]))).toBeUndefined();
  });
});

describe('a seal', () => {
  it('says "wrong key" and "damaged" apart', async () => {
    const sealed = await seal('Text', recipients);
    expect(await open(sealed, [recovery])).toBe('Text');
    await expect(open(sealed, [stranger])).rejects.toMatchObject({ problem: 'wrong-key' });
    await expect(open(new TextEncoder().encode('nicht versiegelt'), [office])).rejects.toMatchObject({ problem: 'damaged' });
  });

  it('is made for whole identities only', async () => {
    expect(identityFrom(new Uint8Array(32))).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/u);
    await expect(recipientOf(identityFrom(new Uint8Array(31)))).rejects.toThrow();
    await expect(seal('x', ['age1falsch'])).rejects.toThrow();
  });
});
