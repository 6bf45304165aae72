import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { officeKeyPath } from './env.ts';
import { identitiesIn, identityFile } from './records/identity.ts';
import { recipientOf } from './records/seal.ts';

export interface DevelopmentKeys {
  readonly appSecret: Uint8Array;
  readonly recipients: readonly string[];
  /** Where the office's key lies. */
  readonly officeKeyFile: string;
}

/**
 * Keys for trying things out, made at the first start below `<dataDir>/keys` and read again later. Several processes may start
 * at once: the first to name a file wins, the others read it. In production keys come from the settings and never lie here.
 */
export async function developmentKeys(dataDir: string): Promise<DevelopmentKeys> {
  const folder = join(dataDir, 'keys');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const officeKeyFile = officeKeyPath(dataDir);
  const office = await once(officeKeyFile, () => identityFile('office'));
  const recovery = await once(join(folder, 'recovery.txt'), () => identityFile('recovery'));
  const secret = await once(join(folder, 'app-secret.txt'), async () => `${randomBytes(32).toString('base64')}\n`);
  return {
    appSecret: new Uint8Array(Buffer.from(secret, 'base64')),
    recipients: await Promise.all([office, recovery].map((text) => recipientOf(identityIn(text)))),
    officeKeyFile,
  };
}

function identityIn(text: string): string {
  const [identity] = identitiesIn(text);
  if (identity === undefined) throw new Error('There is no AGE-SECRET-KEY-1… line in the key file.');
  return identity;
}

/** The content of a file that is made once: whole or not there, also when its maker is killed, since it only gets its name when it is complete. */
async function once(path: string, make: () => Promise<string>): Promise<string> {
  const there = await readFile(path, 'utf8').catch(unlessCode('ENOENT'));
  if (there !== undefined) return there;
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    await writeFile(draft, await make(), { flag: 'wx', mode: 0o600, flush: true });
    await link(draft, path).catch(unlessCode('EEXIST'));
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(path, 'utf8');
}

const unlessCode = (code: string) => (error: unknown): undefined => {
  if (!(error instanceof Error && 'code' in error && error.code === code)) throw error;
};
