import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { node, root } from './command.ts';

/** Parts of the project that a build needs besides its packages, which are found further up. */
const parts = ['content', 'public', 'src', 'astro.config.mjs', 'package.json', 'tools.env', 'tsconfig.json'];

/** What the build of the site has to be told, as in tests/run.ts. */
const settings = { ASTRO_TELEMETRY_DISABLED: '1', SITE_URL: 'https://mentee-plus.example.org', EDIT_URL: 'https://code.example.org/mentee-plus/edit/main/' };

export interface Filled {
  /** Folder of the built site. */
  readonly dist: string;
  /** What the build has printed. */
  readonly output: string;
}

/**
 * Builds the site with further files in content/: those of tests/content/filled unless told otherwise, by their path below content/.
 * The project itself is not touched; it is copied below reports/, under `name`, where a later call builds anew.
 * @throws Error with what the build has printed
 */
export async function filledSite(name: string, files?: Readonly<Record<string, string>>): Promise<Filled> {
  const copy = join(root, 'reports', `filled-${name}`);
  const dist = join(copy, 'dist');
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy, { recursive: true });
  await Promise.all(parts.map((part) => cp(join(root, part), join(copy, part), { recursive: true })));
  if (!files) await cp(join(root, 'tests/content/filled'), join(copy, 'content'), { recursive: true });
  for (const [file, text] of Object.entries(files ?? {})) {
    await mkdir(join(copy, 'content', file, '..'), { recursive: true });
    await writeFile(join(copy, 'content', file), text);
  }
  const env = { ...settings, DIST_DIR: dist };
  const built = await node(join(root, 'node_modules/astro/bin/astro.mjs'), ['build', '--outDir', dist], env, copy);
  const finished = built.ok ? await node('src/finish.ts', [], env, copy) : built;
  if (!finished.ok) throw new Error(built.output + finished.output);
  return { dist, output: built.output };
}

/** A built page of a site, by its address. */
export const pageOf = ({ dist }: Filled, address: string): Promise<string> => readFile(join(dist, address, 'index.html'), 'utf8');
