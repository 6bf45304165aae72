/** The site of a demonstration: built apart from the real one, since invented criteria of selection stand in it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { glob, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OfficeProblem } from '../problem.ts';

const root = join(import.meta.dirname, '../../..');
const sources = ['src/**/*', 'content/**/*', 'public/**/*', 'package-lock.json', 'astro.config.mjs'];
const criteria = 'src/office-cli/demo/criteria.yaml';

/** Newest change of a source, in milliseconds. */
async function newestSource(): Promise<number> {
  let newest = 0;
  for await (const path of glob(sources, { cwd: root })) newest = Math.max(newest, (await stat(join(root, path))).mtimeMs);
  return newest;
}

/**
 * The folder of the built site; builds it first when it is missing, older than the sources or made for another address.
 * @throws OfficeProblem with the end of the builder's output
 */
export async function builtSite(dist: string, environment: Readonly<Record<string, string | undefined>>, say: (line: string) => void): Promise<string> {
  const mark = `${dist}-address.txt`;
  const address = environment['SITE_URL'] ?? '';
  const [built, known] = await Promise.all([stat(mark).then(({ mtimeMs }) => mtimeMs, () => 0), readFile(mark, 'utf8').catch(() => '')]);
  if (known === address && built > await newestSource()) return dist;
  say('Die Website wird gebaut. Das dauert einen Moment.');
  const begun = new Date();
  const env = { ...environment, DIST_DIR: dist, CRITERIA_FILE: criteria, ASTRO_TELEMETRY_DISABLED: '1' };
  await script(['node_modules/astro/bin/astro.mjs', 'build', '--outDir', dist], env);
  await script(['src/finish.ts'], env);
  await writeFile(mark, address);
  say(`Gebaut in ${String(Math.round((Date.now() - begun.getTime()) / 1000))} s.`);
  return dist;
}

async function script(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => { output += chunk; });
  const [code] = await once(child, 'close') as [number | null];
  if (code !== 0) throw new OfficeProblem(`Die Website ließ sich nicht bauen:\n${output.slice(-2_000)}`);
}
