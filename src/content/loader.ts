import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'astro/loaders';
import type { Loader } from 'astro/loaders';
import { AstroError } from 'astro/errors';
import type { z } from 'zod';
import { headMistakes, mistakesMessage } from './check.ts';

export interface CheckedFiles {
  /** Folder, from the root of the project. */
  readonly base: string;
  readonly pattern: string;
  /** What each file must carry at its top. */
  readonly schema: z.ZodType;
}

/**
 * Astro's `glob`, which first reads the head of every file and reports all mistakes at once, in German, with file names.
 * Astro alone stops at the first file, wraps the message in English and skips files it has in its cache.
 * Throws `AstroError` when a file has a mistake; while developing it logs the mistake and goes on.
 */
export function checkedFiles({ base, pattern, schema }: CheckedFiles): Loader {
  const files = glob({ base, pattern });
  return {
    name: 'checked-files',
    async load(context) {
      const root = fileURLToPath(context.config.root);
      const folder = join(root, base);
      const check = (paths: readonly string[]): string => {
        const found = paths.map((path) => [relative(root, path), headMistakes(readFileSync(path, 'utf8'), schema)] as const);
        return mistakesMessage(new Map(found.filter(([, lines]) => lines.length > 0)));
      };
      const message = check(globSync(pattern, { cwd: folder }).sort().map((path) => join(folder, path)));
      if (message !== '') throw new AstroError(message, 'Was die Schlüssel bedeuten, steht in content/README.md.');
      await files.load(context);
      context.watcher?.on('change', (path) => {
        if (!path.startsWith(folder) || !/\.mdx?$/.test(path)) return;
        const late = check([path]);
        if (late !== '') context.logger.error(late);
      });
    },
  };
}
