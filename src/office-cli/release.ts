import { keys, referenceOf } from '../records/names.ts';
import { releaseFromQuarantine, type Release } from '../records/release.ts';
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
  const outcome = await releaseFromQuarantine(desk.store, desk.now(), id).catch((error: unknown) => {
    throw new OfficeProblem(`${referenceOf(id)}: Das ließ sich nicht abschließen (${codeOf(error)}). Prüfen Sie, ob Sie in den Datenordner schreiben dürfen, und wiederholen Sie den Befehl; er macht weiter, wo er stand.`);
  });
  if (outcome !== 'released') throw new OfficeProblem(`${referenceOf(id)}: ${problems[outcome]}${outcome === 'damaged' ? ` [${keys.quarantine(id)}]` : ''}`);
  desk.print(`${referenceOf(id)}: Aus der Quarantäne geholt. Die Bewerbung steht jetzt bei den anderen (list, show, export) und im Protokoll.\n`
    + 'Von selbst geht keine Mail hinaus, weder an die Bewerberin oder den Bewerber noch an das Programmbüro.\n');
}

const problems: Readonly<Record<Exclude<Release, 'released'>, string>> = {
  damaged: 'Der Datensatz ist beschädigt und bleibt in der Quarantäne. Holen Sie ihn aus der Sicherung.',
  gone: 'Diese Sendung wurde in diesem Augenblick gelöscht oder zurückgezogen.',
  other: 'Unter dieser Nummer steht schon eine andere Fassung bei den Bewerbungen. Nichts wurde verändert; die Quarantäne leert sich von selbst.',
};
