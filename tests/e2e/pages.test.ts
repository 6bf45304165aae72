import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../tools/e2e.ts';
import { sitemap } from '../tools/links.ts';
import { unmarkedLanguage } from '../tools/language-parts.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';
import { expectLargeTargets } from '../tools/targets.ts';

const dist = process.env['DIST_DIR'] ?? 'dist';
const paths = await sitemap(dist);

test('the sitemap names all pages for readers', { tag: '@script' }, () => {
  expect(paths).toEqual(expect.arrayContaining(['/', '/programm/', '/mentee-werden/post-doc/', '/bewerben/', '/bewerbung/mentor/', '/suche/']));
  expect(paths.filter((path) => /vorlage|eingang|buero|404/u.test(path))).toEqual([]);
});

test('a text in another language than its page is found unless it says so', { tag: '@noscript' }, async ({ page }) => {
  await page.setContent('<html lang="en"><p>Das ist nicht von Ihnen.</p><p lang="de">Das ist nicht von Ihnen.</p><p>This is the text, in der Sprache der Seite.</p><a href="#" aria-label="Zur Seite und zum Anfang der Liste">A</a>');
  expect(await unmarkedLanguage(page)).toEqual(['en: Das ist nicht von Ihnen.', 'en: Zur Seite und zum Anfang der Liste']);
});

test('no two pages have the same title', { tag: '@noscript' }, async () => {
  const files = [...paths, '/404.html', '/buero/', '/bewerbung/vorlage/'].map((path) => join(dist, path.endsWith('/') ? `${path}index.html` : path));
  const titles = await Promise.all(files.map(async (file) => /<title>([^<]+)<\/title>/u.exec(await readFile(file, 'utf8'))?.[1]));
  expect(titles.filter((title, index) => title === undefined || titles.indexOf(title) !== index)).toEqual([]);
});

// Browsers that enlarge text alone keep the columns of a wide window; what stands beside the text must then give way.
test('with text of 200 % in a wide window most of the room is the text\'s', { tag: '@script' }, async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const path of ['/mentee-werden/post-doc/', '/bewerbung/mentor/', '/programm/']) {
    await page.goto(path);
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
    expect((await page.getByRole('main').boundingBox())?.width, path).toBeGreaterThan(400);
  }
});

for (const path of [...paths, '/404.html']) {
  test(`${path} is accessible, and fits a small screen and large text`, { tag: '@script', annotation: { type: 'page', description: path } }, async ({ page }) => {
    await page.goto(path);
    await expectAccessible(page);
    await expectLargeTargets(page);
    await expectNoSidewaysScrolling(page);
  });

  test(`${path} has one heading and one main part, and works as it stands`, { tag: '@noscript' }, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.locator('html')).toHaveAttribute('lang', path.startsWith('/en/') ? 'en' : 'de');
    expect(await page.title()).toContain('Mentee+');
    expect(await unmarkedLanguage(page), 'texts in another language that do not say so').toEqual([]);
  });

  test(`${path} carries no script, and no style but the sheet of the site`, { tag: '@noscript' }, async () => {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const page = await readFile(join(dist, file), 'utf8');
    const isSearch = path.endsWith('/suche/');
    // Data for search engines is no script: nothing runs it.
    const scripts = (page.match(/<script\b[^>]*>/gu) ?? []).filter((tag) => tag !== '<script type="application/ld+json">');
    // The search is the one thing that needs a script, and it comes from a file of its own.
    expect(scripts.filter((tag) => !isSearch || !/type="module" src="\/_astro\/[^"]+"/u.test(tag))).toEqual([]);
    expect(scripts).toHaveLength(isSearch ? 1 : 0);
    // Which sheet that may be, and that the policy names it, is looked at in tests/unit/protection/answers.test.ts.
    const withoutSheet = page.replace(/(<head>)<style(?: data-sheet="[^"]*")?>.*?<\/style>/su, '$1');
    expect(withoutSheet.match(/<style\b|\sstyle="|\son\w+="|javascript:/gu)).toBeNull();
  });
}
