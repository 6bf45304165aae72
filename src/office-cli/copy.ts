import { realpath } from 'node:fs/promises';
import { readOfficeSettings } from '../env.ts';
import { copyRecords, differencesOf, digestOf, inventoryOf, type Inventory } from '../stores/copy.ts';
import { openStore, storePlace } from '../stores/open.ts';
import type { StoreSettings } from '../stores/settings.ts';
import { existingFolder } from './open-store.ts';
import { typedPath } from './options.ts';
import { codeOf, OfficeProblem } from './problem.ts';
import { visibleLine } from '../office/visible.ts';

export const copyUsage = 'npm run office -- copy --from files:data --to postgres';

export interface CopyOutput {
  readonly print: (text: string) => void;
  readonly complain: (line: string) => void;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `copy`: moves all records from one store to another, changes none that is there, and compares both at the end. Complains
 * about every difference. Needs no key: records stay sealed.
 */
export async function copy(from: string, to: string, environment: Environment, { print, complain }: CopyOutput): Promise<void> {
  const [source, target] = [storeAt(from, environment), storeAt(to, environment)];
  if (source.STORE === 'files') await existingFolder(source.DATA_DIR, 'Schreiben Sie hinter „--from files:“ den Ordner, in dem „records“ liegt.');
  if (await placeOf(source) === await placeOf(target)) throw new OfficeProblem(`Quelle und Ziel sind derselbe Speicher. Schreiben Sie: ${copyUsage}`);
  print(`Von:  ${visibleLine(storePlace(source))}\nNach: ${visibleLine(storePlace(target))}\n\n`);
  const [here, there] = [await openStore(source), await openStore(target)];
  try {
    for await (const { prefix, created, there: known } of copyRecords(here, there)) print(`${prefix} ${created} kopiert, ${known} schon da\n`);
    report(await inventoryOf(here), await inventoryOf(there), { print, complain });
  } catch (error) {
    throw new OfficeProblem(`Die Kopie ist unterbrochen (${codeOf(error)}). Geben Sie denselben Befehl noch einmal ein: Was schon kopiert ist, bleibt.`, { cause: error });
  } finally {
    await Promise.all([here.close(), there.close()]);
  }
}

function report(source: Inventory, target: Inventory, { print, complain }: CopyOutput): void {
  const { other, missing, surplus } = differencesOf(source, target);
  print(`\nQuelle: ${summaryOf(source)}\nZiel:   ${summaryOf(target)}\n`);
  for (const key of other) complain(`Im Ziel anders, dort nicht verändert: ${key}`);
  for (const key of missing) complain(`Fehlt im Ziel: ${key}`);
  for (const key of surplus) complain(`Nur im Ziel: ${key}`);
  if (digestOf(source) === digestOf(target)) print('Beide sind gleich.\n');
  else complain('Quelle und Ziel sind nicht gleich.');
}

const summaryOf = (inventory: Inventory): string =>
  `${String(inventory.size)} ${inventory.size === 1 ? 'Datensatz' : 'Datensätze'}, SHA-256 ${digestOf(inventory)}`;

/**
 * The store that somebody names: `files:ORDNER`, `postgres` (DATABASE_URL) or `postgres:ADRESSE`, `netlify-blobs:KONTEXT`.
 * @throws OfficeProblem, SettingsError
 */
export function storeAt(address: string, environment: Environment): StoreSettings {
  const [, kind, rest = ''] = /^(files|postgres(?:ql)?|netlify-blobs)(?::(.*))?$/su.exec(address) ?? [];
  const read = (settings: Environment): StoreSettings => readOfficeSettings({ ...environment, ...settings });
  switch (kind) {
    case 'files':
      if (rest === '') throw new OfficeProblem(`Hinter „files:“ fehlt der Datenordner. Schreiben Sie: ${copyUsage}`);
      return read({ STORE: 'files', DATA_DIR: typedPath(rest) });
    case 'postgres':
    case 'postgresql':
      if (rest === '') return read({ STORE: 'postgres' });
      return read({ STORE: 'postgres', DATABASE_URL: rest.startsWith('//') ? address : rest });
    case 'netlify-blobs':
      return read({ STORE: 'netlify-blobs', ...(rest !== '' && { DEPLOY_CONTEXT: rest }) });
    default: {
      // What stands there may hold a password; only its beginning is repeated.
      const [beginning = ''] = address.split(':');
      throw new OfficeProblem(`„${visibleLine(beginning)}“ ist kein Speicher. Es gibt files:ORDNER, postgres und netlify-blobs:KONTEXT. Schreiben Sie: ${copyUsage}`);
    }
  }
}

/** Tells two stores apart: a folder by where it really is, however it was written. */
const placeOf = async (settings: StoreSettings): Promise<string> =>
  settings.STORE === 'files' ? realpath(settings.DATA_DIR).catch(() => settings.DATA_DIR) : storePlace(settings);
