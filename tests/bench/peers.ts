/** Programs of other houses that ours are measured beside: installed on demand, pinned, outside the project's own dependencies. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../tools/command.ts';

/** Beside what else tools keep; `npm ci` throws it away. */
const cache = join(root, 'node_modules/.cache/mentee-plus-peers');

/**
 * Installs exact versions of packages once, in a folder of their own, and returns that folder.
 * @param versions package names with exact versions, for example `{ '@astrojs/starlight': '0.42.4' }`
 * Rejects with what npm said when they cannot be had.
 */
export async function peer(name: string, versions: Readonly<Record<string, string>>): Promise<string> {
  const wanted = JSON.stringify({ name: `peer-${name}`, private: true, type: 'module', dependencies: versions }, undefined, 2);
  const folder = join(cache, `${name}-${createHash('sha256').update(wanted).digest('hex').slice(0, 8)}`);
  const done = join(folder, 'installed');
  if (existsSync(done)) return folder;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), `${wanted}\n`);
  // Nobody's install scripts: the peers of today need none of theirs.
  const log = await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact'], folder);
  await writeFile(done, log);
  return folder;
}

async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, FORCE_COLOR: '0' } });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = await once(child, 'close') as [number | null];
  if (code !== 0) throw new Error(`A peer cannot be installed: ${command} ${args.join(' ')}\n${output}`);
  return output;
}

/** The version that is installed in a peer's folder. */
export const versionIn = async (folder: string, name: string): Promise<string> =>
  (JSON.parse(await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as { readonly version: string }).version;
