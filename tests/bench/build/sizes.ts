/** Builds the same texts with this site and with each peer, one after the other. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../tools/command.ts';
import { corpus, type Piece } from './corpus.ts';
import { ourProject } from './our-project.ts';
import { peerProject, peers, type Peer } from './peers.ts';
import { costOf, type Cost } from './run.ts';

/** What one build cost and made. */
export interface Built extends Cost {
  readonly pages: number;
  /** Bytes of the site without copies of files in brotli and gzip, and of these. */
  readonly bytes: number;
  readonly packed: number;
}

/** By name; ours is called `ours`. */
export type BuiltBy = Readonly<Record<string, Built>>;

const quiet = { ASTRO_TELEMETRY_DISABLED: '1', ELEVENTY_TELEMETRY: '0' };

/** What lies in a folder of a built site. */
async function sizeOf(folder: string): Promise<Pick<Built, 'pages' | 'bytes' | 'packed'>> {
  let [pages, bytes, packed] = [0, 0, 0];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { size } = await stat(join(entry.parentPath, entry.name));
    if (/\.(?:br|gz)$/u.test(entry.name)) packed += size;
    else bytes += size;
    if (entry.name.endsWith('.html')) pages += 1;
  }
  return { pages, bytes, packed };
}

/** Several commands as one: times add up, and of the memory the most counts. */
const together = (costs: readonly Cost[]): Cost => ({
  wall: costs.reduce((sum, { wall }) => sum + wall, 0),
  cpu: costs.reduce((sum, { cpu }) => sum + cpu, 0),
  memory: Math.max(...costs.map(({ memory }) => memory)),
});

async function ours(pieces: readonly Piece[]): Promise<Built> {
  const folder = await ourProject('build', pieces);
  const dist = join(folder, 'dist');
  const env = { ...quiet, SITE_URL: 'https://mentee-plus.example.org', DIST_DIR: dist };
  const astro = await costOf([join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', dist], folder, env);
  return { ...together([astro, await costOf(['src/finish.ts'], folder, env)]), ...await sizeOf(dist) };
}

async function theirs(peer: Peer, pieces: readonly Piece[]): Promise<Built> {
  const { folder, packages } = await peerProject(peer, pieces);
  const costs: Cost[] = [];
  for (const { script, args } of peer.commands) costs.push(await costOf([join(packages, script), ...args], folder, quiet));
  return { ...together(costs), ...await sizeOf(join(folder, peer.out)) };
}

/** All builds of so many texts. @param say is told of each when it is done; rejects when a build fails or a peer cannot be had */
export async function measureAll(count: number, say: (line: string) => void): Promise<BuiltBy> {
  const pieces = corpus(count);
  const built: Record<string, Built> = {};
  for (const [name, build] of [['ours', () => ours(pieces)], ...peers.map((peer) => [peer.name, () => theirs(peer, pieces)] as const)] as const) {
    const done = built[name] = await build();
    say(`${String(count)} texts, ${name.padEnd(12)} ${done.wall.toFixed(1).padStart(6)} s, ${done.cpu.toFixed(1).padStart(6)} s of processors, ${done.memory.toFixed(0).padStart(5)} MB, ${String(done.pages).padStart(6)} pages, ${(done.bytes / done.pages / 1000).toFixed(1)} kB a page and ${(done.packed / done.pages / 1000).toFixed(1)} kB in packed copies`);
  }
  return built;
}
