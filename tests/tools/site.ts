import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');

/** The site as a visitor meets it: our own server as a process of its own, with a data folder made for it. */
export interface Site {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  url: string;
  /** Under the system's temporary folder; goes when the test process goes, unless it was given. */
  dataDir: string;
  /** File that holds everything the server has printed, both streams. */
  logFile: string;
  /** Everything the server has printed up to now. */
  log(): Promise<string>;
  /** Asks the server to stop, or kills it (`SIGKILL`), and waits until it is gone. Resolves to its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface SiteOptions {
  /** Folder with the built pages; default `DIST_DIR`, then `dist`. */
  dist?: string;
  /** An existing data folder, to start again on what an earlier server left. */
  dataDir?: string;
  port?: number;
  /** Further settings, for example `SMTP_URL`. Without that, mails become files in `<dataDir>/mail`. */
  env?: Record<string, string>;
}

/** Starts src/server.ts and resolves when /healthz answers; throws with the server's output when it does not within 60 s, which is long because machines of tests are shared. */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const port = options.port ?? (await freePort());
  const dataDir = options.dataDir ?? join(await temporary(), 'data');
  const dist = options.dist ?? process.env['DIST_DIR'] ?? 'dist';
  const url = `http://127.0.0.1:${String(port)}`;
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, DIST_DIR: dist, ...options.env };
  return run({ args: ['src/server.ts'], cwd: root, env, url, dataDir, sign: '/healthz', seconds: 60 });
}

interface Start {
  /** Arguments of node. */
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  url: string;
  dataDir: string;
  /** Path whose first good answer says that the site is up. */
  sign: string;
  /** How long that may take. */
  seconds: number;
}

/** Starts a server that is one process and resolves when it answers; throws with its output when it does not in time. */
export async function run({ args, cwd, env, url, dataDir, sign, seconds }: Start): Promise<Site> {
  const logFile = `${dataDir}-server.log`;
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const out = createWriteStream(logFile, { flags: 'a' });
  child.stdout.pipe(out, { end: false });
  child.stderr.pipe(out, { end: false });
  const gone = once(child, 'close') as Promise<[number | null]>;
  const log = (): Promise<string> => readFile(logFile, 'utf8').catch(() => '');
  const site: Site = {
    url,
    dataDir,
    logFile,
    log,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      const [code] = await gone;
      return code;
    },
  };
  // Tests that fail half-way must not leave a server behind.
  process.once('exit', () => child.kill('SIGKILL'));
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) {
    if (child.exitCode !== null) break;
    const answer = await fetch(url + sign).catch(() => undefined);
    if (answer?.ok === true) return site;
  }
  await site.stop('SIGKILL');
  throw new Error(`The server does not answer at ${url}${sign}. It said:\n${await log()}`);
}

/** A folder that goes when the test process goes. */
export async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mentee-plus-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
