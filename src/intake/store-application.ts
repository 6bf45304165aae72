import type { Answers, Form } from '../forms/form.ts';
import { dueDate } from '../forms/purposes.ts';
import type { Language } from '../forms/text.ts';
import { keys, referenceOf } from '../records/names.ts';
import { nodeSeal } from '../records/node-seal.ts';
import { sealApplication } from '../records/seal.ts';
import { roundOf } from './deadline.ts';
import { sealMailJob } from './mail-job.ts';
import type { KnownJob } from './delivery.ts';
import type { Ports } from './ports.ts';
import { applicantRecipient, applicationId } from './secrets.ts';

interface Submission {
  readonly form: Form;
  readonly language: Language;
  readonly answers: Answers;
  readonly receiptToken: string;
}

/** A store that has not confirmed by then counts as failed; in milliseconds. Sending again leads to the same record. */
export const storeWait = 4_000;

export interface Storing {
  readonly outcome: 'stored' | 'quarantined' | 'failed' | 'unknown';
  /** The job of both first mails, when this very call has made it. */
  readonly mails?: KnownJob;
}

/**
 * Seals and stores an application, once per receipt token.
 *
 * `stored`: the record is durable, by this call or an earlier one with the same token. `failed`: not confirmed, nothing may be
 * claimed. `unknown`: with `onlyIfKnown`, no such record. `quarantined`: laid aside for a week without any mail, since a
 * program seems to have sent it; the office can look at it.
 *
 * The mail job is created first: whoever is killed in between leaves mails without an application, which nobody sends, and
 * never an application without mails.
 */
export async function storeApplication(
  submission: Submission, ports: Ports, { onlyIfKnown, quarantine }: { readonly onlyIfKnown: boolean; readonly quarantine: boolean },
): Promise<Storing> {
  const { form, receiptToken } = submission;
  const id = applicationId(receiptToken);
  try {
    return await within(storeWait, async () => {
      if (await ports.store.get(keys.application(id)) ?? await ports.store.get(keys.withdrawn(id))) return { outcome: 'stored' };
      if (quarantine && await ports.store.get(keys.quarantine(id))) return { outcome: 'quarantined' };
      if (onlyIfKnown) return { outcome: 'unknown' };
      if (quarantine) return layAside(submission, id, ports);
      const [record, mails] = await Promise.all([sealed(submission, ports), sealedMails(submission, ports)]);
      await ports.store.create(keys.mail(id, 'first'), mails.record);
      // Not `mails`: the other call may have sent them and removed their job before this one laid it down again.
      if (await ports.store.create(keys.application(id), record) === 'exists') return { outcome: 'stored' };
      ports.log({ event: 'stored', reference: referenceOf(id), form: form.path });
      // A duplicate that was under way while the application was withdrawn: the withdrawal wins.
      if (!await ports.store.get(keys.withdrawn(id))) return { outcome: 'stored', mails };
      for (const key of [keys.application(id), keys.mail(id, 'first')]) await ports.store.delete(key);
      return { outcome: 'stored' };
    });
  } catch (error) {
    ports.log({ event: 'store-failed', reference: referenceOf(id), form: form.path, reason: reasonOf(error) });
    return { outcome: 'failed' };
  }
}

async function layAside(submission: Submission, id: string, ports: Ports): Promise<Storing> {
  await ports.store.create(keys.quarantine(id), await sealed(submission, ports));
  ports.log({ event: 'quarantined', reference: referenceOf(id), form: submission.form.path });
  return { outcome: 'quarantined' };
}

async function sealed({ form, language, answers, receiptToken }: Submission, ports: Ports): Promise<Uint8Array> {
  const received = ports.now();
  const header = {
    v: 1 as const,
    form: form.id,
    ...(form.module !== undefined && { module: form.module }),
    language,
    received: received.toISOString(),
    due: dueDate(received, await roundOf(ports, form, received)).toISOString().slice(0, 10),
    schema: form.version,
    applicant: applicantRecipient(receiptToken),
  };
  return sealApplication({ header, answers }, ports.recipients, nodeSeal);
}

/** The job of both first mails. */
async function sealedMails({ form, language, answers, receiptToken }: Submission, ports: Ports): Promise<KnownJob> {
  const to = answers['email'];
  if (typeof to !== 'string') throw new Error('Every form asks for "email"; this one has no answer to it.');
  const job = { kind: 'first' as const, language, form: form.path, receiptToken, to };
  return { job, record: await sealMailJob(job, ports) };
}

/** A code for the log, never the text of an error: it may quote a path or an address. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code
    : error instanceof Error ? error.name : 'unknown';

/** Rejects when the work takes longer than `wait` milliseconds; what it does meanwhile is harmless, since every key is created once. */
export async function within<T>(wait: number, work: () => Promise<T>): Promise<T> {
  let handle: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    handle = setTimeout(() => { reject(new DOMException('The store took too long.', 'TimeoutError')); }, wait);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(handle);
  }
}
