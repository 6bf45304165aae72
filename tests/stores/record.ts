import { createHash } from 'node:crypto';

/** A record that shows whether it is whole: a text, filler, and a hash of both at the end. */
export function recordOf(text: string, size: number): Uint8Array {
  const body = Buffer.from(`${text}\n${'x'.repeat(size)}`);
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}

/** The text of a whole record, or undefined when it is torn. */
export function textOf(record: Uint8Array): string | undefined {
  const body = record.subarray(0, -32);
  const whole = createHash('sha256').update(body).digest().equals(record.subarray(-32));
  return whole ? Buffer.from(body).toString().split('\n')[0] : undefined;
}
