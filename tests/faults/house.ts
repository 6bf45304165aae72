import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import { afterAll } from 'vitest';
import type { LogLine, Ports } from '../../src/intake/ports.ts';
import { deriveSecrets, type Secrets } from '../../src/intake/secrets.ts';
import { fileMailer, smtpMailer } from '../../src/mailers.ts';
import { keyParts, keys } from '../../src/records/names.ts';
import { openApplication, recipientOf, type Application } from '../../src/records/seal.ts';
import { filesStore } from '../../src/stores/files.ts';
import { allKeys, type RecordStore } from '../../src/stores/store.ts';
import { startSite, type Site, type SiteOptions } from '../tools/site.ts';
import { builtSite } from './build.ts';

// startSite ends each server with the process that started it: more than ten listeners are meant.
process.setMaxListeners(200);

/** What the tests of a file leave behind, also when they fail half-way. */
const running = new Set<Site>();
const folders = new Set<string>();
afterAll(async () => {
  await Promise.all([...running].map((site) => site.stop('SIGKILL')));
  await Promise.all([...folders].map((folder) => rm(folder, { recursive: true, force: true })));
});

/** A folder that goes with the tests of the file. */
export async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mentee-plus-faults-'));
  folders.add(folder);
  return folder;
}

export const siteUrl = 'https://mentee-plus.example.org';
export const officeAddress = 'buero@example.org';
export const sender = 'mentoring@example.org';

/** A set-up whose keys the test knows, with a data folder of its own. */
export interface House {
  readonly dataDir: string;
  readonly env: Record<string, string>;
  readonly secrets: Secrets;
  readonly recipients: readonly string[];
  readonly officeKey: string;
  readonly recoveryKey: string;
  readonly store: RecordStore;
}

export async function makeHouse(): Promise<House> {
  const parent = await temporary();
  const secret = randomBytes(32);
  const [officeKey, recoveryKey] = [await generateX25519Identity(), await generateX25519Identity()];
  const recipients = await Promise.all([officeKey, recoveryKey].map(recipientOf));
  const dataDir = join(parent, 'data');
  return {
    dataDir, secrets: deriveSecrets(secret), recipients, officeKey, recoveryKey, store: filesStore(dataDir),
    env: {
      APP_SECRET: secret.toString('base64'), OFFICE_RECIPIENTS: recipients.join(' '), SITE_URL: siteUrl,
      OFFICE_MAIL: officeAddress, MAIL_FROM: sender, SMTP_URL: '', NODE_ENV: '',
      // Everything comes from one address here; the limit has tests of its own.
      POSTS_PER_MINUTE: '0',
    },
  };
}

/** The real server on the house's data folder, as a process of its own. */
export async function open(house: House, options: SiteOptions = {}): Promise<Site> {
  const site = await startSite({ ...options, dist: options.dist ?? await builtSite(), dataDir: house.dataDir, env: { ...house.env, ...options.env } });
  running.add(site);
  return site;
}

/** The house's ports in this process, for functions that are driven with a clock of the test's own. */
export function portsOf(house: House, { smtp, now = () => new Date(), log = [] }: { smtp?: string; now?: () => Date; log?: LogLine[] } = {}): Ports {
  return {
    store: filesStore(house.dataDir),
    mail: smtp === undefined ? fileMailer(join(house.dataDir, 'mail'), sender) : smtpMailer(smtp, sender),
    page: async (path) => readFile(join(await builtSite(), path, 'index.html'), 'utf8'),
    now, secrets: house.secrets, recipients: house.recipients, siteUrl, officeAddress,
    log: (line) => { log.push(line); },
    later: () => undefined,
    mayPost: () => true,
  };
}

/** Every stored application by its id, opened; rejects when one does not open. */
export async function applications(house: House, identity = house.officeKey): Promise<Map<string, Application>> {
  const found = new Map<string, Application>();
  for await (const key of allKeys(house.store, keys.applications)) {
    const record = await house.store.get(key);
    if (record) found.set(keyParts(key).id, await openApplication(record, [identity]));
  }
  return found;
}

export const keysBelow = (house: House, prefix: string): Promise<string[]> => Array.fromAsync(allKeys(house.store, prefix));

/** Names of the mails that became files. */
export const mailFiles = async (house: House): Promise<readonly string[]> =>
  (await readdir(join(house.dataDir, 'mail')).catch(() => [])).toSorted();

/** The names of the two mails of each application, as the file mailer gives them. */
export const expectedMailFiles = (ids: Iterable<string>): readonly string[] =>
  [...ids].flatMap((id) => ['office', 'receipt'].map((kind) => `${id}.${kind}_mentee-plus.example.org.eml`)).toSorted();
