/** The canaries of a store, and when somebody last opened one with each key. */
import { verifyAudit } from '../records/audit.ts';
import { recipientsOf } from '../records/canary.ts';
import { keyParts, keys } from '../records/names.ts';
import { readableKeys } from './applications.ts';
import { dayName, localDay } from '../office/describe.ts';
import type { Desk } from './desk.ts';
import { codeOf } from './problem.ts';
import { visibleLine } from '../office/visible.ts';

export interface Canary {
  readonly key: string;
  /** Hash of its recipients; stands for the canary in the audit log. */
  readonly hash: string;
  readonly recipients: readonly string[];
  readonly record: Uint8Array;
  /** Whether its recipients are former ones: what is older may still need their keys, nothing new does. */
  readonly retired: boolean;
}

/** How much of a public key is shown, and entered into the audit log: eight characters of its own behind "age1". */
export const shortKey = (recipient: string): string => recipient.slice(0, 12);

export const damagedCanary = (key: string): string => `${visibleLine(key)}: Dieser Prüfdatensatz ist beschädigt. Holen Sie ihn aus der Sicherung und melden Sie es der IT.`;

/** All canaries; `there` counts those too that could not be read, of which each is complained of. @throws OfficeProblem when the store cannot be read */
export async function canariesIn(desk: Desk): Promise<{ readonly there: number; readonly readable: readonly Canary[] }> {
  const readable: Canary[] = [];
  const retired = new Set<string>();
  for await (const key of readableKeys(desk.store, keys.retirements)) retired.add(keyParts(key).id);
  let there = 0;
  for await (const key of readableKeys(desk.store, keys.canaries)) {
    there += 1;
    const record = await desk.store.get(key).catch(() => undefined);
    const recipients = record && recipientsOf(record);
    const { id: hash } = keyParts(key);
    if (record && recipients) readable.push({ key, hash, recipients, record, retired: retired.has(hash) });
    else desk.complain(damagedCanary(key));
  }
  return { there, readable };
}

/** A key should be tried this often, in milliseconds: the longest month. */
const longestPause = 31 * 24 * 60 * 60 * 1000;

/** One line that says when the key of each recipient of today was last tried; empty without a canary. @throws OfficeProblem when the store cannot be read */
export async function lastTrials(desk: Desk): Promise<string> {
  const recipients = [...new Set((await canariesIn(desk)).readable.filter(({ retired }) => !retired).flatMap((one) => one.recipients))].sort();
  if (recipients.length === 0) return '';
  const check = await verifyAudit(desk.store).catch((error: unknown) => codeOf(error));
  if (typeof check === 'string') {
    desk.complain(`Wann die Schlüssel zuletzt geprüft wurden, lässt sich nicht lesen (${check}).`);
    return '';
  }
  const tried = new Map(check.entries.filter(({ event }) => event === 'key-tried').map(({ detail, at }) => [detail, new Date(at)]));
  const parts = recipients.map((recipient) => {
    const at = tried.get(shortKey(recipient));
    if (!at) return `${shortKey(recipient)}… noch nie`;
    const late = desk.now().getTime() - at.getTime() > longestPause;
    return `${shortKey(recipient)}… am ${dayName(localDay(at), 'de')}${late ? ' (überfällig)' : ''}`;
  });
  const broken = check.ok ? '' : ' Das Protokoll ist beschädigt, spätere Einträge zählen nicht: npm run office -- audit.';
  return `Zuletzt geprüft: ${parts.join(', ')}.${broken} Mindestens einmal im Monat: npm run office -- trial --key DATEI\n`;
}
