/** The office's page on our own server, with a data folder full of invented applications and the keys that open them. */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { identitiesIn, identityFile, protect } from '../../src/records/identity.ts';
import { recipientOf } from '../../src/records/seal.ts';
import { fillFolder } from '../../src/office-cli/demo/folder.ts';
import type { Invented, Wanted } from '../../src/office-cli/demo/invent.ts';
import { filesStore } from '../../src/stores/files.ts';
import type { OpenStore } from '../../src/stores/store.ts';
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
}

/** Starts the site with 12 mentees and 5 mentors unless more are wanted. Reject as `startSite` does. */
export async function startOfficeSite(options: OfficeSiteOptions = {}): Promise<OfficeSite> {
  const { dist, port, env, passphrase, ...wanted } = options;
  const folder = await temporary();
  const dataDir = join(folder, 'data');
  const second = await newKey(join(folder, 'second.txt'));
  const { keys, recipients, invented } = await fillFolder(dataDir, { mentees: 12, mentors: 5, seed: 1, now: new Date(), ...wanted }, [second.recipient]);
  const site = await startSite({
    ...(dist !== undefined && { dist }), ...(port !== undefined && { port }), dataDir,
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
