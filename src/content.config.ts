import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { checkedFiles } from './content/loader.ts';
import { moduleFile } from './content/module.ts';
import { pageExtension, pageFile } from './content/page.ts';

const pages = { base: './content/pages', pattern: '**/[^_]*.{md,mdx}', schema: pageFile };
const modules = { base: './content/modules', pattern: '[^_]*.{md,mdx}', schema: moduleFile };

export const collections = {
  /** Pages; path = address. Starlight's own loader reads only src/content/docs, so Astro's glob reads content/pages. */
  docs: defineCollection({ loader: checkedFiles(pages, [pages, modules]), schema: docsSchema({ extend: pageExtension }) }),
  /** The four modules of the programme; id = file name. */
  modules: defineCollection({ loader: checkedFiles(modules, [pages, modules]), schema: moduleFile }),
};
