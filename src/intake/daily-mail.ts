/** How many receipts an address gets in a day. */
import { keys, mailKindOf, type MailName } from '../records/names.ts';
import type { SingleMail } from './mail-job.ts';
import { timed } from './mail-marks.ts';
import type { Ports } from './ports.ts';

/**
 * At most one receipt and one repetition for an address a day, so that nobody can fill a stranger's mailbox through our form.
 * The mark is create-only; the mail that holds it may be tried again.
 */
export async function mayHaveToday(ports: Ports, id: string, name: MailName, job: SingleMail): Promise<boolean> {
  if (job.kind !== 'receipt' && job.kind !== 'again') return true;
  const key = keys.daily(dayOf(ports), job.kind, ports.secrets.addressHash(job.to));
  const mine = `${id}/${name}`;
  if (await ports.store.create(key, new TextEncoder().encode(mine)) === 'created') return true;
  const holder = await ports.store.get(key);
  return holder !== undefined && new TextDecoder().decode(holder) === mine;
}

/** A deferred mail is looked at every minute; the log tells of it once a day. */
export async function isNewToday(ports: Ports, id: string, name: MailName): Promise<boolean> {
  const key = keys.daily(dayOf(ports), mailKindOf(name) ?? 'receipt', `${id}-deferred`);
  return !await ports.store.get(key) && await ports.store.create(key, timed(ports)) === 'created';
}

const dayOf = ({ now }: Ports): string => now().toISOString().slice(0, 10);
