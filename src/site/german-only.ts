import type { AstroIntegration } from 'astro';
import { rm } from 'node:fs/promises';
import { easyLanguage } from '../content/easy-language.ts';
import { inLanguage } from '../forms/addresses.ts';

/** The address below /en/ that Starlight gives to the page, with the German text; nobody is to find it. */
export const withoutTwin = inLanguage(easyLanguage.path, 'en');

/**
 * Takes the English address of the page in Leichte Sprache out of the build.
 *
 * Starlight makes one for every page that nobody has translated. This one is not waiting for a translation, so its English
 * address is unknown, and the switch of languages leads from it to the start page (see counterpart.ts).
 */
export const germanOnly = (): AstroIntegration => ({
  name: 'german-only',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      await rm(new URL(`.${withoutTwin}`, dir), { recursive: true, force: true });
    },
  },
});
