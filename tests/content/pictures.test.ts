import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { pictureMistakes } from '../../src/content/pictures.ts';
import { root } from './files.ts';

const made: string[] = [];
afterAll(() => { for (const folder of made) rmSync(folder, { recursive: true }); });

const jpeg = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#6a9414' } }).composite([{ input: Buffer.from('<svg width="300" height="200"><circle cx="90" cy="90" r="70"/></svg>') }]).jpeg().toBuffer();

/** What is said of a house with these files. */
function mistakes(files: Readonly<Record<string, string | Buffer>>): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  made.push(folder);
  for (const [file, content] of Object.entries({ 'content/pages/index.mdx': 'Text', ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return pictureMistakes(folder);
}

describe('pictures before a build', () => {
  it('are sound in the project itself', async () => {
    expect(await pictureMistakes(root)).toEqual([]);
  });

  it('are sound when they are there and can be read, beside the text or in content/bilder', async () => {
    expect(await mistakes({
      'content/pages/ziele.md': '![Ein Tisch](/bilder/ein%20tisch.jpg "Titel")\n\n![Ein Weg](weg.jpg)\n\n`![so](/bilder/geht-es.jpg)`\n\n![Woanders](https://example.org/x.jpg)\n',
      'content/pages/weg.jpg': jpeg, 'content/bilder/ein tisch.jpg': jpeg,
    })).toEqual([]);
  });

  it('are named with file and line when they are missing', async () => {
    expect(await mistakes({ 'content/pages/ziele.md': '---\ntitle: Ziele\n---\n\n![Ein Tisch](/bilder/tisch.jpg)\n' }))
      .toEqual(['  content/pages/ziele.md, Zeile 5: Das Bild /bilder/tisch.jpg gibt es nicht. Legen Sie es in den Ordner content/bilder, oder löschen Sie die Zeile. Große und kleine Buchstaben zählen.']);
  });

  it.each([
    ['cut off', jpeg.subarray(0, jpeg.length / 2)],
    ['something else', Buffer.from('<html>Anmeldung nötig</html>')],
    ['empty', Buffer.alloc(0)],
  ])('are named when they are damaged: %s', async (_, content) => {
    expect(await mistakes({ 'content/bilder/tisch.jpg': content })).toEqual([expect.stringMatching(/^ {2}content\/bilder\/tisch\.jpg: Das Bild ist beschädigt oder kein Bild/u)]);
  });

  it('are refused when they are too large for any page', async () => {
    // Its head says 60,000 by 60,000; to draw one would take longer than all other tests here.
    const huge = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } }).png().toBuffer();
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    huge.writeUInt32BE(crc32(huge.subarray(12, 29)), 29);
    expect(await mistakes({ 'content/bilder/plakat.png': huge })).toEqual([expect.stringContaining('zu groß')]);
  });
});
