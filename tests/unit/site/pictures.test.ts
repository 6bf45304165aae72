import sharp from 'sharp';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureAddress, picturePage } from '../../../src/site/pictures/address.ts';
import { drawPicture } from '../../../src/site/pictures/draw.ts';
import { setTitle } from '../../../src/site/pictures/lines.ts';
import { outline, widthOf } from '../../../src/site/pictures/type.ts';

const box = { width: 620, height: 270, leading: 1.12 };
const sizes = [80, 72, 64, 56, 50, 44, 38];
const set = (title: string) => setTitle(title, sizes, 56, box);

describe('the page whose picture is shown', () => {
  it.each([
    ['/', '/'], ['/en/', '/en/'], ['/programm/ziele/', '/programm/ziele/'], ['/en/kontakt/', '/en/kontakt/'],
    ['/aktuelles/', '/aktuelles/'], ['/aktuelles/runde/', '/aktuelles/'], ['/en/aktuelles/seite/7/', '/en/aktuelles/'],
    ['/programm/veranstaltungen/auftakt/', '/programm/veranstaltungen/'], ['/mentee-werden/welches-modul/ergebnis/pj/', '/mentee-werden/welches-modul/'],
  ])('of %s is %s', (path, page) => {
    expect(picturePage(path)).toBe(page);
    expect(pictureAddress(path)).toBe(`${page}vorschau.png`);
  });
});

describe('a title on a picture', () => {
  it('is as large as it can be, and keeps the names of modules in one piece', () => {
    expect(set('Ziele')).toMatchObject({ lines: ['Ziele'], type: { size: 80 } });
    expect(set('Als Mentee bewerben: Post-Doc-Phase').lines).toEqual(['Als Mentee', 'bewerben:', 'Post-Doc-Phase']);
    expect(set('Qualifi\u00ADzierungs-Phase').lines).toEqual(['Qualifizierungs-Phase']);
  });

  it('never leaves its box, whatever editors call a page', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aMmW -ßÄ.'), minLength: 1, maxLength: 300 }), (title) => {
      const { lines, type } = set(title);
      expect(lines.length * type.size * box.leading).toBeLessThanOrEqual(box.height);
      // An ellipsis may hang over; the drawing begins farther to the right.
      expect(Math.max(0, ...lines.map((line) => widthOf(line, type)))).toBeLessThanOrEqual(box.width + 60);
    }), { numRuns: 60 });
  });

  it('loses no word that there is room for', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('Mentoring', 'für', 'Post-Doc', 'und', 'Ärztinnen'), { minLength: 1, maxLength: 6 }), (words) => {
      expect(set(words.join(' ')).lines.join('').replaceAll(' ', '')).toBe(words.join(''));
    }), { numRuns: 40 });
  });
});

describe('the outlines of letters', () => {
  const type = { size: 40, weight: 700 } as const;

  it('are there for every letter of German and of European names', () => {
    for (const letter of 'aÄöüßẞéŠŁőñ0+–„“…') expect(outline(letter, type, 0, 0), letter).toMatch(/^M/u);
  });

  it('leave out soft hyphens, and write what no font has without its accent', () => {
    expect(outline('a\u00ADb', type, 0, 0)).toBe(outline('ab', type, 0, 0));
    expect(outline('ѐ漢', type, 0, 0)).toBe('');
    expect(outline('x\u0323', type, 0, 0)).toBe(outline('x', type, 0, 0));
  });
});

describe('a picture', () => {
  const svg = drawPicture({ title: 'Ziele & <Wege>', section: 'Das Programm', about: 'Mentoring' });

  it('needs no font and no file: it holds shapes alone', () => {
    expect(svg).not.toMatch(/<text|font-family|href|<image|&(?!amp;)/u);
    expect(svg).not.toContain('Wege');
  });

  it('is 1200 by 630 pixels, on paper, with both lines that leave to the right', async () => {
    const { data, info } = await sharp(Buffer.from(svg)).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number): number[] => [...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3)];
    expect([info.width, info.height]).toEqual([1200, 630]);
    expect([at(5, 5), at(1195, 174), at(1195, 212)]).toEqual([[250, 248, 243], [31, 29, 25], [106, 148, 20]]);
  });

  it('does not say twice what it is about', () => {
    expect(drawPicture({ title: 'Mentoring', about: 'Mentoring' }).length).toBeLessThan(drawPicture({ title: 'Mentoring', about: 'Anderes' }).length);
  });
});
