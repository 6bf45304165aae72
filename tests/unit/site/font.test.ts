import { create, type Font } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../tools/command.ts';

const folder = join(root, 'src/styles');
const faces = [...readFileSync(join(folder, 'fonts/faces.css'), 'utf8').matchAll(/@font-face\{[^}]*url\(([^)]+)\)[^}]*font-weight:(\d+) (\d+);font-display:(\w+);unicode-range:([^}]+)\}/gu)]
  .map(([, file = '', lightest = '', boldest = '', display = '', range = '']) => {
    const bytes = readFileSync(join(folder, 'fonts', file));
    return { file, bytes, lightest: Number(lightest), boldest: Number(boldest), display, range, font: create(bytes) as Font };
  });

/** Whether a `unicode-range` names a character. */
const names = (range: string, character: string): boolean => range.split(',').some((part) => {
  const [from = '', to = from] = part.slice(2).split('-');
  const code = character.codePointAt(0) ?? 0;
  return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16);
});

/** The file a browser takes a character from. */
const fileOf = (character: string): string | undefined => faces.find(({ range, font }) => names(range, character) && font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))?.file;

/** Official languages of the European Union and of neighbours that write Latin letters: what is not among A to Z. */
const alphabets: Readonly<Record<string, string>> = {
  German: 'ÄÖÜäöüßẞ', French: 'ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸàâæçéèêëîïôœùûüÿ', Spanish: 'ÁÉÍÑÓÚÜáéíñóúü¡¿', Portuguese: 'ÃÁÀÂÇÉÊÍÕÓÔÚãáàâçéêíõóôú', Italian: 'ÀÈÉÌÒÙàèéìòù',
  Polish: 'ĄĆĘŁŃÓŚŹŻąćęłńóśźż', Czech: 'ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽáčďéěíňóřšťúůýž', Slovak: 'ÄĹĽŔÔäĺľŕô', Hungarian: 'ÁÉÍÓÖŐÚÜŰáéíóöőúüű', Romanian: 'ĂÂÎȘȚăâîșțŞŢşţ',
  Croatian: 'ČĆĐŠŽčćđšž', Slovenian: 'ČŠŽčšž', Estonian: 'ÄÕÖÜŠŽäõöüšž', Latvian: 'ĀČĒĢĪĶĻŅŠŪŽāčēģīķļņšūž', Lithuanian: 'ĄČĘĖĮŠŲŪŽąčęėįšųūž',
  Danish: 'ÆØÅæøå', Swedish: 'ÄÅÖäåö', Finnish: 'ÄÅÖŠŽäåöšž', Irish: 'ÁÉÍÓÚáéíóú', Maltese: 'ĊĠĦŻċġħż', Turkish: 'ÇĞİÖŞÜçğıöşü', Icelandic: 'ÐÞÝÆÖðþýæö', Dutch: 'ËÏĲëïĳ', Albanian: 'ÇËçë',
};

describe('the font', () => {
  test.each(Object.entries(alphabets))('has the letters of %s', (_, letters) => {
    expect([...letters].filter((letter) => fileOf(letter) === undefined)).toEqual([]);
  });

  test('has German and English text in its first file, of at most 13,500 bytes', () => {
    const text = `${String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => index + 32))}ÄÖÜäöüß§·–„“‚‘’»«…\u00A0`;
    expect([...text].filter((character) => fileOf(character) !== 'atkinson-basic.woff2')).toEqual([]);
    expect(faces.find(({ file }) => file === 'atkinson-basic.woff2')?.bytes.length).toBeLessThanOrEqual(13_500);
  });

  test('is told by its sheet as it is: each character in one file, the weights of its axis', () => {
    for (const { file, font, range, lightest, boldest } of faces) {
      expect(font.variationAxes['wght'], file).toMatchObject({ min: lightest, max: boldest });
      const others = faces.filter((face) => face.file !== file);
      const twice = font.characterSet.filter((code) => code < 0xffff && others.some((other) => names(range, String.fromCodePoint(code)) && names(other.range, String.fromCodePoint(code))));
      expect(twice, file).toEqual([]);
    }
  });

  test('is there at the first paint or not at all, so that nothing moves', () => {
    expect(faces.find(({ file }) => file === 'atkinson-basic.woff2')?.display).toBe('optional');
  });

  test('stands as high as its fallbacks', () => {
    const { font } = faces[0]!;
    const fallbacks = [...readFileSync(join(folder, 'fonts.css'), 'utf8').matchAll(/size-adjust:([\d.]+)%;ascent-override:([\d.]+)%;descent-override:([\d.]+)%;line-gap-override:0%/gu)];
    expect(fallbacks).toHaveLength(4);
    for (const [rule, size, ascent, descent] of fallbacks) {
      expect(Number(size) * Number(ascent) / 10_000, rule).toBeCloseTo(font.ascent / font.unitsPerEm, 3);
      expect(Number(size) * Number(descent) / 10_000, rule).toBeCloseTo(-font.descent / font.unitsPerEm, 3);
    }
  });
});
