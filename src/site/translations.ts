import type { AstroIntegration } from 'astro';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readHead } from '../content/check.ts';
import { staleLines, untranslated, type Translation } from '../content/translations.ts';

const pattern = '**/[^_]*.{md,mdx}';
const folders = ['pages', 'modules'] as const;

const dayOf = (value: unknown): Date | undefined => (value instanceof Date ? value : undefined);

/** What there is to say of the English texts below `content`, one line each: older than the German, without an original, or not there. */
export function translationLines(content: string): readonly string[] {
  return folders.flatMap((folder) => {
    const all = globSync(pattern, { cwd: join(content, folder) }).map((file) => file.replaceAll('\\', '/')).sort();
    const head = (file: string): Readonly<Record<string, unknown>> => (readHead(readFileSync(join(content, folder, file), 'utf8')).head ?? {}) as Record<string, unknown>;
    const german = all.filter((file) => !file.startsWith('en/'));
    const english = all.filter((file) => file.startsWith('en/')).map((file) => file.slice('en/'.length));
    const pairs = english.map((file): Translation => ({
      file: `content/${folder}/en/${file}`,
      german: german.includes(file) ? dayOf(head(file)['lastUpdated']) : undefined,
      madeFrom: dayOf(head(`en/${file}`)['germanVersion']),
    }));
    return [...staleLines(pairs), ...untranslated(german, new Set(english)).map((line) => `content/${folder}/${line}`)];
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
