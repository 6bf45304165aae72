/** News and voices: nothing broken while there are none, and what is there where it belongs. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../tools/e2e.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';
import { roundTest } from '../tools/round-test.ts';

test('without news the page says so, and nothing else speaks of them', { tag: '@noscript' }, async ({ page }) => {
  await page.goto('/aktuelles/');
  await expect(page.getByRole('main')).toContainText('Hier steht noch keine Nachricht.');
  for (const path of ['/', '/programm/', '/en/', '/mentee-werden/pj/']) {
    await page.goto(path);
    await expect(page.locator('a[href*="/aktuelles/"], link[type="application/rss+xml"], .voice')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: /Aktuelles|News|Was andere sagen|What others say/u })).toHaveCount(0);
  }
  const feed = await page.request.get('/aktuelles/feed.xml');
  expect(feed.status()).toBe(200);
  expect(feed.headers()['content-type']).toMatch(/xml/u);
});

roundTest.describe('with news', () => {
  roundTest('the newest two stand on the start page, which leads to all', async ({ page, baseURL }) => {
    await page.goto('/');
    const band = page.getByRole('region', { name: 'Aktuelles' });
    await expect(band.getByRole('heading', { level: 3 })).toHaveText(['Erfundene Nachricht ohne Übersetzung', 'Erfundene Nachricht']);
    await expect(band.locator('time').first()).toHaveAttribute('datetime', '2026-11-21');
    await expect(page.locator('link[type="application/rss+xml"]')).toHaveAttribute('href', '/aktuelles/feed.xml');
    await band.getByRole('link', { name: 'Alle Nachrichten' }).click();
    await expect(page).toHaveURL(`${String(baseURL)}/aktuelles/`);
    await expect(page.locator('.results h2')).toHaveText(['Erfundene Nachricht ohne Übersetzung', 'Erfundene Nachricht', 'Erfundene Nachricht, die sich geändert hat']);
    await page.getByRole('link', { name: 'Erfundene Nachricht, die sich geändert hat' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Erfundene Nachricht, die sich geändert hat');
    await expect(page.locator('main time').first()).toHaveText('1. Oktober 2026');
    await expect(page.locator('.origin time')).toHaveText('22. November 2026');
  });

  roundTest('in English what is not translated leads to its German page, and from there the switch back to the list; an old text says that the German is newer', async ({ page, baseURL }) => {
    await page.goto('/en/aktuelles/');
    await expect(page.locator('.results h2').first()).toHaveAttribute('lang', 'de');
    await page.locator('.results h2 a').first().click();
    await expect(page).toHaveURL(`${String(baseURL)}/aktuelles/nur-deutsch/`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.locator('link[hreflang]')).toHaveCount(0);
    await page.getByRole('link', { name: /^English\s*, News$/u }).click();
    await expect(page).toHaveURL(`${String(baseURL)}/en/aktuelles/`);
    expect((await page.request.get('/en/aktuelles/nur-deutsch/')).status()).toBe(404);
    await page.goto('/en/aktuelles/geaendert/');
    await page.getByRole('link', { name: 'To the German text' }).click();
    await expect(page).toHaveURL(`${String(baseURL)}/aktuelles/geaendert/`);
    await page.goto('/en/aktuelles/runde/');
    await expect(page.locator('main .note')).toHaveCount(0);
  });

  roundTest('the feed is well-formed for a browser, and leads to the pages', { tag: '@script' }, async ({ page, baseURL }) => {
    for (const [path, count] of [['/aktuelles/feed.xml', 3], ['/en/aktuelles/feed.xml', 3]] as const) {
      const answer = await page.request.get(path);
      expect(answer.headers()['content-type']).toMatch(/xml/u);
      // Our own pages let no script read markup from a text.
      await page.goto('about:blank');
      const read = await page.evaluate((text) => {
        const feed = new DOMParser().parseFromString(text, 'text/xml');
        return { errors: feed.querySelectorAll('parsererror').length, links: [...feed.querySelectorAll('item > link')].map((link) => new URL(link.textContent).pathname), first: feed.querySelector('item > description')?.textContent };
      }, await answer.text());
      expect(read.errors).toBe(0);
      expect(read.links).toHaveLength(count);
      // The text of a description is HTML to those who read it.
      expect(read.first).toBe('Sie gibt es nur auf Deutsch &amp; nur in &lt;Tests&gt;.');
      for (const link of read.links) expect((await page.request.get(`${String(baseURL)}${link}`)).status()).toBe(200);
    }
  });

  roundTest('voices speak on the pages of their modules and on the start page, each in German', async ({ page }) => {
    for (const [path, names] of [['/', 2], ['/mentee-werden/pj/', 2], ['/mentee-werden/post-doc/', 1], ['/mentee-werden/studierende/', 0]] as const) {
      await page.goto(path);
      await expect(page.locator('figure.voice'), path).toHaveCount(names);
      await expect(page.getByRole('heading', { name: 'Was andere sagen' }), path).toHaveCount(names > 0 ? 1 : 0);
    }
    await page.goto('/en/mentee-werden/pj/');
    await expect(page.locator('figure.voice').first()).toHaveAttribute('lang', 'de');
    await expect(page.locator('figure.voice figcaption').first()).toHaveText('Erfundene Person, erfundene Mentee');
  });

  roundTest('nobody reads what somebody wrote about their consent', { tag: '@noscript' }, async ({ filled }) => {
    const files = (await readdir(filled, { recursive: true, withFileTypes: true })).filter((file) => file.isFile() && /\.(?:html|js|json|xml|txt)$/u.test(file.name));
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) expect(await readFile(join(file.parentPath, file.name), 'utf8'), file.name).not.toMatch(/es gibt sie nicht|auch sie gibt es nicht/u);
  });

  roundTest('all of it is accessible', { tag: '@script' }, async ({ page }) => {
    for (const path of ['/', '/aktuelles/', '/aktuelles/geaendert/', '/en/aktuelles/', '/aktuelles/nur-deutsch/', '/mentee-werden/pj/']) {
      await page.goto(path);
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    }
  });
});
