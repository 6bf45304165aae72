import { z } from 'zod';
import { mailHeader, unwrap, wrap } from '../records/envelope.ts';
import { mailKindOf, type MailName } from '../records/names.ts';
import { nodeSeal } from '../records/node-seal.ts';
import { open } from '../records/seal.ts';
import type { Ports } from './ports.ts';

const common = { language: z.enum(['de', 'en']), form: z.string(), receiptToken: z.string() };

/** A mail that waits. Sealed to the service's own key, since it holds an address and the receipt link. */
const mailJob = z.discriminatedUnion('kind', [
  // Both mails of a fresh application: sealed and stored once.
  z.strictObject({ kind: z.literal('first'), ...common, to: z.email() }),
  z.strictObject({ kind: z.literal('receipt'), ...common, to: z.email() }),
  z.strictObject({ kind: z.literal('again'), ...common, to: z.email() }),
  z.strictObject({ kind: z.literal('office'), ...common }),
  z.strictObject({ kind: z.literal('changed'), ...common }),
  // Its words come from the office; they too are sealed while they wait. Jobs from before letters had an HTML name no language.
  z.strictObject({ kind: z.literal('decision'), language: z.enum(['de', 'en']).default('de'), to: z.email(), subject: z.string(), text: z.string() }),
]);
export type MailJob = z.infer<typeof mailJob>;
/** One mail to be sent. */
export type SingleMail = Exclude<MailJob, { readonly kind: 'first' }>;

/** The mails of a job by its name in the store; none for a name that is none. */
export const mailsOf = (job: string): readonly MailName[] =>
  job === 'first' ? ['receipt', 'office'] : mailKindOf(job) === undefined ? [] : [job as MailName];

/** What a job says of one of its mails. */
export const singleMail = (job: MailJob, name: MailName): SingleMail =>
  job.kind === 'first' ? { ...job, kind: name === 'office' ? 'office' : 'receipt' } : job;

export async function sealMailJob(job: MailJob, { secrets, now }: Ports): Promise<Uint8Array> {
  return wrap({ v: 1, created: now().toISOString() }, await nodeSeal(JSON.stringify(job), [secrets.serviceRecipient]));
}

/** The job in a record, or undefined when it is damaged or sealed to another APP_SECRET. */
export async function openMailJob(record: Uint8Array, { secrets }: Pick<Ports, 'secrets'>): Promise<MailJob | undefined> {
  const parts = unwrap(mailHeader, record);
  if (!parts) return undefined;
  try {
    return mailJob.parse(JSON.parse(await open(parts.sealed, [secrets.serviceIdentity])));
  } catch {
    return undefined;
  }
}

/** When a job was made, in milliseconds; undefined when its envelope is damaged. */
export function createdAt(record: Uint8Array): number | undefined {
  const created = unwrap(mailHeader, record)?.header.created;
  return created === undefined ? undefined : Date.parse(created);
}
