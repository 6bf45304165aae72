import { z } from 'zod';
import { mailHeader, unwrap, wrap } from '../records/envelope.ts';
import type { MailName } from '../records/names.ts';
import { nodeSeal } from '../records/node-seal.ts';
import { open } from '../records/seal.ts';
import type { Ports } from './ports.ts';

const common = { language: z.enum(['de', 'en']), form: z.string(), receiptToken: z.string() };

/** A mail that waits. Sealed to the service's own key, since it holds an address and the receipt link. */
const mailJob = z.discriminatedUnion('kind', [
  // Both mails of a fresh application: sealed once, and laid under both names.
  z.strictObject({ kind: z.literal('first'), ...common, to: z.email() }),
  z.strictObject({ kind: z.literal('receipt'), ...common, to: z.email() }),
  z.strictObject({ kind: z.literal('again'), ...common, to: z.email() }),
  z.strictObject({ kind: z.literal('office'), ...common }),
  z.strictObject({ kind: z.literal('changed'), ...common }),
  // Its words come from the office; they too are sealed while they wait.
  z.strictObject({ kind: z.literal('decision'), to: z.email(), subject: z.string(), text: z.string() }),
]);
type SealedJob = z.infer<typeof mailJob>;
/** One mail to be sent. */
export type MailJob = Exclude<SealedJob, { readonly kind: 'first' }>;

export async function sealMailJob(job: SealedJob, { secrets, now }: Ports): Promise<Uint8Array> {
  return wrap({ v: 1, created: now().toISOString() }, await nodeSeal(JSON.stringify(job), [secrets.serviceRecipient]));
}

/** The job in the record of a name, or undefined when it is damaged or sealed to another APP_SECRET. */
export async function openMailJob(record: Uint8Array, name: MailName, { secrets }: Ports): Promise<MailJob | undefined> {
  const parts = unwrap(mailHeader, record);
  if (!parts) return undefined;
  try {
    const job = mailJob.parse(JSON.parse(await open(parts.sealed, [secrets.serviceIdentity])));
    return job.kind === 'first' ? { ...job, kind: name === 'office' ? 'office' : 'receipt' } : job;
  } catch {
    return undefined;
  }
}
