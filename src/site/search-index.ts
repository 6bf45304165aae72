import type { AstroIntegration } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';

/**
 * Makes the index of the search, one for each language of the pages, in Starlight's place.
 *
 * Starlight lets Pagefind write the files and then ends its process, which in 1.5.2 may still be writing: now and then the larger of
 * them were cut off, and the search of that language failed (https://github.com/Pagefind/pagefind/pull/1272). Here the files are taken
 * from its memory and written by ourselves.
 */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const folder = fileURLToPath(dir);
      try {
        const { index, errors } = await createIndex();
        if (!index) throw new Error(errors.join('\n'));
        const added = await index.addDirectory({ path: folder });
        const made = await index.getFiles();
        const problems = [...added.errors, ...made.errors];
        if (problems.length > 0) throw new Error(problems.join('\n'));
        for (const { content, path } of made.files) {
          const file = join(folder, 'pagefind', path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        logger.info(`${String(added.page_count)} pages read, ${String(made.files.length)} files written.`);
      } finally {
        await close();
      }
    },
  },
});
