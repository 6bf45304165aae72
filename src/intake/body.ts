import type { Fields } from '../forms/read.ts';

/** Largest body that is read as a form, in bytes (design.md, step 2). */
export const maxBytes = 64 * 1024;
/** So much is thrown away after that, so that the browser finishes sending and shows our answer instead of an error of its own. */
const drainBytes = 4 * 1024 * 1024;
/** A form that takes longer than this to arrive is given up, in milliseconds. */
const maxWait = 10_000;

export interface Body {
  readonly fields: Fields;
  readonly problem?: 'too-large' | 'encoding' | 'slow';
}

/** Reads a posted form as far as it goes; with a problem, the fields hold what could still be read. */
export async function readBody(request: Request, wait = maxWait): Promise<Body> {
  const { bytes, problem } = await collect(request.body, maxBytes, wait);
  const { fields, broken } = parseForm(problem ? cutAtPair(bytes) : bytes);
  if (problem) return { fields, problem };
  return broken ? { fields, problem: 'encoding' } : { fields };
}

/** The bytes of a body up to `most`, and why it is not all of them. */
export async function collect(body: ReadableStream<Uint8Array> | null, most: number, wait = maxWait): Promise<{ readonly bytes: Buffer; readonly problem: 'too-large' | 'slow' | undefined }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let problem: 'too-large' | 'slow' | undefined;
  const reader = body?.getReader();
  const deadline = timer(wait);
  while (reader) {
    const next = await Promise.race([reader.read(), deadline.over]).catch(() => 'slow' as const);
    if (next === 'slow') {
      problem ??= 'slow';
      break;
    }
    if (next.done) break;
    if (size < most) chunks.push(next.value.subarray(0, most - size));
    size += next.value.length;
    if (size > most) problem = 'too-large';
    if (size > drainBytes) break;
  }
  deadline.stop();
  if (problem) await reader?.cancel().catch(() => undefined);
  return { bytes: Buffer.concat(chunks), problem };
}

function timer(wait: number): { readonly over: Promise<'slow'>; readonly stop: () => void } {
  let stop = (): void => undefined;
  const over = new Promise<'slow'>((resolve) => {
    const handle = setTimeout(() => { resolve('slow'); }, wait);
    stop = () => { clearTimeout(handle); };
  });
  return { over, stop };
}

/** Drops a percent sign sequence that was cut in two at the end. */
const cutAtPair = (bytes: Buffer): Buffer => {
  const percent = bytes.lastIndexOf(0x25);
  return percent !== -1 && percent > bytes.length - 3 ? bytes.subarray(0, percent) : bytes;
};

/**
 * application/x-www-form-urlencoded, strictly UTF-8. Own code, because `formData()` and URLSearchParams silently replace
 * what is not UTF-8, and a name that arrives as "M?ller" must not be stored. Broken text comes back with U+FFFD in its place.
 */
export function parseForm(bytes: Uint8Array): { readonly fields: Fields; readonly broken: boolean } {
  let broken = false;
  const decode = (part: string): string => {
    if (!encoded.test(part)) return part;
    const raw = unescapeBytes(part);
    try {
      return strict.decode(raw);
    } catch {
      broken = true;
      return lenient.decode(raw);
    }
  };
  const fields = Buffer.from(bytes).toString('latin1').split('&').filter((pair) => pair !== '').map((pair) => {
    const equals = pair.indexOf('=');
    const name = equals === -1 ? pair : pair.slice(0, equals);
    return [decode(name), decode(equals === -1 ? '' : pair.slice(equals + 1))] as const;
  });
  return { fields, broken };
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** What is not the character it stands for; most names and choices hold none of it and need no decoding. */
const encoded = /[%+\u0080-\u00FF]/u;

const percent = 0x25;
const plus = 0x2b;
const space = 0x20;
/** Stands for a percent sign without its two hex digits; in no UTF-8 text, so that the strict decoder finds it. */
const brokenByte = 0xff;

/** Percent signs and plus signs undone, as bytes. */
function unescapeBytes(part: string): Uint8Array {
  const bytes = Buffer.allocUnsafe(part.length);
  let length = 0;
  for (let at = 0; at < part.length; at += 1) {
    let byte = part.charCodeAt(at);
    if (byte === plus) byte = space;
    else if (byte === percent) {
      const value = hexByte(part, at + 1);
      byte = value ?? brokenByte;
      if (value !== undefined) at += 2;
    }
    bytes[length] = byte;
    length += 1;
  }
  return bytes.subarray(0, length);
}

/** The byte that two hex digits stand for, or undefined where there are not two. */
function hexByte(part: string, at: number): number | undefined {
  const [high, low] = [hexDigits[part.charCodeAt(at)], hexDigits[part.charCodeAt(at + 1)]];
  return high === undefined || low === undefined ? undefined : high * 16 + low;
}

/** The value of each hex digit by its character code. */
const hexDigits: readonly (number | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const value = '0123456789abcdef'.indexOf(String.fromCharCode(code).toLowerCase());
  return value === -1 ? undefined : value;
});
