import { formAt } from '../forms/all.ts';
import type { Language } from '../forms/text.ts';
import { referenceOf, type MailName } from '../records/names.ts';
import { blocksOf } from './free-letter.ts';
import { plainText, type Letter } from './letter.ts';
import { htmlOf } from './mail-html.ts';
import type { SingleMail } from './mail-job.ts';
import { officeLetter, receiptLetter } from './mails.ts';
import type { Mail, Ports } from './ports.ts';
import { receiptPath } from './receipt-path.ts';

type Surroundings = Pick<Ports, 'siteUrl' | 'officeAddress'>;

/** The mail a job asks for, as it goes to the mail server. Throws when the job's form no longer exists. */
export function compose(job: SingleMail, id: string, name: MailName, around: Surroundings): Mail {
  const messageId = `<${id}.${name}@${new URL(around.siteUrl).hostname}>`;
  if (job.kind === 'decision') {
    const { language, subject, text, to } = job;
    // As the office has read it when it released it; only the HTML is ours.
    return { subject, text, html: htmlOf(blocksOf(text), { subject, language }), to: { address: to }, messageId };
  }
  const { address, language, letter } = written(job, id, around);
  return { subject: letter.subject, text: plainText(letter.blocks), html: htmlOf(letter.blocks, { subject: letter.subject, language }), to: { address }, messageId };
}

function written(job: Exclude<SingleMail, { kind: 'decision' }>, id: string, { siteUrl, officeAddress }: Surroundings): { address: string; language: Language; letter: Letter } {
  const form = formAt(job.form);
  if (!form) throw new Error('A mail waits for a form that no longer exists.');
  const about = { form, reference: referenceOf(id) };
  if (job.kind === 'office' || job.kind === 'changed') {
    return { address: officeAddress, language: 'de', letter: officeLetter({ ...about, id, siteUrl, changed: job.kind === 'changed' }) };
  }
  const { language } = job;
  return { address: job.to, language, letter: receiptLetter({ ...about, language, link: siteUrl + receiptPath(job.receiptToken, language) }) };
}
