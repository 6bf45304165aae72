/** Mails that the mail server refused for good: notes for the office, who alone can write to the person in another way. */
import { z } from 'zod';
import { keys, mailKindOf, referenceOf, type MailKind } from '../records/names.ts';
import { readableKeys } from './applications.ts';
import type { Desk } from './desk.ts';

const mark = z.object({ reason: z.string().regex(/^[\w-]{1,40}$/u) });

const mails: Readonly<Record<MailKind, string>> = {
  receipt: 'Die Bestätigung an die Bewerberin oder den Bewerber',
  again: 'Die noch einmal gewünschte Bestätigung an die Bewerberin oder den Bewerber',
  office: 'Die Nachricht an das Programmbüro über den Eingang',
  changed: 'Die Nachricht an das Programmbüro über eine Änderung',
  decision: 'Der Brief mit der Entscheidung an die Bewerberin oder den Bewerber',
};

/** Codes of the outbox (src/intake/mail-marks.ts, delivery.ts) in words; others are numbers of the mail server. */
const reasons: Readonly<Record<string, string>> = {
  'given-up': 'drei Tage lang vergeblich versucht',
  'too-many-for-one-address': 'zu viele Bestätigungen an dieselbe Adresse',
};

/** One line for each mail that was refused for good, by the id of its application. @throws OfficeProblem when the store cannot be read */
export async function undelivered({ store }: Desk): Promise<ReadonlyMap<string, readonly string[]>> {
  const lines = new Map<string, readonly string[]>();
  for await (const key of readableKeys(store, keys.refusals)) {
    const [, id = '', name = ''] = key.split('/');
    const kind = mailKindOf(name);
    if (kind === undefined) continue;
    const reason = reasonIn(await store.get(key).catch(() => undefined));
    const line = `${referenceOf(id)}: ${mails[kind]} ließ sich nicht zustellen (${reasons[reason] ?? reason}).`;
    // Two repetitions on two days say the same.
    lines.set(id, [...new Set([...lines.get(id) ?? [], line])]);
  }
  return lines;
}

function reasonIn(record: Uint8Array | undefined): string {
  try {
    return mark.parse(JSON.parse(new TextDecoder().decode(record))).reason;
  } catch {
    return 'Grund nicht lesbar';
  }
}
