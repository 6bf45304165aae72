import type { AstroIntegration } from 'astro';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readHead } from '../content/check.ts';
import { onlyGerman, staleLines, untranslated, type Translation } from '../content/translations.ts';
import { counterpart } from './counterpart.ts';

const pattern = '**/[^_]*.{md,mdx}';

/** The folders that have English texts, and the date in these that tells from which German one they were made. */
const folders = { pages: 'germanVersion', modules: 'germanVersion', events: 'lastUpdated', faq: 'lastUpdated', news: 'lastUpdated' } as const;

const dayOf = (value: unknown): Date | undefined => (value instanceof Date ? value : undefined);

/** Whether a page is meant to be there in German alone; its counterpart is then the start page. */
const isGermanOnly = (folder: string, file: string): boolean => folder === 'pages' && !counterpart(`/${file.replace(/\.mdx?$/, '').replace(/(?:^|\/)index$/, '')}/`).same;

/** What there is to say of the English texts below `content`, one line each: older than the German, without an original, or not there. */
export function translationLines(content: string): readonly string[] {
  return (Object.keys(folders) as (keyof typeof folders)[]).flatMap((folder) => {
    const key = folders[folder];
    const all = globSync(pattern, { cwd: join(content, folder) }).map((file) => file.replaceAll('\\', '/')).sort();
    const head = (file: string): Readonly<Record<string, unknown>> => (readHead(readFileSync(join(content, folder, file), 'utf8')).head ?? {}) as Record<string, unknown>;
    const german = all.filter((file) => !file.startsWith('en/'));
    const originals = new Set(german);
    const english = all.filter((file) => file.startsWith('en/')).map((file) => file.slice('en/'.length));
    const pairs = english.map((file): Translation => ({
      file: `content/${folder}/en/${file}`,
      // A piece of news that was never changed has only its day.
      german: originals.has(file) ? dayOf(head(file)['lastUpdated']) ?? dayOf(head(file)['date']) : undefined,
      madeFrom: dayOf(head(`en/${file}`)[key]),
      key,
    }));
    const translated = new Set(english);
    const missing = german.filter((file) => !translated.has(file) && !isGermanOnly(folder, file)).map((file) => `content/${folder}/${file}`);
    return [...staleLines(pairs), ...(folder === 'news' || folder === 'events' ? onlyGerman(`content/${folder}`, missing.length) : untranslated(missing))];
  });
}

/** Lists with every build which English texts are behind; they say so themselves, so the build goes on. */
export const translationList = (): AstroIntegration => ({
  name: 'translations',
  hooks: {
    'astro:build:done': ({ logger }) => {
      for (const line of translationLines(fileURLToPath(new URL('../../content/', import.meta.url)))) logger.warn(line);
    },
  },
});
