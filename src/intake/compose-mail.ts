import { formAt } from '../forms/all.ts';
import { referenceOf, type MailName } from '../records/names.ts';
import type { SingleMail } from './mail-job.ts';
import { officeLetter, receiptLetter } from './mails.ts';
import type { Mail, Ports } from './ports.ts';
import { receiptPath } from './receipt-path.ts';

/** The mail a job asks for, as it goes to the mail server. Throws when the job's form no longer exists. */
export function compose(job: SingleMail, id: string, name: MailName, { siteUrl, officeAddress }: Pick<Ports, 'siteUrl' | 'officeAddress'>): Mail {
  const messageId = `<${id}.${name}@${new URL(siteUrl).hostname}>`;
  if (job.kind === 'decision') return { subject: job.subject, text: job.text, to: { address: job.to }, messageId };
  const form = formAt(job.form);
  if (!form) throw new Error('A mail waits for a form that no longer exists.');
  const reference = referenceOf(id);
  if (job.kind === 'receipt' || job.kind === 'again') {
    const link = siteUrl + receiptPath(job.receiptToken, job.language);
    return { ...receiptLetter({ form, reference, language: job.language, link }), to: { address: job.to }, messageId };
  }
  return { ...officeLetter({ form, reference, siteUrl, changed: job.kind === 'changed' }), to: { address: officeAddress }, messageId };
}
