import type { Page } from '@playwright/test';
import { expect, test } from '../tools/e2e.ts';

/** What people type, the page they mean, and how far down it may stand. */
const words: readonly (readonly [query: string, page: RegExp, place: number])[] = [
  ['PJ', /\/mentee-werden\/pj\/$/u, 1],
  ['Praktisches Jahr', /\/mentee-werden\/pj\/$/u, 1],
  ['Habil', /\/mentee-werden\/(?:post-doc|qualifizierung)\/$/u, 1],
  ['Doktorarbeit', /\/mentee-werden\/(?:qualifizierung|post-doc)\/$/u, 2],
  ['Facharzt', /\/mentee-werden\/qualifizierung\/$/u, 2],
  ['Qualifizierung', /\/mentee-werden\/qualifizierung\/$/u, 1],
  ['bewerben', /\/(?:bewerben|bewerbung\/.+)\/$/u, 1],
  ['Anmeldung', /\/(?:bewerben|bewerbung\/.+)\/$/u, 1],
  ['Mentorin', /\/mentor-werden\/$/u, 1],
  ['Kontakt', /\/kontakt\/$/u, 1],
  ['Frauenförderung', /\/programm\/(?:ziele|konzeption|geschichte)\/$/u, 1],
  ['Chancengleichheit', /\/programm\/(?:ziele|konzeption|geschichte)\/$/u, 1],
];

const results = (page: Page) => page.locator('.results h2 a');

async function searchFor(page: Page, query: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Wonach suchen Sie?' }).fill(query);
  await page.getByRole('button', { name: 'Suchen' }).click();
}

test.describe('with JavaScript', { tag: '@script' }, () => {
  for (const [query, wanted, place] of words) {
    test(`„${query}“ finds the page that is meant`, async ({ page }) => {
      await page.goto(`/suche/?${new URLSearchParams({ q: query }).toString()}`);
      await expect(page.getByRole('status')).toContainText(`zu „${query}“`);
      const found = await results(page).evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
      expect(found.slice(0, place), `of ${found.join(' ')}`).toContainEqual(expect.stringMatching(wanted));
    });
  }

  test('a visitor searches from the header, and the address keeps the question', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto('/kontakt/');
    await page.getByRole('banner').getByRole('link', { name: 'Suche' }).click();
    await expect(page.getByRole('searchbox')).toBeVisible();
    expect(fetched.filter((path) => path.startsWith('/pagefind/')), 'nothing of the search before it is used').toEqual([]);
    await searchFor(page, 'Habil');
    await expect(results(page).first()).toBeVisible();
    expect(fetched.some((path) => path.startsWith('/pagefind/'))).toBe(true);
    await expect(page).toHaveURL(/\/suche\/\?q=Habil$/u);
    await results(page).first().click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Suche');
    await page.goBack();
    await expect(page.getByRole('searchbox')).toHaveValue('Habil');
    await expect(results(page).first()).toBeVisible();
  });

  test('results never show the words that are only there to be found', async ({ page }) => {
    // In no text of the site; only the synonyms of the modules hold them.
    for (const [query, path] of [['Habilitandin', '/mentee-werden/post-doc/'], ['Tertial', '/mentee-werden/pj/']] as const) {
      await page.goto(`/suche/?${new URLSearchParams({ q: query }).toString()}`);
      await expect(results(page).first()).toHaveAttribute('href', path);
      await expect(page.locator('.results')).not.toContainText(query);
      await page.goto(path);
      await expect(page.locator('body')).not.toContainText(query);
    }
  });

  const odd: Readonly<Record<string, string>> = {
    'a script': '<script>alert(1)</script>',
    'a picture with a script': '"><img src=x onerror=alert(1)>',
    emoji: '🩺👩‍⚕️',
    '10,000 characters': 'xyzzy'.repeat(2_000),
    'only punctuation': '%&/\\()=?"\'',
  };
  for (const [name, query] of Object.entries(odd)) {
    test(`${name} as a question gets an answer and runs nothing`, async ({ page }) => {
      page.on('dialog', () => { throw new Error('A script ran.'); });
      await page.goto('/suche/');
      await searchFor(page, query);
      await expect(page.getByRole('status')).toContainText(/zu „|Zu „/u);
      expect((await page.getByRole('status').innerText()).length).toBeLessThan(300);
      await expect(page.locator('main img, main script[src="x"]')).toHaveCount(0);
      await page.reload();
      await expect(page.getByRole('status')).toContainText(/zu „|Zu „/u);
    });
  }

  test('words that stand nowhere lead to other ways on', async ({ page }) => {
    await page.goto('/suche/?q=xyzzy');
    await expect(page.getByRole('status')).toHaveText('Zu „xyzzy“ steht hier keine Seite. Versuchen Sie ein anderes Wort, oder wählen Sie unten eine Seite.');
    await expect(results(page)).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('link', { name: 'Post-Doc-Phase' })).toBeVisible();
  });

  test('an index that does not come is said, and the next try searches', async ({ page, misdeeds }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/suche/');
    await searchFor(page, 'Habil');
    await expect(page.getByRole('status')).toContainText('Die Suche ließ sich nicht laden');
    await page.unroute('**/pagefind/**');
    await page.reload();
    await expect(results(page).first()).toBeVisible();
    // The browser complains about the file that this test has withheld.
    misdeeds.splice(0, misdeeds.length, ...misdeeds.filter((misdeed) => !/ERR_FAILED/u.test(misdeed)));
  });
});

test('without JavaScript the search says what it needs, and leads to every page', { tag: '@noscript' }, async ({ page }) => {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Suche' }).click();
  // Playwright's search for text leaves out what stands in <noscript>.
  const note = page.locator('noscript p');
  await expect(note).toBeVisible();
  await expect(note).toHaveText('Die Suche läuft in Ihrem Browser und braucht dafür JavaScript. Ohne JavaScript kommen Sie über die Liste unten zu jeder Seite.');
  await searchFor(page, 'Habil');
  await expect(page).toHaveURL(/\/suche\/\?q=Habil$/u);
  await expect(note).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Post-Doc-Phase' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Post-Doc-Phase' })).toBeVisible();
});
