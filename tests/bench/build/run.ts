/** What a command costs, with everything that it starts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

export interface Cost {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of all processors, user and system, of the process and all that it has waited for. */
  readonly cpu: number;
  /** The most that all its processes held at one moment, in megabytes; NaN where the system does not tell (it is asked of /proc). */
  readonly memory: number;
}

const megabyte = 1024 * 1024;
/** Milliseconds between two looks at the memory. */
const often = 100;

/** Ids of a process and all below it. */
async function tree(id: number): Promise<number[]> {
  const children = await readFile(`/proc/${String(id)}/task/${String(id)}/children`, 'utf8').catch(() => '');
  const below = await Promise.all(children.split(' ').filter(Boolean).map((child) => tree(Number(child))));
  return [id, ...below.flat()];
}

/** Resident bytes of a process; zero when it has just ended. Pages that processes share are counted for each. */
async function resident(id: number): Promise<number> {
  const status = await readFile(`/proc/${String(id)}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0) * 1024;
}

/** Seconds out of "1m2.345s" as `times` of a shell writes them. */
const seconds = (text: string): number => [...text.matchAll(/(\d+)m([\d.,]+)s/gu)].reduce((sum, [, minutes, rest = '']) => sum + Number(minutes) * 60 + Number(rest.replace(',', '.')), 0);

/**
 * Runs a Node script to its end and tells what it cost. A shell around it counts the processor time, because only the parent of a
 * process learns what its children took.
 * @throws Error with the end of what it printed when it fails
 */
export async function costOf(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<Cost> {
  const begun = performance.now();
  const child = spawn('sh', ['-c', '"$@" >&2; code=$?; times; exit $code', 'sh', process.execPath, ...args], {
    cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, FORCE_COLOR: '0', ...env },
  });
  let [times, said] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (times += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
  let most = 0;
  let looking = Promise.resolve();
  const look = async (): Promise<void> => {
    const all = await Promise.all((await tree(child.pid ?? 0)).map(resident));
    most = Math.max(most, all.reduce((sum, bytes) => sum + bytes, 0));
  };
  const timer = setInterval(() => { looking = looking.then(look); }, often);
  const [code] = await once(child, 'close') as [number | null];
  clearInterval(timer);
  const wall = (performance.now() - begun) / 1000;
  await looking;
  if (code !== 0) throw new Error(`It failed: ${args.join(' ')}\n${said}`);
  // The second line is that of the children.
  return { wall, cpu: seconds(times.trim().split('\n').at(-1) ?? ''), memory: most === 0 ? Number.NaN : most / megabyte };
}
