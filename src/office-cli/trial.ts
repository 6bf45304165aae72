import { appendAudit } from '../records/audit.ts';
import { openCanary } from '../records/canary.ts';
import { OpenError, recipientOf } from '../records/seal.ts';
import { canariesIn, damagedCanary, shortKey, type Canary } from './canaries.ts';
import type { Desk } from './desk.ts';
import { codeOf, OfficeProblem } from './problem.ts';

/**
 * `trial`: opens the canaries with each of the given keys, says which key does it, and enters that into the audit log. A key that
 * opens none is complained of. @throws OfficeProblem when there is no canary yet
 */
export async function trial(desk: Desk): Promise<void> {
  const { there, readable } = await canariesIn(desk);
  if (there === 0) throw new OfficeProblem('Einen Prüfdatensatz gibt es noch nicht. Der Server legt ihn an, sobald er läuft.');
  if (readable.length === 0) return;
  const closed = new Set(readable);
  for (const identity of new Set(await desk.identities())) {
    const opened = await tryKey(desk, identity, readable);
    for (const canary of opened) closed.delete(canary);
  }
  if (closed.size === readable.length) return;
  for (const { recipients, retired } of closed) {
    if (retired) continue;
    desk.note(`Ein anderer Prüfdatensatz blieb zu: Er ist für ${recipients.map((one) => `${shortKey(one)}…`).join(', ')} versiegelt. Prüfen Sie auch diese Schlüssel; kennen Sie sie nicht, melden Sie es der IT.`);
  }
}

/** The canaries that an identity opens. */
async function tryKey(desk: Desk, identity: string, canaries: readonly Canary[]): Promise<readonly Canary[]> {
  const recipient = await recipientOf(identity);
  const opened: Canary[] = [];
  let isDamaged = false;
  for (const canary of canaries) {
    try {
      await openCanary(canary.record, identity);
      opened.push(canary);
    } catch (error) {
      if (!(error instanceof OpenError)) throw error;
      if (error.problem === 'wrong-key') continue;
      isDamaged = true;
      desk.complain(damagedCanary(canary.key));
    }
  }
  const name = `Der Schlüssel ${shortKey(recipient)}…`;
  if (opened.length > 0) {
    desk.print(`${name} öffnet, was ${opened.every(({ retired }) => retired) ? 'früher für das Büro versiegelt wurde, und nichts Neues' : 'für das Büro versiegelt wird'}.\n`);
    await enter(desk, opened, recipient);
  } else if (!isDamaged) {
    desk.complain(`${name} öffnet nicht, was für das Büro versiegelt wird. Nehmen Sie den Schlüssel, der zu OFFICE_RECIPIENTS gehört.`);
  }
  return opened;
}

async function enter({ store, now, complain }: Desk, canaries: readonly Canary[], recipient: string): Promise<void> {
  try {
    for (const { hash } of canaries) await appendAudit(store, now(), { event: 'key-tried', id: hash, detail: shortKey(recipient) });
  } catch (error) {
    complain(`Im Protokoll steht diese Prüfung nicht: Dort ließ sich nichts eintragen (${codeOf(error)}). Prüfen Sie im Datenordner des Servers, nicht in einer Kopie, und unter dem Benutzer, mit dem der Server läuft.`);
  }
}
