/** `npm run icons`: draws the icons of the site into public/, from one drawing, the plus where two lines meet. Run it when the drawing changes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { paper } from '../icons.ts';

/** The strokes on a square of 32: the path in green, who comes alongside in ink. @param reach half their length */
const plus = (reach: number, width: number): string => {
  const [from, to] = [String(16 - reach), String(16 + reach)];
  return `<path d="M${from} 16H${to}" stroke="#6a9414" stroke-width="${String(width)}" stroke-linecap="round"/><path d="M16 ${from}V${to}" stroke="#1f1d19" stroke-width="${String(width)}" stroke-linecap="round"/>`;
};

const svg = (content: string, radius: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="${String(radius)}" fill="${paper.light}"/>${content}</svg>`;

const rounded = svg(plus(10, 7), 8);
const square = svg(plus(9, 6.3), 0);
/** Cut to a circle of 80 % nothing is lost: 7 + 2.5 of 32 lie well within 12.8. */
const maskable = svg(plus(7, 5), 0);

const png = (drawing: string, size: number): Promise<Buffer> =>
  sharp(Buffer.from(drawing), { density: (72 * size) / 32 }).resize(size, size).png({ compressionLevel: 9, palette: true }).toBuffer();

/** Pictures as an .ico file: a directory of entries, then the PNGs themselves, which every browser since 2009 reads. */
function ico(pictures: readonly { readonly size: number; readonly bytes: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ bytes, size }, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(bytes.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += bytes.length;
  });
  return Buffer.concat([head, ...pictures.map(({ bytes }) => bytes)]);
}

const folder = join(import.meta.dirname, '../../../public');
const write = (name: string, content: string | Buffer): void => { writeFileSync(join(folder, name), content); };

write('favicon.svg', rounded);
write('favicon.ico', ico(await Promise.all([16, 32, 48].map(async (size) => ({ size, bytes: await png(rounded, size) })))));
write('apple-touch-icon.png', await png(square, 180));
write('icon-192.png', await png(rounded, 192));
write('icon-512.png', await png(rounded, 512));
write('icon-maskable-512.png', await png(maskable, 512));
