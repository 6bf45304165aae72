/** The same texts built by other generators, each as its own guide begins. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { peer } from '../peers.ts';
import { plainFile, type Piece } from './corpus.ts';

export interface Command {
  /** Script below node_modules, and its arguments. */
  readonly script: string;
  readonly args: readonly string[];
}

/** A generator of another house. */
export interface Peer {
  readonly name: string;
  /** What is installed, in exact versions. */
  readonly versions: Readonly<Record<string, string>>;
  /** Folder of the built site, from the folder of the project. */
  readonly out: string;
  readonly files: (pieces: readonly Piece[]) => Iterable<readonly [path: string, text: string]>;
  /** What makes the site, one after the other. */
  readonly commands: readonly Command[];
}

const astro: Command = { script: 'astro/bin/astro.mjs', args: ['build'] };
const pagefind = (site: string): Command => ({ script: 'pagefind/lib/runner/bin.cjs', args: ['--site', site] });
const placed = (folder: string, pieces: readonly Piece[]) => pieces.map((piece) => [`${folder}/${piece.kind}/${piece.id}.md`, plainFile(piece)] as const);

/** A frame as small as one that somebody writes on the first day: the plain generators bring none. */
const frame = (title: string, lead: string, text: string): string => `<!doctype html>
<html lang="de">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
  <body><header><a href="/">Mentee+</a></header><main data-pagefind-body><h1>${title}</h1><p>${lead}</p>${text}</main></body>
</html>
`;

export const peers: readonly Peer[] = [
  {
    name: 'Starlight',
    versions: { 'astro': '7.3.4', '@astrojs/starlight': '0.42.4', 'pagefind': '1.5.2' },
    out: 'dist',
    files: (pieces) => [
      ['astro.config.mjs', `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
// A side column of everything would make every page grow with the site.
export default defineConfig({ site: 'https://mentee-plus.example.org', integrations: [starlight({ title: 'Mentee+', locales: { root: { label: 'Deutsch', lang: 'de' } }, sidebar: [{ label: 'Start', link: '/' }] })] });
`],
      ['src/content.config.ts', `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`],
      ['src/content/docs/index.md', '---\ntitle: Start\n---\n\nEin Anfang.\n'],
      ...placed('src/content/docs', pieces),
    ],
    commands: [astro],
  },
  {
    name: 'plain Astro',
    versions: { 'astro': '7.3.4', 'pagefind': '1.5.2' },
    out: 'dist',
    files: (pieces) => [
      ['astro.config.mjs', "import { defineConfig } from 'astro/config';\nexport default defineConfig({ site: 'https://mentee-plus.example.org' });\n"],
      ['src/content.config.ts', `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
export const collections = { pieces: defineCollection({ loader: glob({ base: './content', pattern: '**/*.md' }), schema: z.object({ title: z.string(), description: z.string() }) }) };
`],
      ['src/pages/[...id].astro', `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () => (await getCollection('pieces')).map((piece) => ({ params: { id: piece.id }, props: { piece } }));
const { piece } = Astro.props;
const { Content } = await render(piece);
---
${frame('{piece.data.title}', '{piece.data.description}', '<Content />')}`],
      ...placed('content', pieces),
    ],
    commands: [astro, pagefind('dist')],
  },
  {
    name: 'Eleventy',
    versions: { '@11ty/eleventy': '3.1.8', 'pagefind': '1.5.2' },
    out: '_site',
    files: (pieces) => [
      ['eleventy.config.js', "export default () => ({ dir: { input: 'content' } });\n"],
      ['content/content.json', '{ "layout": "page.njk" }\n'],
      ['content/_includes/page.njk', frame('{{ title }}', '{{ description }}', '{{ content | safe }}')],
      ...placed('content', pieces),
    ],
    commands: [{ script: '@11ty/eleventy/cmd.cjs', args: ['--quiet'] }, pagefind('_site')],
  },
];

/**
 * Writes the project of a peer with so many texts, anew, below the folder of its packages, where it finds them as an ordinary project
 * does. Returns the project's folder and that of the packages. Rejects when the packages cannot be had.
 */
export async function peerProject({ name, versions, files }: Peer, pieces: readonly Piece[]): Promise<{ readonly folder: string; readonly packages: string }> {
  const installed = await peer(`build-${name.toLowerCase().replace(/\W+/gu, '-')}`, versions);
  const folder = join(installed, 'site');
  // Nothing that an earlier build has kept for the next one may lie there.
  await Promise.all([folder, join(installed, 'node_modules/.astro'), join(installed, 'node_modules/.vite')].map((path) => rm(path, { recursive: true, force: true })));
  await write(folder, [['package.json', `${JSON.stringify({ private: true, type: 'module', dependencies: versions })}\n`], ...files(pieces)]);
  return { folder, packages: join(installed, 'node_modules') };
}

/** Writes files below a folder. */
export async function write(folder: string, files: Iterable<readonly [path: string, text: string]>): Promise<void> {
  const made = new Set<string>();
  for (const [path, text] of files) {
    const below = dirname(join(folder, path));
    if (!made.has(below)) await mkdir(below, { recursive: true });
    made.add(below);
    await writeFile(join(folder, path), text);
  }
}
