/** Text as outlines: a picture made at build must look the same on a machine that has no fonts at all. */
import { create, type Font, type Glyph } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The weights that pictures use, unchanged from the package @fontsource/atkinson-hyperlegible-next 5.3.0 (OFL, see OFL.txt beside them). */
type Weight = 400 | 700;

/** Subsets in which a letter is looked for, in this order. */
const subsets = ['latin', 'latin-ext'] as const;
const folder = join(import.meta.dirname, 'fonts');
const fonts = new Map<string, Font>();

function fontOf(subset: (typeof subsets)[number], weight: Weight): Font {
  const file = `atkinson-hyperlegible-next-${subset}-${String(weight)}-normal.woff2`;
  const known = fonts.get(file);
  if (known) return known;
  const font = create(readFileSync(join(folder, file)));
  if (!('unitsPerEm' in font)) throw new Error(`${file} holds several fonts.`);
  fonts.set(file, font);
  return font;
}

/** Size in pixels; `tracking` in parts of it, as `letter-spacing` in em. */
export interface Type { readonly size: number; readonly weight: Weight; readonly tracking?: number }

const glyphIn = (weight: Weight, letter: string): Glyph | undefined => {
  const point = letter.codePointAt(0) ?? 0;
  return subsets.map((subset) => fontOf(subset, weight)).find((font) => font.hasGlyphForCodePoint(point))?.glyphForCodePoint(point);
};

/** The letters of a text. What neither subset has is written without its accents, or left out; a hyphen that does not break is a hyphen. */
const glyphsOf = (text: string, weight: Weight): readonly Glyph[] => [...text.replaceAll('\u00AD', '').replaceAll('\u2011', '-').normalize('NFC')]
  .flatMap((letter) => glyphIn(weight, letter) ?? [...letter.normalize('NFD').replace(/\p{M}/gu, '')].flatMap((base) => glyphIn(weight, base) ?? []));

/** All subsets have the same units. */
const scaleOf = ({ size, weight }: Type): number => size / fontOf('latin', weight).unitsPerEm;

/** How wide a line of text is, in pixels. */
export const widthOf = (text: string, type: Type): number =>
  glyphsOf(text, type.weight).reduce((width, { advanceWidth }) => width + advanceWidth * scaleOf(type) + (type.tracking ?? 0) * type.size, 0);

const letters = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' } as const;

/** A line of text as the `d` of an SVG path. @param x left edge, @param y base line, both in pixels */
export function outline(text: string, type: Type, x: number, y: number): string {
  const scale = scaleOf(type);
  let at = x;
  return glyphsOf(text, type.weight).map(({ advanceWidth, path }) => {
    const d = path.scale(scale, -scale).translate(at, y).commands.map(({ args, command }) => letters[command] + args.map((number) => String(Math.round(number * 10) / 10)).join(' ')).join('');
    at += advanceWidth * scale + (type.tracking ?? 0) * type.size;
    return d;
  }).join('');
}
