import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { fileURLToPath } from 'node:url';
import { pictureMistakes } from '../content/pictures.ts';

/** Ends a build when a picture is missing or damaged, before anything is written, and says in German which and what to do. */
export function soundPictures(): AstroIntegration {
  let root = '';
  return {
    name: 'sound-pictures',
    hooks: {
      'astro:config:done': ({ config }) => { root = fileURLToPath(config.root); },
      'astro:build:start': async () => {
        const mistakes = await pictureMistakes(root);
        if (mistakes.length === 0) return;
        const error = new AstroError(`Mit diesen Bildern stimmt etwas nicht:\n${mistakes.join('\n')}`, 'Wie Bilder auf die Seiten kommen, steht in content/README.md.');
        // Where in our code it was noticed says nothing to somebody who writes texts.
        delete error.stack;
        throw error;
      },
    },
  };
}
