import type { AstroIntegration } from 'astro';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { hintedPages } from './search-data/hinted-pages.ts';
import { writeSearch } from './search-data/write.ts';

/**
 * Makes the index of the search, one for each language of the pages, in Starlight's place.
 *
 * Pagefind reads copies of the pages in which compounds are taken apart (src/site/search-data); what it makes is written by ourselves,
 * with the words of the site beside it. Starlight lets Pagefind write the files and then ends its process, which in 1.5.2 may still
 * be writing: now and then the larger of them were cut off, and the search of that language failed
 * (https://github.com/Pagefind/pagefind/pull/1272).
 */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const site = fileURLToPath(dir);
      const { pages, files } = await makeSearch(site, join(site, 'pagefind'));
      logger.info(`${String(pages)} pages read, ${String(files)} files written.`);
    },
  },
});

/**
 * Indexes the built pages of a folder and writes what the search needs.
 * @returns how many pages were read and files written; rejects with what Pagefind says
 */
export async function makeSearch(site: string, target: string): Promise<{ readonly pages: number; readonly files: number }> {
  const copies = await mkdtemp(join(tmpdir(), 'search-'));
  try {
    await hintedPages(site, copies);
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join('\n'));
    const added = await index.addDirectory({ path: copies });
    const made = await index.getFiles();
    const problems = [...added.errors, ...made.errors];
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return { pages: added.page_count, files: await writeSearch(made.files, target) };
  } finally {
    await close();
    await rm(copies, { recursive: true, force: true });
  }
}
