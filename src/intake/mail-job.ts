import { z } from 'zod';
import { mailHeader, unwrap, wrap } from '../records/envelope.ts';
import { nodeSeal } from '../records/node-seal.ts';
import { open } from '../records/seal.ts';
import type { Ports } from './ports.ts';

const common = { language: z.enum(['de', 'en']), form: z.string(), receiptToken: z.string() };

/** A mail that waits. Sealed to the service's own key, since it holds an address and the receipt link. */
const mailJob = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('receipt'), ...common, to: z.email() }),
  z.strictObject({ kind: z.literal('again'), ...common, to: z.email() }),
  z.strictObject({ kind: z.literal('office'), ...common }),
  z.strictObject({ kind: z.literal('changed'), ...common }),
]);
export type MailJob = z.infer<typeof mailJob>;

export async function sealMailJob(job: MailJob, { secrets, now }: Ports): Promise<Uint8Array> {
  return wrap({ v: 1, created: now().toISOString() }, await nodeSeal(JSON.stringify(job), [secrets.serviceRecipient]));
}

/** The job in a record, or undefined when it is damaged or sealed to another APP_SECRET. */
export async function openMailJob(record: Uint8Array, { secrets }: Ports): Promise<MailJob | undefined> {
  const parts = unwrap(mailHeader, record);
  if (!parts) return undefined;
  try {
    return mailJob.parse(JSON.parse(await open(parts.sealed, [secrets.serviceIdentity])));
  } catch {
    return undefined;
  }
}
