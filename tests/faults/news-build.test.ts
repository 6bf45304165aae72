/** More news than one page holds: cut into pages, each with its neighbours, and a feed that does not grow with them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filledSite, pageOf } from '../tools/filled-site.ts';

const many = 45;
const file = (index: number): string => `---\ntitle: Erfundene Nachricht ${String(index)}\ndescription: Sie steht nur in Tests.\ndate: ${new Date(Date.UTC(2026, 0, index)).toISOString().slice(0, 10)}\n---\n\nErfunden.\n`;

test('news that fill three pages', async () => {
  const site = await filledSite('news', Object.fromEntries(Array.from({ length: many }, (_, index) => [`news/n${String(index + 1)}.md`, file(index + 1)])));
  const pages = await Promise.all(['aktuelles', 'aktuelles/seite/2', 'aktuelles/seite/3', 'en/aktuelles/seite/3'].map((address) => pageOf(site, address)));
  const listed = pages.map((page) => [...page.matchAll(/<h2[^>]*><a href="[^"]*\/aktuelles\/(n\d+)\/"[^>]*>/g)].map(([, id = '']) => id));
  expect(listed.map((ids) => ids.length)).toEqual([20, 20, 5, 5]);
  expect(listed.slice(0, 3).flat()).toEqual(Array.from({ length: many }, (_, index) => `n${String(many - index)}`));
  const neighbours = pages.map((page) => [...page.matchAll(/<a class="go" href="([^"]+)" rel="(prev|next)"/g)].map(([, href, rel]) => `${rel ?? ''} ${href ?? ''}`));
  expect(neighbours).toEqual([
    ['next /aktuelles/seite/2/'],
    ['prev /aktuelles/', 'next /aktuelles/seite/3/'],
    ['prev /aktuelles/seite/2/'],
    ['prev /en/aktuelles/seite/2/'],
  ]);
  expect(new Set(pages.map((page) => /<title>([^<]*)/.exec(page)?.[1])).size).toBe(4);
  expect(await readdir(join(site.dist, 'aktuelles/seite'))).toEqual(['2', '3']);
  // What nobody has translated has no English page, and the whole of it is one line of the build's output.
  expect((await readdir(join(site.dist, 'en/aktuelles'))).filter((name) => name.startsWith('n'))).toEqual([]);
  expect(await readFile(join(site.dist, 'sitemap-0.xml'), 'utf8')).not.toMatch(/\/en\/aktuelles\/n\d/u);
  expect(site.output.split('\n').filter((line) => line.includes('content/news'))).toEqual([expect.stringContaining('45 Texte gibt es nur auf Deutsch.')]);
  const feed = await readFile(join(site.dist, 'aktuelles/feed.xml'), 'utf8');
  expect([...feed.matchAll(/<link>[^<]*\/(n\d+)\/<\/link>/g)].map(([, id = '']) => id)).toEqual(listed[0]);
});
