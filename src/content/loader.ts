import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AstroError } from 'astro/errors';
import { glob } from 'astro/loaders';
import type { Loader } from 'astro/loaders';
import type { z } from 'zod';
import { headMistakes, mistakesMessage } from './check.ts';

export interface Files {
  /** Folder, from the root of the project. */
  readonly base: string;
  readonly pattern: string;
  /** What each file must carry at its top. */
  readonly schema: z.ZodType;
}

/** Says what is wrong in the heads of the given files, each with its schema; empty when nothing is. */
function mistakes(root: string, files: readonly { readonly path: string; readonly schema: z.ZodType }[]): string {
  const found = files.map(({ path, schema }) => [relative(root, path), headMistakes(readFileSync(path, 'utf8'), schema)] as const);
  return mistakesMessage(new Map(found.filter(([, lines]) => lines.length > 0)));
}

const inFolder = (root: string, { base, pattern, schema }: Files) =>
  globSync(pattern, { cwd: join(root, base) }).sort().map((path) => ({ path: join(root, base, path), schema }));

/**
 * Astro's `glob`, which first reads the head of every file of the house and reports all mistakes at once, in German, with file names.
 * Astro alone stops at the first file, wraps the message in English and skips files it has in its cache.
 * @param files the files of this collection
 * @param all the files of all collections: they load at the same time, and whichever fails first ends the build
 * @throws AstroError when a file has a mistake; while developing, a later mistake is logged and the site stays up
 */
export function checkedFiles(files: Files, all: readonly Files[]): Loader {
  const loader = glob({ base: files.base, pattern: files.pattern });
  return {
    name: 'checked-files',
    async load(context) {
      const root = fileURLToPath(context.config.root);
      const message = mistakes(root, all.flatMap((each) => inFolder(root, each)));
      if (message !== '') throw forEditor(message);
      await loader.load(context);
      context.watcher?.on('change', (changed) => {
        const late = mistakes(root, inFolder(root, files).filter(({ path }) => path === changed));
        if (late !== '') context.logger.error(late);
      });
    },
  };
}

/** The error without a stack: where in our code it was noticed says nothing to somebody who writes texts. */
function forEditor(message: string): AstroError {
  const error = new AstroError(message, 'Was die Schlüssel bedeuten, steht in content/README.md.');
  delete error.stack;
  return error;
}
