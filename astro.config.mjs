import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { editBaseUrl } from './src/site/edit-link.ts';
import { editorComponents } from './src/site/editor-components.ts';
import { germanOnly } from './src/site/german-only.ts';
import { leanStore } from './src/site/lean-store.ts';
import { liveContent } from './src/site/live-content.ts';
import { picturePaths, pictures } from './src/site/images/picture-paths.ts';
import { lightAge } from './src/site/light-age.ts';
import { ownPage } from './src/site/own-page.ts';
import { redirectFile } from './src/site/redirects.ts';
import { searchIndex } from './src/site/search-index.ts';
import { socialPictures } from './src/site/pictures/pictures.ts';
import { sections } from './src/site/sections.ts';
import { siteMap } from './src/site/site-map.ts';
import { soundPictures } from './src/site/sound-pictures.ts';
import { translationList } from './src/site/translations.ts';

const editBase = editBaseUrl(process.env);

/** Parts of Starlight's pages that are ours. What is not named here is not on our pages (see src/components/Page.astro). */
const parts = ['EditLink', 'Footer', 'Header', 'LastUpdated', 'PageTitle', 'Pagination', 'Search', 'Sidebar', 'SiteTitle', 'SkipLink', 'TableOfContents'];

export default defineConfig({
  site: process.env.SITE_URL || 'http://localhost:8888',
  trailingSlash: 'always',
  // The policy names every inline style by its hash: the sheets that Page.astro puts into its pages, and no others.
  build: { inlineStylesheets: 'never' },
  // Starlight would switch prefetching on, which is a script on every page.
  prefetch: false,
  // "Clever" quotation marks are the English ones.
  markdown: { processor: satteri({ features: { smartPunctuation: false }, mdastPlugins: [picturePaths] }) },
  // Pictures of texts: as wide as the text at most, in sizes for phones too, as AVIF.
  image: { layout: 'constrained', breakpoints: [360, 584, 720, 1168], service: { entrypoint: './src/site/images/avif.ts' } },
  vite: {
    resolve: { alias: [...lightAge, { find: pictures, replacement: fileURLToPath(new URL('./content/bilder', import.meta.url)) }] },
    // Workers of the office fetch parts of their own.
    worker: { format: 'es' },
    build: {
      assetsInlineLimit: 0,
      // Older targets would rewrite light-dark() so that it is settled at the root, and the dark islands (footer, band) would lose their colours.
      cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5', 'ios17.5'],
      // Astro marks the modules of our pages with a directive of its own that the bundler warns about, once for every page.
      rolldownOptions: { onLog: (level, log, report) => { if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log); } },
    },
  },
  integrations: [
    leanStore(),
    liveContent(),
    ownPage(new URL('./src/components/Page.astro', import.meta.url)),
    starlight({
      title: 'Mentee+',
      titleDelimiter: '·',
      locales: { root: { label: 'Deutsch', lang: 'de' }, en: { label: 'English', lang: 'en' } },
      favicon: '/favicon.svg',
      head: [{ tag: 'link', attrs: { rel: 'icon', href: '/favicon.ico', sizes: '32x32' } }],
      components: Object.fromEntries(parts.map((name) => [name, `./src/components/${name}.astro`])),
      routeMiddleware: './src/site/route-data.ts',
      sidebar: sections.map(({ label, pages }) => ({ label: label.de, translations: { en: label.en }, items: pages.map((slug) => ({ slug })) })),
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
      markdown: { headingLinks: false },
      expressiveCode: false,
      // Ours takes its place (src/site/search-index.ts).
      pagefind: false,
      ...(editBase ? { editLink: { baseUrl: editBase } } : {}),
    }),
    soundPictures(),
    editorComponents(new URL('./src/components/content/', import.meta.url)),
    mdx(),
    germanOnly(),
    searchIndex(),
    translationList(),
    redirectFile(),
    socialPictures(),
    siteMap(new URL('./', import.meta.url)),
  ],
});
