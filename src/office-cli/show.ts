import { referenceOf } from '../records/names.ts';
import { openRecords, type Opened, type RecordName } from './applications.ts';
import { dayName } from '../office/describe.ts';
import type { Desk } from './desk.ts';
import { find, type FoundApplication } from './find.ts';
import { history } from './history.ts';
import { newestFirst, quarantineEnd } from './list.ts';
import { OfficeProblem } from './problem.ts';
import { sheet } from './sheet.ts';
import { standingLines, standings } from './standing.ts';
import { undelivered } from './undelivered.ts';

/**
 * `show`: everything one application says, and what each of its revisions has changed; with `revision`, that one alone.
 * @throws OfficeProblem when there is none of that reference, or no such revision
 */
export async function show(desk: Desk, reference: string, revision: number | undefined): Promise<void> {
  const found = await find(desk, reference);
  const [{ id }, ...others] = found;
  if (others.length > 0) {
    desk.note(`${referenceOf(id)}: ${found.length} Bewerbungen haben diese Vorgangsnummer. Ihre Kennungen sind verschieden: npm run office -- show KENNUNG`);
  }
  const asked = found.map((one) => ({ ...one, names: namesOf(one).filter((name) => revision === undefined || name.revision === revision) }));
  if (asked.every(({ names }) => names.length === 0)) throw new OfficeProblem(noSuchRevision(found[0], revision));
  // All at once: opening them one by one would ask for the passphrase each time.
  const opened = await openRecords(desk, asked.flatMap(({ names }) => names));
  const notes = await undelivered(desk);
  const known = await standings(desk, new Set(found.map(({ id }) => id)));
  const pages = asked.flatMap((one) => {
    const readable = opened.filter((record) => record.id === one.id).sort((a, b) => b.revision - a.revision);
    const [newest] = readable;
    return newest ? [{ ...one, newest, readable }] : [];
  });
  const order = newestFirst(pages.map(({ newest }) => newest));
  pages.sort((a, b) => order.indexOf(a.newest) - order.indexOf(b.newest));
  desk.print(pages.map(({ names, newest, readable, ...one }) => [
    lines([...remarks(one, newest, desk), ...standingLines(one.id, known.get(one.id), desk), ...(notes.get(one.id) ?? [])]),
    sheet(newest, desk.language),
    names.length > 1 ? history(names, readable, desk.language) : '',
  ].filter(Boolean).join('\n')).join(`\n${'='.repeat(60)}\n\n`));
}

/** All revisions of an application; what lies in quarantine counts where there is nothing else. */
const namesOf = ({ revisions, quarantined }: FoundApplication): readonly RecordName[] =>
  revisions.length === 0 && quarantined ? [quarantined] : revisions;

const lines = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');

/** What is to be known before reading on: that this is not the newest revision, or that it lies in quarantine. */
function remarks({ id, revisions, quarantined }: FoundApplication, shown: Opened, { language }: Desk): readonly string[] {
  const reference = referenceOf(id);
  const newest = revisions.at(-1)?.revision ?? shown.revision;
  return [
    ...(shown.revision < newest ? [`${reference}: Sie sehen Fassung ${shown.revision} von ${newest}. Alle zeigt: npm run office -- show ${reference}`] : []),
    ...(shown.key === quarantined?.key
      ? [`${reference}: Liegt in Quarantäne, weil die Sendung nach einem Programm aussieht. Wird am ${dayName(quarantineEnd(shown.header.received), language)} gelöscht. Zu den Bewerbungen holt sie: npm run office -- release ${reference}`]
      : []),
  ];
}

const noSuchRevision = (one: FoundApplication, revision = 1): string =>
  `${referenceOf(one.id)}: Eine Fassung ${revision} gibt es nicht. Es gibt: ${namesOf(one).map((name) => name.revision).join(', ')}`;
