/** What the pages tell search engines, chats and phones. Read from the built files; no page is looked at here. */
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { breadcrumbList } from '../../src/site/structured-data/breadcrumbs.ts';
import { expect, test } from '../tools/e2e.ts';
import { sitemap } from '../tools/links.ts';
import { roundTest } from '../tools/round-test.ts';
import { againstGoogle, againstVocabulary, toldIn, type Told } from '../tools/structured-data.ts';

const dist = process.env['DIST_DIR'] ?? 'dist';
const site = 'https://mentee-plus.example.org';
const paths = await sitemap(dist);
const only = { tag: '@noscript' };

const read = (path: string): Promise<string> => readFile(join(dist, decodeURI(path).replace(/\/$/u, '/index.html')), 'utf8');
const plain = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&#39;', '\'');
const tag = (page: string, expression: RegExp): string => plain(expression.exec(page)?.[1] ?? '');
const meta = (page: string, name: string): string => tag(page, new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`, 'u'));
/** Each value that several pages have, with these pages. */
const shared = (values: ReadonlyMap<string, string>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(Object.groupBy([...values.keys()], (path) => values.get(path) ?? '')).filter(([, pages]) => (pages?.length ?? 0) > 1).map(([value, pages]) => [value, pages ?? []]));

test('every page has a title and a description of its own, not longer than search engines show', only, async () => {
  const pages = new Map(await Promise.all(paths.map(async (path) => [path, await read(path)] as const)));
  const titles = new Map([...pages].map(([path, page]) => [path, tag(page, /<title>([^<]*)<\/title>/u)]));
  const descriptions = new Map([...pages].map(([path, page]) => [path, meta(page, 'description')]));
  expect(shared(titles), 'titles that several pages have').toEqual({});
  expect(shared(descriptions), 'descriptions that several pages have').toEqual({});
  expect([...titles].filter(([, title]) => !/\S · \S/u.test(title)), 'titles that do not name page and programme').toEqual([]);
  expect([...descriptions].filter(([, text]) => text.length < 20 || text.length > 160), 'descriptions that are too short or too long').toEqual([]);
});

test('every page names itself, its twin and a picture, and the twin names it', only, async () => {
  const known = new Set(paths.map((path) => site + path));
  for (const path of paths) {
    const page = await read(path);
    const canonical = tag(page, /<link rel="canonical" href="([^"]*)"/u);
    expect(canonical, path).toBe(site + path);
    const twins = [...page.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/gu)].map(([, lang = '', href = '']) => [lang, href] as const);
    expect(twins.filter(([, href]) => !known.has(href)), `${path}: twins that are not there`).toEqual([]);
    expect(twins.length === 0 || twins.some(([lang, href]) => href === canonical && lang === (path.startsWith('/en/') ? 'en' : 'de')), `${path} names itself among its twins`).toBe(true);
    expect(meta(page, 'og:url')).toBe(canonical);
    expect(meta(page, 'og:image:alt'), path).not.toBe('');
    expect([meta(page, 'twitter:card'), meta(page, 'og:image:width'), meta(page, 'og:image:height')], path).toEqual(['summary_large_image', '1200', '630']);
    const picture = new URL(meta(page, 'og:image'));
    const { format, height, width } = await sharp(join(dist, picture.pathname)).metadata();
    expect([picture.origin, format, width, height], path).toEqual([site, 'png', 1200, 630]);
  }
});

test('the sitemap says the same as the pages: which twin, and how old', only, async () => {
  const text = await readFile(join(dist, 'sitemap-0.xml'), 'utf8');
  const entries = [...text.matchAll(/<url>(.*?)<\/url>/gsu)].map(([, entry = '']) => ({
    path: new URL(tag(entry, /<loc>([^<]+)/u)).pathname, lastmod: tag(entry, /<lastmod>([\d-]{10})/u),
    twins: [...entry.matchAll(/hreflang="([^"]+)" href="([^"]+)"/gu)].map(([, lang = '', href = '']) => `${lang} ${href}`),
  }));
  expect(entries.map(({ path }) => path)).toEqual(paths);
  for (const { lastmod, path, twins } of entries) {
    const page = await read(path);
    const head = [...page.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/gu)].map(([, lang = '', href = '']) => `${lang} ${href}`);
    expect(twins, path).toEqual(head);
    const origin = /<div class="origin"[^>]*>[\s\S]*?<\/div>/u.exec(page)?.[0] ?? '';
    const stand = tag(origin, /<time datetime="([^"]+)"/u);
    if (stand !== '') expect(lastmod, `${path}: the day of the last change`).toBe(stand);
  }
  expect(entries.filter(({ lastmod }) => lastmod !== '').length, 'pages with a day').toBeGreaterThan(30);
});

/** All data in the pages of a build. */
async function told(folder: string): Promise<Told[]> {
  const all: Told[] = [];
  for await (const file of glob('**/*.html', { cwd: folder })) all.push(...toldIn(file, await readFile(join(folder, file), 'utf8')));
  return all;
}
const typesOf = (all: readonly Told[]): string[] => [...new Set(all.map(({ data }) => String(data['@type'])))].sort();

/** Data with a property that its type does not have, and with a value of another type. */
const wrong: readonly Told[] = [
  { page: 'strange property', data: { '@context': 'https://schema.org', ...breadcrumbList([{ label: 'Start', href: '/' }], 'Ziele', new URL(site)), itemList: [] } },
  { page: 'strange value', data: { '@context': 'https://schema.org', '@type': 'Event', name: 'X', startDate: { day: 1 } } },
];

roundTest('what pages tell search engines is in the words of schema.org, and all that Google asks for', only, async ({ filled }) => {
  // The vocabulary is a megabyte of types: eight seconds of work, of which a busy machine makes a minute.
  roundTest.setTimeout(240_000);
  const all = [...await told(dist), ...await told(filled)];
  expect(typesOf(all)).toEqual(['BreadcrumbList', 'Event', 'FAQPage', 'Organization', 'WebSite']);
  expect(all.flatMap(againstGoogle)).toEqual([]);
  const found = await againstVocabulary([...all, ...wrong]);
  expect(found.filter((line) => !line.startsWith('strange'))).toEqual([]);
  for (const { page } of wrong) expect(found.map((line) => line.split(':')[0]), 'the check finds what is wrong').toContain(page);
});

test('what Google would miss is found', only, () => {
  const list = breadcrumbList([{ label: 'Start', href: '/' }], 'Ziele', new URL(site));
  expect(againstGoogle({ page: 'right', data: list })).toEqual([]);
  expect(againstGoogle({ page: 'empty', data: { ...list, itemListElement: [] } })).not.toEqual([]);
  expect(againstGoogle({ page: 'unknown', data: { '@type': 'Recipe' } })).not.toEqual([]);
});

for (const [language, folder] of [['de', ''], ['en', '/en']] as const) {
  test(`the manifest of ${language} names icons of the size they have, and addresses that are there`, only, async () => {
    const start = await read(`${folder}/`);
    const manifest = JSON.parse(await read(tag(start, /<link rel="manifest" href="([^"]+)"/u))) as {
      readonly name: string; readonly lang: string; readonly start_url: string;
      readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[];
      readonly shortcuts: readonly { readonly url: string }[];
    };
    expect([manifest.lang, manifest.start_url]).toEqual([language, `${folder}/`]);
    expect(paths).toEqual(expect.arrayContaining(manifest.shortcuts.map(({ url }) => url)));
    for (const { sizes, src } of manifest.icons.filter((icon) => icon.sizes !== 'any')) {
      const { height, width } = await sharp(join(dist, src)).metadata();
      expect(`${String(width)}x${String(height)}`, src).toBe(sizes);
    }
    expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
    const touch = await sharp(join(dist, tag(start, /<link rel="apple-touch-icon" href="([^"]+)"/u))).metadata();
    expect([touch.width, touch.height]).toEqual([180, 180]);
  });
}

test('robots and programs that read for people find sitemap and pages', only, async () => {
  expect(await read('/robots.txt')).toContain(`Sitemap: ${site}/sitemap-index.xml`);
  const text = await read('/llms.txt');
  expect(text).toMatch(/^# Mentee\+\n\n> \S/u);
  const links = [...text.matchAll(/\]\(([^)]+)\)/gu)].map(([, href = '']) => href.replace(site, ''));
  expect(links.filter((path) => !paths.includes(path)), 'addresses that are not in the sitemap').toEqual([]);
  expect(links).toEqual(expect.arrayContaining(['/programm/ziele/', '/mentee-werden/post-doc/', '/faq/', '/en/kontakt/']));
  expect(text).not.toContain('\u00AD');
});

roundTest('feeds and calendars are found from the pages they belong to', only, async ({ filled }) => {
  const page = (path: string): Promise<string> => readFile(join(filled, path, 'index.html'), 'utf8');
  const alternates = (markup: string): string[] => [...markup.matchAll(/<link rel="alternate" type="([^"]+)" title="[^"]+" href="([^"]+)"/gu)].map(([, type = '', href = '']) => `${type} ${href}`).sort();
  expect(alternates(await page('/'))).toEqual(['application/rss+xml /aktuelles/feed.xml', 'text/calendar /programm/veranstaltungen/kalender.ics']);
  expect(alternates(await page('/en/mentee-werden/pj/'))).toEqual(['application/rss+xml /en/aktuelles/feed.xml', 'text/calendar /en/programm/veranstaltungen/modul/pj/kalender.ics']);
});

roundTest('news and events show the picture of their list, so that pictures do not grow with them', only, async ({ filled }) => {
  const image = async (path: string): Promise<string> => new URL(meta(await readFile(join(filled, path, 'index.html'), 'utf8'), 'og:image')).pathname;
  expect(await image('/aktuelles/runde/')).toBe('/aktuelles/vorschau.png');
  expect(await image('/en/programm/veranstaltungen/auftakt/')).toBe('/en/programm/veranstaltungen/vorschau.png');
});

test('pages that are not for finding say nothing to chats and search engines', only, async () => {
  for (const path of ['/404.html', '/en/404/', '/bewerbung/vorlage/', '/buero/']) {
    const page = await read(path);
    expect([path, meta(page, 'og:image'), page.includes('ld+json')]).toEqual([path, '', false]);
  }
});
