import type { AstroIntegration } from 'astro';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Redirect } from '../content/redirects.ts';
import { redirectLines } from '../redirects.ts';

/** What is wrong with former addresses when one knows the pages, in German, one line each. */
export function redirectMistakes(redirects: readonly Redirect[], isPage: (path: string) => boolean): readonly string[] {
  return redirects.flatMap(({ from, to }) => [
    ...(isPage(from) ? [`  ${from} ist die Adresse einer Seite und kann nicht woandershin führen. Löschen Sie die Zeile.`] : []),
    ...(isPage(to) ? [] : [`  ${from} führt nach ${to}, aber diese Seite gibt es nicht. Setzen Sie hinter „to“ die Adresse einer Seite.`]),
  ]);
}

/**
 * Writes content/redirects.yaml into the build, as Netlify's `_redirects`, which our own server reads too.
 * The build fails when an address leads to no page, or when a page has that address.
 */
export const redirectFile = (): AstroIntegration => ({
  name: 'redirects',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      // Not before: a mistake in programme.yaml is to be told with all others, when the contents are loaded, and not by the configuration.
      const { readRedirects } = await import('../content/redirects.ts');
      const redirects = readRedirects();
      const mistakes = redirectMistakes(redirects, (path) => existsSync(fileURLToPath(new URL(`.${path}index.html`, dir))));
      if (mistakes.length > 0) {
        const error = new Error(`In der Datei content/redirects.yaml stimmt etwas nicht:\n${mistakes.join('\n')}`);
        // Where in our code it was noticed says nothing to somebody who writes texts.
        delete error.stack;
        throw error;
      }
      await writeFile(new URL('./_redirects', dir), redirectLines(redirects));
    },
  },
});
