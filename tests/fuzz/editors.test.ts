/** What editors may do to a file, by chance. FUZZ_RUNS and FUZZ_SEED choose how much and which. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { mdxToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { answer } from '../../src/content/editors/answer.ts';
import { headMistakes } from '../../src/content/check.ts';
import { pageFile } from '../../src/content/page.ts';
import { checkHouse } from '../../src/content/editors/check-house.ts';
import { cases, house } from '../content/corpus.ts';
import { root } from '../content/files.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 3000);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
console.log(`fuzz: ${String(runs / 20)} slips of editors, FUZZ_SEED=${String(seed)}`);
/** A house of files takes twenty times as long as a request. */
const settings = (share: number): fc.Parameters<unknown> => ({ numRuns: Math.ceil((runs * share) / 20), seed });

const PATH = 'content/pages/kontakt.mdx';
const sources = [
  readFileSync(join(root, PATH), 'utf8'),
  readFileSync(join(root, 'content/pages/bewerben.mdx'), 'utf8'),
  ...cases.flatMap(({ files }) => [...files].filter(([path]) => path === PATH).map(([, bytes]) => new TextDecoder().decode(bytes))),
];

/** What slips in when people type, paste or merge. */
const slips = fc.oneof(
  fc.constantFrom('---', '\n', '\n\n', '\t', ': ', '"', '„', '“', '<', '>', '/>', '</', '<Note>', '</Note>', '{', '}', '`', '```', '[', '](', ')', '#', '*', '- ', '|', '&', '!', '@', '\\', '=======', '<!--', '-->', '\u00A0', '\u200B', '\uFEFF', '\0', 'import x from "y"', 'export const x = 1'),
  fc.string({ maxLength: 8 }),
);
const changed = fc.tuple(fc.constantFrom(...sources), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 30 }), slips), { minLength: 1, maxLength: 4 }))
  .map(([source, changes]) => changes.reduce((text, [at, gone, slip]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + slip + text.slice(place + gone);
  }, source));

const builds = (source: string): boolean => {
  if (headMistakes(source, pageFile).length > 0) return false;
  try {
    mdxToMdast(source.replace(/^\uFEFF?---[\s\S]*?\n---/, ''));
    return true;
  } catch {
    return false;
  }
};

test('whatever stands in a file: the check ends with German sentences, on lines of the file', () => {
  fc.assert(fc.property(changed, (source) => {
    for (const mistake of checkHouse(house(new Map([[PATH, source]])))) {
      if (mistake.file === PATH) expect(mistake.line).toBeGreaterThan(0);
      if (mistake.file === PATH) expect(mistake.line).toBeLessThanOrEqual(source.split(/\r\n?|\n/).length);
      expect(answer({ ...mistake, copy: [] })).not.toMatch(/\b(?:expected|unexpected|invalid|undefined|NaN|mdx-jsx|oxc)\b/i);
    }
  }), settings(1));
});

test('what the site could not be built from is always an error', () => {
  fc.assert(fc.property(changed, (source) => {
    if (builds(source)) return;
    expect(checkHouse(house(new Map([[PATH, source]]))).filter(({ weight }) => weight === 'error')).not.toEqual([]);
  }), settings(1));
});

test('a file of bytes that are no text is told in German too', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
    expect(checkHouse(house(new Map([[PATH, bytes]]))).length).toBeGreaterThan(0);
  }), settings(0.3));
});
