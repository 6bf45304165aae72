/**
 * `node tests/tools/make-font.ts`: makes the font files of the site anew from the published ones of the npm package, and the sheet that names them.
 * Its result is committed; nobody needs it to build the site. Why three files and these characters: docs/decisions/0017-font-and-bytes.md.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { peer } from '../bench/peers.ts';
import { root } from './command.ts';

/** The part of subset-font that is used here; see its README. */
type Subset = (font: Buffer, text: string, options: {
  readonly targetFormat: 'woff2';
  readonly variationAxes: Readonly<Record<string, { readonly min: number; readonly max: number; readonly default: number }>>;
  readonly keepFeatures: readonly string[];
  readonly noHinting: boolean;
}) => Promise<Buffer>;

const published = '@fontsource-variable/atkinson-hyperlegible-next';
const folder = await peer('font', { [published]: '5.3.0', 'subset-font': '2.9.0' });
const subset = createRequire(join(folder, 'package.json'))('subset-font') as Subset;
const target = join(root, 'src/styles/fonts');

const spanned = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
const ascii = spanned(0x20, 0x7e);
/**
 * What German and English text is made of, with both kinds of German quotation marks; all that stands on a page of the site, and the mark of a
 * list, which browsers ask for as a letter. The soft hyphen has no glyph, and no other file may be asked for it.
 */
const german = '\u00A0\u00AD§«·»ÄÖÜßäéöü–—‘’‚“”„…‹›€•';

const basic = new Set(ascii + german);
const western = without(basic, spanned(0xa1, 0xff) + 'ıŒœ™−⁄');

/**
 * The first one comes with every page or is left out (`optional`), so that nothing on a page ever moves. The others come when
 * somebody has such a name, and then take their place late too. No character stands in two files: a browser without the first one
 * would fetch the next that names it.
 */
const files = [
  { name: 'basic', source: 'latin', display: 'optional', wanted: basic },
  { name: 'western', source: 'latin', display: 'swap', wanted: western },
  { name: 'eastern', source: 'latin-ext', display: 'swap', wanted: without(western, spanned(0x100, 0x17f) + 'ƒȘșȚțẀẁẂẃẄẅẞỲỳ' + spanned(0x300, 0x304) + '\u0308') },
];

const faces: string[] = [];
for (const { name, source, display, wanted } of files) {
  const font = await readFile(join(folder, `node_modules/${published}/files/atkinson-hyperlegible-next-${source}-wght-normal.woff2`));
  const made = await subset(font, [...wanted].join(''), {
    targetFormat: 'woff2',
    // Nothing on the site is lighter than text or bolder than headings.
    variationAxes: { wght: { min: 400, max: 700, default: 400 } },
    // Pairs that stand too far apart, figures of one width, accents that stand alone, letters that differ by language.
    keepFeatures: ['kern', 'tnum', 'ccmp', 'mark', 'locl'],
    noHinting: true,
  });
  await writeFile(join(target, `atkinson-${name}.woff2`), made);
  faces.push(`@font-face{font-family:Atkinson;src:url(atkinson-${name}.woff2) format("woff2");font-weight:400 700;font-display:${display};unicode-range:${rangeOf(wanted)}}`);
  console.log(`atkinson-${name}.woff2 ${String(made.length)} bytes, ${String(wanted.size)} characters wanted`);
}
await writeFile(join(target, 'faces.css'), `/* Written by tests/tools/make-font.ts. */\n${faces.join('\n')}\n`);

function without(known: ReadonlySet<string>, text: string): ReadonlySet<string> {
  return new Set([...text].filter((character) => !known.has(character)));
}

/** Characters as a `unicode-range`, exactly. */
function rangeOf(wanted: ReadonlySet<string>): string {
  const codes = [...wanted].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number): string => code.toString(16).toUpperCase();
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}
