import type { Text } from '../forms/text.ts';
import { verifyAudit, type AuditCheck, type AuditEntry } from '../records/audit.ts';
import { referenceOf } from '../records/names.ts';
import type { DeletionReason } from '../records/office-records.ts';
import { dayName, localTime } from '../office/describe.ts';
import type { Desk } from './desk.ts';
import { codeOf, OfficeProblem } from './problem.ts';
import { table } from './table.ts';
import { visibleLine } from '../office/visible.ts';

type Broken = Extract<AuditCheck, { readonly ok: false }>;

const broken: Readonly<Record<Broken['problem'], string>> = {
  missing: 'Dieser Eintrag fehlt, obwohl spätere da sind',
  unreadable: 'Dieser Eintrag lässt sich nicht lesen',
  'broken-link': 'Dieser Eintrag passt nicht zu dem davor; einer von beiden wurde verändert',
};

/**
 * `audit`: follows the chain of the audit log and names its first broken link. Entries taken off the end break nothing: that is
 * found by a hash noted earlier. @throws OfficeProblem when the log cannot be read, or does not hold the noted hash
 */
export async function audit(desk: Desk, { entries: listed, noted }: { readonly entries: boolean; readonly noted: string | undefined }): Promise<void> {
  const check = await verifyAudit(desk.store).catch((error: unknown) => {
    throw new OfficeProblem(`Das Protokoll lässt sich nicht lesen (${codeOf(error)}). Prüfen Sie, ob Sie den Datenordner lesen dürfen.`);
  });
  if (listed && check.entries.length > 0) desk.print(`${entryTable(check.entries, desk)}\n`);
  if (!check.ok) {
    desk.complain(`${visibleLine(check.key)}: ${broken[check.problem]}. Unversehrt davor: ${span(check.entries, desk)}. Melden Sie es der IT.`);
    return;
  }
  desk.print(check.entries.length === 0 ? 'Das Protokoll ist noch leer.\n' : `Das Protokoll ist unversehrt: ${span(check.entries, desk)}.
Prüfsumme des letzten Eintrags: ${check.hash}
Notieren Sie sie mit dem Datum. Ob später am Ende Einträge fehlen, zeigt: npm run office -- audit --noted PRÜFSUMME
`);
  if (noted !== undefined) compareNoted(desk, check, noted);
}

/** The hash of each entry stands in the one behind it; that of the last was just worked out. */
function compareNoted(desk: Desk, { entries, hash }: Extract<AuditCheck, { readonly ok: true }>, noted: string): void {
  const behind = hash === noted && entries.length > 0 ? entries.length : entries.findIndex(({ previous }, index) => index > 0 && previous === noted);
  const entry = entries[behind - 1];
  if (!entry) throw new OfficeProblem('Die notierte Prüfsumme kommt nicht vor: Einträge fehlen am Ende, oder das Protokoll wurde ausgetauscht. Melden Sie es der IT.');
  desk.print(`Die notierte Prüfsumme gehört zu Eintrag ${entry.number} vom ${localTime(entry.at, desk.language)}. Seither fehlt nichts.\n`);
}

function span(entries: readonly AuditEntry[], { language }: Desk): string {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return 'nichts';
  const [from, to] = [first, last].map(({ at }) => localTime(at, language));
  return entries.length === 1 ? `ein Eintrag vom ${from}` : `${entries.length} Einträge vom ${from} bis ${to}`;
}

const head: readonly Text[] = [
  { de: 'Nr.', en: 'No.' }, { de: 'Zeit', en: 'Time' }, { de: 'Was', en: 'What' }, { de: 'Vorgang', en: 'Reference' }, { de: 'Näheres', en: 'Detail' },
];

const events: Readonly<Record<AuditEntry['event'], Text>> = {
  changed: { de: 'geändert', en: 'changed' },
  withdrawn: { de: 'zurückgezogen', en: 'withdrawn' },
  deleted: { de: 'gelöscht', en: 'deleted' },
  'mail-refused': { de: 'Mail unzustellbar', en: 'mail refused' },
  'quarantine-deleted': { de: 'aus der Quarantäne gelöscht', en: 'deleted from quarantine' },
  'key-tried': { de: 'Schlüssel geprüft', en: 'key tried' },
  released: { de: 'aus der Quarantäne geholt', en: 'released from quarantine' },
  decided: { de: 'Entscheidung freigegeben', en: 'decision released' },
  hold: { de: 'Löschung ausgesetzt', en: 'deletion on hold' },
  resealed: { de: 'neu versiegelt', en: 'sealed anew' },
  exported: { de: 'ausgegeben', en: 'exported' },
};

/** Events that belong to no application. */
const general: ReadonlySet<AuditEntry['event']> = new Set(['key-tried', 'exported']);

const entryTable = (entries: readonly AuditEntry[], { language }: Desk): string =>
  table(head.map((name) => name[language]), entries.map(({ number, at, event, id, detail = '' }) =>
    [String(number), localTime(at, language), events[event][language], general.has(event) ? '' : visibleLine(referenceOf(id)), detailText(detail)]));

/** Details are written in English words with numbers and days; what is none of ours stays as it is. */
const detailText = (detail: string): string => visibleLine(detail)
  .replace(/\btombstone\b/u, 'Rücknahme')
  .replace(/\b(due|until) (\d{4}-\d{2}-\d{2})\b/u, (_, word: string, day: string) => `${word === 'due' ? 'Löschfrist' : 'bis'} ${dayName(day, 'de')}`)
  .replace(/^revision (\d+)$/u, 'Fassung $1')
  .replace(/\b1 records\b/u, 'ein Datensatz')
  .replace(/\b(\d+) records\b/u, '$1 Datensätze')
  .replace(/^decision (\d+)\b/u, 'Nr. $1')
  .replace(/^lifted\b/u, 'aufgehoben')
  .replace(/^(request|procedure-over|duplicate|error)\b/u, (reason) => reasons[reason as DeletionReason])
  .replace(/\bwith names\b/u, 'mit Namen').replace(/\bwithout names\b/u, 'ohne Namen')
  .replace(/^([a-z]+)\/(?:\w+\/)?0*(\d+), [\da-f]+ to [\da-f]+\b/u, '$1 $2')
  .replace(/\bby (age1[\da-z]+)$/u, '$1…');

const reasons: Readonly<Record<DeletionReason, string>> = {
  request: 'auf Wunsch', 'procedure-over': 'Verfahren beendet', duplicate: 'doppelt', error: 'versehentlich angelegt',
};
