/** The office's page on our own server, with a data folder full of invented applications and the keys that open them. */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { identitiesIn, identityFile, protect } from '../../src/records/identity.ts';
import { keys } from '../../src/records/names.ts';
import { nodeSeal } from '../../src/records/node-seal.ts';
import type { DeskContent, EventContent } from '../../src/records/office-records.ts';
import { sealOfficeRecord } from '../../src/records/office-seal.ts';
import { recipientOf } from '../../src/records/seal.ts';
import { fillFolder } from '../../src/office-cli/demo/folder.ts';
import type { Invented, Wanted } from '../../src/office-cli/demo/invent.ts';
import { filesStore } from '../../src/stores/files.ts';
import { allKeys, type OpenStore } from '../../src/stores/store.ts';
import { withDemoCriteria } from './demo-dist.ts';
import { startSite, temporary, type Site, type SiteOptions } from './site.ts';

export interface OfficeKey {
  /** Path of the key file. */
  readonly file: string;
  /** What stands in it; armored when it is protected with a passphrase. */
  readonly text: string;
  /** `AGE-SECRET-KEY-1…` */
  readonly identity: string;
  /** `age1…` */
  readonly recipient: string;
}

export interface OfficeSite extends Site {
  readonly office: OfficeKey;
  readonly recovery: OfficeKey;
  /** Key of a second officer, one of the recipients. */
  readonly second: OfficeKey;
  /** A key that opens nothing here. */
  readonly stranger: OfficeKey;
  /** All recipients of the server and of every record: office, recovery, second. */
  readonly recipients: readonly string[];
  /** The server's own records, to look at and to change behind its back. */
  readonly store: OpenStore;
  /** Who was invented, in the order they were made; what is quarantined, withdrawn or damaged says so. */
  readonly invented: readonly Invented[];
}

export interface OfficeSiteOptions extends Partial<Wanted>, Pick<SiteOptions, 'dist' | 'port' | 'env'> {
  /** Protects the office's key file with it; opening one takes the browser about a second. */
  readonly passphrase?: string;
  /** Criteria of selection: those of the demo unless the site's own are wanted, which may not be decided yet. */
  readonly criteria?: 'invented' | 'own';
}

/** Starts the site with 12 mentees and 5 mentors unless more are wanted. Reject as `startSite` does. */
export async function startOfficeSite(options: OfficeSiteOptions = {}): Promise<OfficeSite> {
  const { dist = process.env['DIST_DIR'] ?? 'dist', port, env, passphrase, criteria = 'invented', ...wanted } = options;
  const folder = await temporary();
  const dataDir = join(folder, 'data');
  const second = await newKey(join(folder, 'second.txt'));
  const { keys, recipients, invented } = await fillFolder(dataDir, { mentees: 12, mentors: 5, seed: 1, now: new Date(), ...wanted }, [second.recipient]);
  const site = await startSite({
    dist: criteria === 'invented' ? await withDemoCriteria(dist, join(folder, 'site')) : dist, ...(port !== undefined && { port }), dataDir,
    env: { OFFICE_RECIPIENTS: recipients.join(' '), POSTS_PER_MINUTE: '0', ...env },
  });
  const office = await keyIn(keys.officeKeyFile);
  return {
    ...site,
    office: passphrase === undefined ? office : await locked(office, join(folder, 'office.age.txt'), passphrase),
    recovery: await keyIn(join(dirname(keys.officeKeyFile), 'recovery.txt')),
    second,
    stranger: await newKey(join(folder, 'stranger.txt')),
    recipients, invented, store: filesStore(dataDir),
  };
}

/** Adds an event to an application as another officer's browser would, behind the back of the page under test. Resolves to its number. */
export async function addEvent(site: OfficeSite, id: string, content: EventContent, by = site.second): Promise<number> {
  const number = (await Array.fromAsync(allKeys(site.store, keys.events(id)))).length + 1;
  await site.store.create(keys.event(id, number), await sealedBy(site, content, by));
  return number;
}

/** As `addEvent`, for what concerns the office as a whole. */
export async function addDesk(site: OfficeSite, content: DeskContent, by = site.second): Promise<number> {
  const number = (await Array.fromAsync(allKeys(site.store, keys.deskLog))).length + 1;
  await site.store.create(keys.desk(number), await sealedBy(site, content, by));
  return number;
}

const sealedBy = ({ recipients }: OfficeSite, content: object, { recipient }: OfficeKey): Promise<Uint8Array> =>
  sealOfficeRecord({ v: 1, at: new Date().toISOString(), by: recipient }, content, recipients, nodeSeal);

async function keyIn(file: string): Promise<OfficeKey> {
  const text = await readFile(file, 'utf8');
  const [identity = ''] = identitiesIn(text);
  return { file, text, identity, recipient: await recipientOf(identity) };
}

async function newKey(file: string): Promise<OfficeKey> {
  await writeFile(file, await identityFile('office'));
  return keyIn(file);
}

async function locked(key: OfficeKey, file: string, passphrase: string): Promise<OfficeKey> {
  const text = await protect(key.text, passphrase);
  await writeFile(file, text);
  return { ...key, file, text };
}
