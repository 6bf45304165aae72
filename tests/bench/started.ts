import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../tools/command.ts';
import { freePort } from '../tools/site.ts';
import type { Usage } from './usage-probe.ts';

/** A server that is measured, as a process of its own. */
export interface Started {
  readonly url: string;
  /** What it uses now. */
  readonly usage: () => Promise<Usage>;
  readonly stop: () => Promise<void>;
}

/** What `npm start` gives Node before the server, such as a limit of memory: it is measured as it runs. */
export function serverFlags(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly scripts: { readonly start: string } };
  const [, flags] = /\bnode ((?:--\S+ )*)src\/server\.ts/u.exec(scripts.start) ?? [];
  if (flags === undefined) throw new Error('package.json: npm start no longer runs src/server.ts.');
  return flags.split(' ').filter(Boolean);
}

/** Starts a script that serves `HOST` and `PORT`; its output goes to a file, so that it costs the client nothing. Rejects with that output. */
export async function start(script: string, args: readonly string[], env: Readonly<Record<string, string>>, logFile: string, flags: readonly string[] = []): Promise<Started> {
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, [...flags, '--expose-gc', '--import', join(import.meta.dirname, 'usage-probe.ts'), script, ...args], {
    cwd: root, env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: String(port) }, stdio: ['ignore', log, log, 'ipc'],
  });
  const kill = (): void => { child.kill('SIGKILL'); };
  process.once('exit', kill);
  const gone = once(child, 'close');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await gone;
    process.off('exit', kill);
  };
  for (const end = Date.now() + 20_000; Date.now() < end && child.exitCode === null; await sleep(50)) {
    if ((await fetch(`${url}/healthz`).catch(() => undefined))?.ok !== true) continue;
    return {
      url, stop,
      usage: async () => {
        child.send('usage');
        const [usage] = await once(child, 'message') as [Usage];
        return usage;
      },
    };
  }
  kill();
  throw new Error(`It does not start: ${script}\n${readFileSync(logFile, 'utf8')}`);
}
