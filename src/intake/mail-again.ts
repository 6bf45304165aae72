import { keys, type MailName } from '../records/names.ts';
import { sealMailJob } from './mail-job.ts';
import { deliverSoon } from './delivery-turns.ts';
import type { Ports } from './ports.ts';
import type { ReceiptState } from './receipt-view.ts';

/** One name for a day, so that the receipt mail goes out again at most once a day. */
const nameOf = (day: Date): MailName => `again-${Number(day.toISOString().slice(0, 10).replaceAll('-', ''))}`;

/** Whether the receipt mail was asked for again today; it is on its way, was sent or was refused. */
export async function mailedAgainToday({ store, now }: Ports, id: string): Promise<boolean> {
  const name = nameOf(now());
  return (await Promise.all([keys.mail(id, name), keys.sent(id, name), keys.refused(id, name)].map((key) => store.get(key))))
    .some((record) => record !== undefined);
}

/** Sends the receipt mail once more, to the address in the answers. */
export async function mailAgain(ports: Ports, receiptToken: string, { id, header, answers, form, quarantined }: ReceiptState): Promise<void> {
  const to = answers['email'];
  if (typeof to !== 'string' || !form || await mailedAgainToday(ports, id)) return;
  const name = nameOf(ports.now());
  const job = await sealMailJob({ kind: 'again', language: header.language, form: form.path, receiptToken, to }, ports);
  await ports.store.create(keys.mail(id, name), job);
  // What lies in quarantine mails nobody: its job waits for an application that never comes, and is thrown away with the others.
  if (!quarantined) ports.later(deliverSoon(ports, id, name));
}
