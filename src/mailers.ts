import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mail, Ports } from './intake/ports.ts';

type Mailer = Ports['mail'];

const senderName = 'Mentee+';

/** A mail as nodemailer takes it, in two parts of which the reader shows one (RFC 2046, 5.1.4): addresses as objects with one validated address each, never as text that could hold several. */
const message = (mail: Mail, from: string) => ({
  from: { name: senderName, address: from },
  to: { name: mail.to.name ?? '', address: mail.to.address },
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  messageId: mail.messageId,
  // Out-of-office answers to an automatic mail help nobody (RFC 3834).
  headers: { 'Auto-Submitted': 'auto-generated' },
});

/**
 * Sends through a mail server. Waits are bounded so that a silent server has failed before the pause of a minute is over and
 * the next attempt begins. A server that answers every step at the last moment can still take longer; the second delivery
 * then carries the same Message-ID.
 */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 });
  return async (mail) => {
    await transport.sendMail(message(mail, from));
  };
}

/** Without a mail server each mail becomes a file `<folder>/<Message-ID>.eml`, whole or not at all. */
export function fileMailer(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return async (mail) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const sent = await transport.sendMail(message(mail, from));
    const name = mail.messageId.replace(/[^\w.-]/gu, '_').replace(/^_|_$/gu, '');
    const draft = join(folder, `.${randomBytes(8).toString('hex')}`);
    await writeFile(draft, sent.message as Buffer, { mode: 0o600 });
    await rename(draft, join(folder, `${name}.eml`));
  };
}
