import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inlineCode } from '../../src/finish/inline-code.ts';
import { node, root } from '../tools/command.ts';

/** The folder with the built site: `DIST_DIR`, or a build of its own, made once for all files of one test run. */
export async function builtSite(): Promise<string> {
  const given = process.env['DIST_DIR'];
  if (given !== undefined && given !== '') return given;
  const folder = join(root, 'reports', 'faults-site');
  const mark = `${folder}.run`;
  // All test files of one run are children of one process.
  const run = String(process.ppid);
  if (await readFile(mark, 'utf8').catch(() => '') === run) return folder;
  await mkdir(join(root, 'reports'), { recursive: true });
  // Tests run with another NODE_ENV, which would make a larger build than the one that people get.
  const built = await node('node_modules/astro/bin/astro.mjs', ['build', '--outDir', folder], { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' });
  const finished = built.ok ? await node('src/finish.ts', [], { DIST_DIR: folder }) : built;
  if (!finished.ok) throw new Error(`The site could not be built:\n${finished.output}`);
  await writeFile(mark, run);
  return folder;
}

/** A page with each sheet that pages carry in themselves: texts, forms, the search in its dialog. */
const withSheet = ['index.html', 'bewerbung/mentor/index.html', 'suche/feld/index.html'];

/** The hashes of those sheets in a build, as its policy names them. */
export async function sheetsInside(dist: string): Promise<readonly string[]> {
  const pages = await Promise.all(withSheet.map((page) => readFile(join(dist, page), 'utf8')));
  return pages.flatMap((page) => inlineCode(page).styles).sort();
}
