import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/finish/at-once.ts';
import { compress, effortFor } from '../../../src/finish/compress.ts';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'mentee-plus-compress-')); });
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the copies of a file', () => {
  const text = Buffer.from('<p>Ein Satz über Mentoring, und noch einer.</p>\n'.repeat(400));

  it.each(['best', 'quick'] as const)('unpack to the file itself, with %s effort', async (effort) => {
    const path = join(folder, `${effort}.html`);
    await writeFile(path, text);
    expect(await compress(path, text, effort)).toBe(1);
    expect(brotliDecompressSync(await readFile(`${path}.br`))).toEqual(text);
    expect(gunzipSync(await readFile(`${path}.gz`))).toEqual(text);
  });

  it('are not made of what is small or packed already', async () => {
    expect(await compress(join(folder, 'a.html'), Buffer.from('kurz'), 'best')).toBe(0);
    expect(await compress(join(folder, 'a.woff2'), text, 'best')).toBe(0);
  });
});

describe('the effort', () => {
  const news = Array.from({ length: 51 }, (_, index) => `dist/aktuelles/n${String(index)}/index.html`);
  const lists = Array.from({ length: 30 }, (_, index) => ['', '/art/training'].map((of) => `dist/programm/veranstaltungen${of}/seite/${String(index)}/index.html`)).flat();
  const scripts = Array.from({ length: 80 }, (_, index) => `dist/_astro/${String(index)}.js`);
  const single = ['dist/index.html', 'dist/kontakt/index.html', 'dist/programm/ziele/index.html', 'dist/en/programm/ziele/index.html', 'dist/aktuelles/index.html'];

  it('is small for what there are many of, and the best for everything else', () => {
    const effort = effortFor([...news, ...lists, ...scripts, ...single], 'dist');
    for (const path of [...news, ...lists]) expect(effort(path), path).toBe('quick');
    for (const path of [...scripts, ...single]) expect(effort(path), path).toBe('best');
  });

  it('is the best for all of a small site', () => {
    const effort = effortFor([...news.slice(0, 40), ...single], 'dist');
    for (const path of news.slice(0, 40)) expect(effort(path)).toBe('best');
  });
});

describe('work on many items', () => {
  it('is done a few at a time, and answers in their order', async () => {
    let [now, most] = [0, 0];
    const answers = await atOnce([30, 10, 20, 5, 1], 2, async (pause) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, pause));
      now -= 1;
      return pause * 2;
    });
    expect(answers).toEqual([60, 20, 40, 10, 2]);
    expect(most).toBe(2);
  });

  it('ends with the first failure', async () => {
    await expect(atOnce([1, 2, 3], 2, (item) => (item === 2 ? Promise.reject(new Error('zwei')) : Promise.resolve(item)))).rejects.toThrow('zwei');
  });
});
