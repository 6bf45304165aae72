import { idPrefixOf, referenceOf } from '../records/names.ts';
import { allRevisions, quarantinedRecords, tombstones, type RecordName } from './applications.ts';
import type { Desk } from './desk.ts';
import { OfficeProblem } from './problem.ts';
import { visibleLine } from '../office/visible.ts';

/** What there is under one id. */
export interface FoundApplication {
  readonly id: string;
  /** Oldest first; empty when it lies in quarantine only. */
  readonly revisions: readonly RecordName[];
  readonly quarantined: RecordName | undefined;
}

/**
 * Everything a reference or an id may mean; several applications may share a reference.
 * @throws OfficeProblem when it is no reference, or when there is nothing, or nothing any more
 */
export async function find(desk: Desk, reference: string): Promise<readonly [FoundApplication, ...FoundApplication[]]> {
  const prefix = idPrefixOf(reference);
  if (prefix === undefined) {
    throw new OfficeProblem(`„${visibleLine(reference)}“ ist keine Vorgangsnummer. Sie sieht so aus: M-7K3Q-9XTR. Alle zeigt: npm run office -- list`);
  }
  const revisions = await allRevisions(desk);
  const quarantined = new Map((await quarantinedRecords(desk)).map((name) => [name.id, name]));
  const ids = [...new Set([...revisions.keys(), ...quarantined.keys()])].filter((id) => id.startsWith(prefix)).sort();
  const [first, ...others] = ids.map((id) => ({ id, revisions: revisions.get(id) ?? [], quarantined: quarantined.get(id) }));
  if (first) return [first, ...others];
  const written = prefix.length === 8 ? referenceOf(prefix) : prefix;
  const left = [...await tombstones(desk)].find(([id]) => id.startsWith(prefix));
  throw new OfficeProblem(left
    ? `${written}: Diese Bewerbung wurde ${left[1]?.deleted === undefined ? 'zurückgezogen. Ihre Angaben sind gelöscht.' : 'vom Programmbüro gelöscht.'}`
    : `${written}: Diese Bewerbung gibt es nicht. Alle zeigt: npm run office -- list`);
}
