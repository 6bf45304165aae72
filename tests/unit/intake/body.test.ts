import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxBytes, parseForm, readBody } from '../../../src/intake/body.ts';
import { formType } from '../tools/post.ts';

const request = (body: BodyInit): Request =>
  new Request('https://x.example/', { method: 'POST', body, headers: { 'Content-Type': formType }, ...(body instanceof ReadableStream && { duplex: 'half' }) });

const stream = (pull: (controller: ReadableStreamDefaultController<Uint8Array>) => void | Promise<void>): ReadableStream<Uint8Array> => new ReadableStream({ pull });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a form that is small enough', () => {
  it('is read as every browser writes it', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))), (pairs) => {
      expect(parseForm(bytes(new URLSearchParams(pairs).toString()))).toEqual({ fields: pairs, broken: false });
    }));
  });

  it('is read whole, however it arrives in pieces', async () => {
    const text = new URLSearchParams([['firstName', 'Zoë 👩🏽‍⚕️'], ['motivation', 'a\r\nb&c=d+e%']]).toString();
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 9 }), async (size) => {
      const parts = bytes(text);
      let at = 0;
      const { fields, problem } = await readBody(request(stream((controller) => {
        if (at >= parts.length) { controller.close(); return; }
        controller.enqueue(parts.subarray(at, at += size));
      })));
      expect(problem).toBeUndefined();
      expect(fields).toEqual([['firstName', 'Zoë 👩🏽‍⚕️'], ['motivation', 'a\r\nb&c=d+e%']]);
    }));
  });

  it.each([
    ['', []], ['&&', []], ['a', [['a', '']]], ['a=', [['a', '']]], ['=b', [['', 'b']]], ['a=b=c', [['a', 'b=c']]], ['a+b=%2B', [['a b', '+']]], ['a=1&a=2', [['a', '1'], ['a', '2']]],
    ['a=ä', [['a', 'ä']]], ['a=%EF%BB%BFx', [['a', '\uFEFFx']]], ['__proto__=x', [['__proto__', 'x']]],
  ])('is read by the rules of the format: %j', (text, fields) => {
    expect(parseForm(bytes(text))).toEqual({ fields, broken: false });
  });
});

describe('text that is not UTF-8', () => {
  it.each([
    ['a lone byte', 'a=M%FCller', 'M\uFFFDller'], ['an overlong slash', 'a=%C0%AF', '\uFFFD\uFFFD'], ['a lone surrogate', 'a=%ED%A0%80', '\uFFFD\uFFFD\uFFFD'],
    ['a cut sequence', 'a=x%E2%82', 'x\uFFFD'], ['a character beyond Unicode', 'a=%F5%80%80%80', '\uFFFD\uFFFD\uFFFD\uFFFD'], ['a cut percent sign', 'a=x%', 'x\uFFFD'],
    ['a percent sign and one digit', 'a=x%4', 'x\uFFFD4'], ['a percent sign and no digits', 'a=%zz+%C3%BC', '\uFFFDzz ü'], ['a broken name', '%FF=x', 'x'],
  ])('is found out, and what could be read stays: %s', (_, text, value) => {
    const { fields, broken } = parseForm(bytes(text));
    expect(broken).toBe(true);
    expect(fields[0]?.[1]).toBe(value);
  });

  it('is found out as raw bytes too', () => {
    expect(parseForm(new Uint8Array([0x61, 0x3d, 0xff])).broken).toBe(true);
  });

  it('never makes the reading throw, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (given) => {
      const { fields } = parseForm(given);
      for (const [name, value] of fields) expect([name.isWellFormed(), value.isWellFormed()]).toEqual([true, true]);
    }));
  });
});

describe('the limit of 64 KB', () => {
  const fill = (length: number): string => `a=${'x'.repeat(length - 2)}`;

  it('is 65536 bytes', () => {
    expect(maxBytes).toBe(65_536);
  });

  it('lets the last byte in and stops at the next', async () => {
    expect(await readBody(request(fill(maxBytes)))).toEqual({ fields: [['a', 'x'.repeat(maxBytes - 2)]] });
    const over = await readBody(request(fill(maxBytes + 1)));
    expect(over.problem).toBe('too-large');
    expect(over.fields).toEqual([['a', 'x'.repeat(maxBytes - 2)]]);
  });

  it('counts bytes as they are sent, not characters', async () => {
    const text = `a=${'%C3%BC'.repeat(11_000)}`;
    expect((await readBody(request(text))).problem).toBe('too-large');
  });

  it('keeps what came before it, without half a letter at the end', async () => {
    for (const cut of [1, 2, 3]) {
      const before = `firstName=Lena&motivation=${'x'.repeat(maxBytes - 26 - cut)}`;
      const { fields, problem } = await readBody(request(`${before}%41%42%43`));
      expect(problem).toBe('too-large');
      expect(fields[0]).toEqual(['firstName', 'Lena']);
      expect(fields[1]?.[1]).toMatch(/^x+A?$/u);
    }
  });

  it('stops an endless body after a while', async () => {
    let sent = 0;
    const piece = new Uint8Array(64 * 1024).fill(0x78);
    const { problem, fields } = await readBody(request(stream((controller) => { sent += piece.length; controller.enqueue(piece); })));
    expect(problem).toBe('too-large');
    expect(fields[0]?.[0]).toHaveLength(maxBytes);
    expect(sent).toBeLessThan(5 * 1024 * 1024);
  });
});

describe('a body that stops on its way', () => {
  it('is given up after the wait, with what has come', async () => {
    let first = true;
    const begun = performance.now();
    const { problem, fields } = await readBody(request(stream((controller) => {
      if (first) controller.enqueue(bytes('firstName=Lena&lastName=Bei'));
      first = false;
      return new Promise<void>(() => undefined);
    })), 60);
    expect(problem).toBe('slow');
    expect(fields).toEqual([['firstName', 'Lena'], ['lastName', 'Bei']]);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('counts as slow when the connection breaks', async () => {
    const { problem, fields } = await readBody(request(stream((controller) => { controller.error(new Error('ECONNRESET')); })));
    expect([problem, fields]).toEqual(['slow', []]);
  });

  it('is read as empty when there is none', async () => {
    expect(await readBody(new Request('https://x.example/', { method: 'POST' }))).toEqual({ fields: [] });
  });
});
