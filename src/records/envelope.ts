import * as z from 'zod/mini';

/**
 * What stands outside the seal of an application (design.md, step 6), and nothing else: no answer, no name, no address.
 * It is sealed a second time with the answers, so that a changed envelope is found out.
 */
export const applicationHeader = z.strictObject({
  v: z.literal(1),
  form: z.enum(['mentee', 'mentor']),
  module: z.optional(z.string()),
  language: z.enum(['de', 'en']),
  /** Time of receipt, ISO 8601 in UTC. */
  received: z.iso.datetime(),
  /** Day by which the record must be deleted. */
  due: z.iso.date(),
  /** Version of the form's declaration. */
  schema: z.int().check(z.positive()),
  /** The applicant's public recipient; its secret follows from the receipt link alone. */
  applicant: z.string().check(z.startsWith('age1')),
});
export type ApplicationHeader = z.infer<typeof applicationHeader>;

/** Outside a mail job stands only when it was made. */
export const mailHeader = z.strictObject({ v: z.literal(1), created: z.iso.datetime() });
export type MailHeader = z.infer<typeof mailHeader>;

/** Outside a canary stand the public keys that open it. */
export const canaryHeader = z.strictObject({ v: z.literal(1), recipients: z.array(z.string().check(z.regex(/^age1[\da-z-]+$/u))).check(z.minLength(1)) });
export type CanaryHeader = z.infer<typeof canaryHeader>;

const newline = 0x0a;

/**
 * One line of JSON, then the age file as it is: `tail -n +2 RECORD | age -d -i KEY` opens it without any of our software.
 */
export function wrap(header: object, sealed: Uint8Array): Uint8Array {
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const record = new Uint8Array(line.length + sealed.length);
  record.set(line);
  record.set(sealed, line.length);
  return record;
}

/** The parts of a record, or undefined when it is none of ours or damaged. */
export function unwrap<H>(schema: z.core.$ZodType<H>, record: Uint8Array): { readonly header: H; readonly sealed: Uint8Array } | undefined {
  const end = record.indexOf(newline);
  if (end === -1) return undefined;
  try {
    const line: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(record.subarray(0, end)));
    const header = z.safeParse(schema, line);
    return header.success ? { header: header.data, sealed: record.subarray(end + 1) } : undefined;
  } catch {
    return undefined;
  }
}
