import { appendAudit } from '../records/audit.ts';
import { applicationHeader, unwrap } from '../records/envelope.ts';
import { keys, referenceOf } from '../records/names.ts';
import type { Desk } from './desk.ts';
import { find } from './find.ts';
import { codeOf, OfficeProblem } from './problem.ts';

/**
 * `release`: takes a submission out of quarantine. The same sealed bytes become the first revision of an application; nothing is
 * opened, and so no key is needed. Whoever is killed in between repeats the command: it goes on where it stood.
 * @throws OfficeProblem when there is nothing to release, or when it cannot be done
 */
export async function release(desk: Desk, reference: string): Promise<void> {
  const [{ id, quarantined }, ...others] = await find(desk, reference);
  if (others.length > 0) throw new OfficeProblem(`${referenceOf(id)}: ${others.length + 1} Sendungen haben diese Vorgangsnummer. Nichts wurde verändert. Nennen Sie die Kennung, die „show“ zeigt: npm run office -- release KENNUNG`);
  if (!quarantined) {
    desk.print(`${referenceOf(id)}: Steht schon bei den Bewerbungen. Es war nichts zu tun.\n`);
    return;
  }
  try {
    await move(desk, id);
  } catch (error) {
    if (error instanceof OfficeProblem) throw error;
    throw new OfficeProblem(`${referenceOf(id)}: Das ließ sich nicht abschließen (${codeOf(error)}). Prüfen Sie, ob Sie in den Datenordner schreiben dürfen, und wiederholen Sie den Befehl; er macht weiter, wo er stand.`);
  }
  desk.print(`${referenceOf(id)}: Aus der Quarantäne geholt. Die Bewerbung steht jetzt bei den anderen (list, show, export) und im Protokoll.\n`
    + 'Von selbst geht keine Mail hinaus, weder an die Bewerberin oder den Bewerber noch an das Programmbüro.\n');
}

/** The record first and the proof before the deletion, as in src/intake/retention.ts: a kill leaves too much, never too little. */
async function move({ store, now }: Desk, id: string): Promise<void> {
  const record = await store.get(keys.quarantine(id));
  if (!record) throw gone(id);
  if (!unwrap(applicationHeader, record)) throw new OfficeProblem(`${referenceOf(id)}: Der Datensatz ist beschädigt und bleibt in der Quarantäne. Holen Sie ihn aus der Sicherung. [${keys.quarantine(id)}]`);
  if (await store.create(keys.application(id), record) === 'exists') {
    const there = await store.get(keys.application(id));
    if (!there) throw gone(id);
    if (!Buffer.from(there).equals(record)) throw new OfficeProblem(`${referenceOf(id)}: Unter dieser Nummer steht schon eine andere Fassung bei den Bewerbungen. Nichts wurde verändert; die Quarantäne leert sich von selbst.`);
  }
  // Withdrawn while this went on: the withdrawal wins.
  if (await store.get(keys.withdrawn(id))) {
    await store.delete(keys.application(id));
    throw gone(id);
  }
  await appendAudit(store, now(), { event: 'released', id });
  await store.delete(keys.quarantine(id));
}

const gone = (id: string): OfficeProblem => new OfficeProblem(`${referenceOf(id)}: Diese Sendung wurde in diesem Augenblick gelöscht oder zurückgezogen.`);
