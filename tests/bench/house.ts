import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity } from 'age-encryption';
import { deriveSecrets, type Secrets } from '../../src/intake/secrets.ts';
import { recipientOf } from '../../src/records/seal.ts';
import { filesStore } from '../../src/stores/files.ts';
import { postgresStore } from '../../src/stores/postgres.ts';
import type { OpenStore } from '../../src/stores/store.ts';
import { testServer } from '../stores/postgres-server.ts';

export type StoreName = 'files' | 'postgres';

/** Settings of a server whose secrets the bench knows, on a store of its own. */
export interface House {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly secrets: Secrets;
  readonly store: OpenStore;
  readonly close: () => Promise<void>;
}

/** @param below folder in which the data lies; decides which disk is measured */
export async function makeHouse(name: StoreName, below = tmpdir()): Promise<House> {
  const folder = await mkdtemp(join(below, 'mentee-plus-bench-'));
  const dataDir = join(folder, 'data');
  await mkdir(dataDir);
  const secret = randomBytes(32);
  const recipients = await Promise.all(Array.from({ length: 2 }, async () => recipientOf(await generateX25519Identity())));
  const database = name === 'postgres' ? await testServer() : undefined;
  const url = await database?.freshDatabase();
  const store = url === undefined ? filesStore(dataDir) : postgresStore(url);
  return {
    folder, store, secrets: deriveSecrets(secret),
    env: {
      STORE: name, DATA_DIR: dataDir, DATABASE_URL: url ?? '', APP_SECRET: secret.toString('base64'), OFFICE_RECIPIENTS: recipients.join(' '),
      SITE_URL: 'https://mentee-plus.example.org', SMTP_URL: '', NODE_ENV: '',
      // Everything comes from one address here.
      POSTS_PER_MINUTE: '0',
    },
    async close() {
      await store.close();
      await database?.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
