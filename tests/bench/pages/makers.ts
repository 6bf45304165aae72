import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { node } from '../../tools/command.ts';
import { peer } from '../peers.ts';
import type { Content } from './content.ts';

/** Another maker of sites, as it comes. */
interface Maker {
  /** Packages in exact versions; two makers with the same share one folder. */
  readonly versions: Readonly<Record<string, string>>;
  /** Files of the project besides the pages. */
  readonly files: Readonly<Record<string, string>>;
  /** Where a page lies, and what stands above its text. */
  readonly file: (name: string) => string;
  readonly head: (content: Content) => string;
  /** The script that builds, below node_modules, and its arguments. */
  readonly build: readonly [string, ...string[]];
  readonly dist: string;
  readonly address: (name: string) => string;
}

const astro = { versions: { '@astrojs/starlight': '0.42.4', astro: '7.3.4' }, build: ['astro/bin/astro.mjs', 'build'], dist: 'dist' } as const;
const folders = (name: string): string => (name === 'start' ? '/' : `/${name}/`);
const titled = ({ title }: Content): string => `title: ${JSON.stringify(title)}`;

/** With the settings that a site cannot do without, and no others: what is measured is the default. */
export const makers: Readonly<Record<string, Maker>> = {
  'plain Astro': {
    ...astro,
    files: {
      'astro.config.mjs': 'export default {};\n',
      'src/layouts/Page.astro': '---\nconst { title } = Astro.props.frontmatter;\n---\n<!doctype html>\n<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title><meta name="description" content={title}></head><body><main><h1>{title}</h1><slot /></main></body></html>\n',
    },
    file: (name) => `src/pages/${name === 'start' ? 'index' : name}.md`,
    head: (content) => `layout: ../layouts/Page.astro\n${titled(content)}`,
    address: folders,
  },
  Starlight: {
    ...astro,
    files: {
      'astro.config.mjs': "import starlight from '@astrojs/starlight';\nexport default { integrations: [starlight({ title: 'Mentee+', locales: { root: { label: 'Deutsch', lang: 'de' } } })] };\n",
      'src/content.config.ts': "import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n",
    },
    file: (name) => `src/content/docs/${name === 'start' ? 'index' : name}.md`,
    head: titled,
    address: folders,
  },
  VitePress: {
    versions: { vitepress: '1.6.4' },
    files: { '.vitepress/config.mjs': "export default { lang: 'de', title: 'Mentee+', ignoreDeadLinks: true };\n" },
    file: (name) => `${name === 'start' ? 'index' : name}.md`,
    head: titled,
    build: ['vitepress/bin/vitepress.js', 'build'],
    dist: '.vitepress/dist',
    address: (name) => (name === 'start' ? '/' : `/${name}.html`),
  },
  Docusaurus: {
    versions: { '@docusaurus/core': '3.10.2', '@docusaurus/preset-classic': '3.10.2', react: '19.2.0', 'react-dom': '19.2.0' },
    files: {
      'docusaurus.config.mjs': "export default { title: 'Mentee+', url: 'https://example.org', baseUrl: '/', trailingSlash: true, onBrokenLinks: 'ignore', onBrokenAnchors: 'ignore', i18n: { defaultLocale: 'de', locales: ['de'] }, markdown: { format: 'md' }, presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]] };\n",
    },
    file: (name) => `docs/${name}.md`,
    head: (content) => `${titled(content)}\nslug: ${folders(content.name)}`,
    build: ['@docusaurus/core/bin/docusaurus.mjs', 'build'],
    dist: 'build',
    address: folders,
  },
};

/** A built site of another maker: its folder, and where each page is. */
export interface Made { readonly dist: string; readonly address: (name: string) => string }

/** Builds the same pages with another maker. Rejects with what it said when it cannot. */
export async function make(name: string, maker: Maker, contents: readonly Content[]): Promise<Made> {
  const home = await peer(`pages-${Object.keys(maker.versions).at(0)?.replaceAll(/\W+/gu, '-') ?? name}`, maker.versions);
  const folder = join(home, 'sites', name.replaceAll(' ', '-').toLowerCase());
  await rm(folder, { recursive: true, force: true });
  const pages = contents.map((content) => [maker.file(content.name), `---\n${maker.head(content)}\n---\n\n${content.markdown}\n`] as const);
  for (const [path, text] of [['package.json', `${JSON.stringify({ private: true, dependencies: maker.versions })}\n`] as const, ...Object.entries(maker.files), ...pages]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const [script, ...args] = maker.build;
  const built = await node(join(home, 'node_modules', script), [...args], { ASTRO_TELEMETRY_DISABLED: '1', DOCUSAURUS_NO_TELEMETRY: '1', NODE_ENV: 'production' }, folder);
  if (!built.ok) throw new Error(`${name} could not build the pages:\n${built.output}`);
  return { dist: join(folder, maker.dist), address: maker.address };
}
