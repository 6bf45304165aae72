import type { AstroIntegration } from 'astro';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearestKey } from '../content/nearest.ts';

/** The line `layout: …` between the two lines of dashes at the top of a file. */
const layoutLine = /^(---\r?\n(?:(?!---).*\r?\n)*?)layout:.*/;

/**
 * The file as the editor wrote it, with all components at hand. The lines go to the end, so that the line numbers
 * of error messages stay those of the file. Astro takes an export named `components` as what tags may stand for.
 *
 * `layout` is emptied: for us it names the kind of page, but Astro would import a component of that name. The page's data
 * are read elsewhere and keep it.
 */
export const withComponents = (source: string, list: string): string =>
  `${source.replace(layoutLine, '$1')}\n\nimport { components } from ${JSON.stringify(list)};\nexport { components };\n`;

/**
 * The sentence for the editor about the first tag that stands for nothing, or `undefined` when all are known.
 * Code and what is set as code do not count.
 */
export function unknownTag(source: string, names: readonly string[]): string | undefined {
  const known = Object.fromEntries(names.map((name) => [name, { example: name }]));
  const text = source.replace(/^```[\s\S]*?^```|`[^`\n]*`/gm, (code) => code.replace(/[^\n]/g, ' '));
  for (const { 1: tag = '', index } of text.matchAll(/<([A-Z]\w*)/g)) {
    if (tag === 'Fragment' || Object.hasOwn(known, tag)) continue;
    const near = nearestKey(tag, known);
    const hint = near ? `Meinten Sie <${near}>?` : `Es gibt: ${names.join(', ')}`;
    return `Zeile ${text.slice(0, index).split('\n').length}: Den Baustein <${tag}> gibt es nicht. ${hint}`;
  }
  return undefined;
}

/**
 * Lets editors use our components in MDX without an import line, and tells them in German when one does not exist.
 * @param folder the folder of the components; its `index.ts` exports `components`, an object of all of them
 */
export function editorComponents(folder: URL): AstroIntegration {
  const path = fileURLToPath(folder);
  const names = (): string[] => readdirSync(path).filter((file) => file.endsWith('.astro')).map((file) => basename(file, '.astro'));
  const transform = {
    order: 'pre' as const,
    filter: { id: /\/content\/.+\.mdx$/ },
    handler(source: string, id: string) {
      const mistake = unknownTag(source, names());
      if (mistake) throw new Error(`In der Datei content/${id.split('/content/').at(-1)} stimmt etwas nicht.\n  ${mistake}`);
      return { code: withComponents(source, join(path, 'index.ts')), map: null };
    },
  };
  return {
    name: 'editor-components',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [{ name: 'editor-components', enforce: 'pre', transform }] } });
      },
    },
  };
}
