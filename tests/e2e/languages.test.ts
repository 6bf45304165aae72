import type { Page } from '@playwright/test';
import { easyLanguage } from '../../src/content/easy-language.ts';
import { languageAndPath } from '../../src/forms/addresses.ts';
import { formAt } from '../../src/forms/all.ts';
import { expect, test } from '../tools/e2e.ts';
import { fillIn, look } from '../tools/form-filling.ts';
import { sitemap } from '../tools/links.ts';

const paths = await sitemap(process.env['DIST_DIR'] ?? 'dist');
const twin = (path: string): string => (languageAndPath(path).language === 'de' ? `/en${path}` : languageAndPath(path).path);

/** Leichte Sprache is a form of German; its own journey says where its switch leads. */
const both = paths.filter((path) => path !== easyLanguage.path);

test('every page of the sitemap has its counterpart there', { tag: '@noscript' }, () => {
  expect(paths.filter((path) => languageAndPath(path).language === 'en').length).toBeGreaterThan(20);
  expect(both).toHaveLength(paths.length - 1);
  expect(both.filter((path) => !paths.includes(twin(path)))).toEqual([]);
});

for (const path of both) {
  test(`${path} leads to the same page in the other language, and back`, { tag: '@noscript' }, async ({ page, baseURL }) => {
    const { language } = languageAndPath(path);
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const heads = await page.locator('link[rel=alternate][hreflang]').evaluateAll((links) => links.map((link) => [link.getAttribute('hreflang'), new URL((link as HTMLLinkElement).href).pathname]));
    const [german, english] = language === 'de' ? [path, twin(path)] : [twin(path), path];
    expect(heads).toEqual([['de', german], ['en', english], ['x-default', german]]);
    expect(new URL(await page.locator('link[rel=canonical]').getAttribute('href') ?? '').pathname).toBe(path);
    await page.getByRole('banner').getByRole('link', { name: language === 'de' ? 'English' : 'Deutsch', exact: true }).click();
    await expect(page).toHaveURL(`${String(baseURL)}${twin(path)}`);
    await page.getByRole('banner').getByRole('link', { name: language === 'de' ? 'Deutsch' : 'English', exact: true }).click();
    await expect(page).toHaveURL(`${String(baseURL)}${path}`);
  });
}

test('an address that does not exist is said in its language, and its switch says that it leads to the start page', async ({ page }) => {
  expect((await page.goto('/en/nothing-here/'))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
  await page.goto('/gibt-es-nicht/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diese Seite gibt es nicht');
  await page.getByRole('banner').getByRole('link', { name: /^English ?, start page$/u }).click();
  await expect(page).toHaveURL(/\/en\/$/u);
});

test.describe('the search', { tag: '@script' }, () => {
  const found = async (page: Page, address: string): Promise<string[]> => {
    await page.goto(address);
    await expect(page.getByRole('status')).not.toBeEmpty();
    return page.locator('.results h2 a').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  };

  for (const [query, wanted] of [['habilitation', '/en/mentee-werden/post-doc/'], ['doctoral thesis', '/en/mentee-werden/qualifizierung/'], ['accessibility', '/en/barrierefreiheit/'], ['GDPR', '/en/datenschutz/']] as const) {
    test(`in English finds English pages: ${query}`, async ({ page }) => {
      const pages = await found(page, `/en/suche/?${new URLSearchParams({ q: query }).toString()}`);
      expect(pages.slice(0, 3)).toContain(wanted);
      expect(pages.filter((path) => !path.startsWith('/en/'))).toEqual([]);
    });
  }

  test('in German finds German pages, whatever the English ones say', async ({ page }) => {
    for (const query of ['Habilitation', 'Mentoring', 'Kontakt']) {
      const pages = await found(page, `/suche/?${new URLSearchParams({ q: query }).toString()}`);
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.filter((path) => path.startsWith('/en/'))).toEqual([]);
    }
  });

  test('says in English when it finds nothing', async ({ page }) => {
    await page.goto('/en/suche/?q=xyzzy');
    await expect(page.getByRole('status')).toHaveText('There is no page here on “xyzzy”. Try another word, or choose a page below.');
  });
});

test('a stranger applies in English, changes an answer and withdraws, all in English', { tag: '@browsers' }, async ({ page }) => {
  const form = formAt('/bewerbung/mentee/post-doc/')!;
  await page.goto('/en/');
  await page.getByRole('main').getByRole('link', { name: 'Post-doc phase' }).click();
  await page.getByRole('link', { name: 'To the application form' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Apply as a mentee: Post-doc phase');
  await page.getByRole('button', { name: 'Continue: check your answers' }).click();
  await expect(page).toHaveTitle(/^Error: Apply as a mentee/u);
  await expect(page.getByRole('alert')).toContainText('answers are missing or not right yet');
  await fillIn(page, form);
  await page.getByRole('button', { name: 'Continue: check your answers' }).click();
  await expect(page).toHaveTitle(/^Check your answers · /u);
  await look(page);
  await page.getByRole('button', { name: 'Send the application' }).click();
  await expect(page).toHaveURL(/\/en\/bewerbung\/eingang\/[\w-]{43}$/u);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your application has been received');
  await page.getByRole('button', { name: 'Change your answers' }).click();
  await page.getByLabel('First name').fill('Zoë');
  await page.getByRole('button', { name: 'Continue: check your answers' }).click();
  await look(page);
  await page.getByRole('button', { name: 'Send the change' }).click();
  await expect(page.getByRole('definition').filter({ hasText: 'Zoë' })).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByRole('button', { name: 'Yes, withdraw the application' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your application is withdrawn');
});
