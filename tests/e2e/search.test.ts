import type { FrameLocator, Page } from '@playwright/test';
import { languages } from '../../src/forms/text.ts';
import { expect, test } from '../tools/e2e.ts';
import { searchTable } from './search-table.ts';

const results = (place: Page | FrameLocator) => place.locator('.results h2 a');
const field = (place: Page | FrameLocator) => place.getByRole('searchbox');

/** Types a question and waits until what is shown belongs to it. */
async function ask(page: Page, query: string): Promise<void> {
  await page.locator('#q').fill(query);
  await page.waitForFunction((asked) => document.querySelector<HTMLElement>('#ergebnisse')?.dataset['query'] === asked, query);
}

/** Opens the dialog of the open page as somebody with a mouse does. */
async function openDialog(page: Page): Promise<FrameLocator> {
  await page.getByRole('banner').getByRole('button', { name: 'Suche' }).click();
  const dialog = page.getByRole('dialog', { name: 'Suche' });
  await expect(dialog).toBeVisible();
  return dialog.frameLocator('iframe');
}

test.describe('with JavaScript', { tag: '@script' }, () => {
  test('each question of the table finds the page that is meant first', async ({ page }) => {
    test.slow();
    const wrong: string[] = [];
    for (const language of languages) {
      await page.goto(language === 'de' ? '/suche/' : '/en/suche/');
      for (const [query, first] of searchTable[language]) {
        await ask(page, query);
        const found = await results(page).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
        if (found[0] !== first) wrong.push(`${query}: ${found.slice(0, 3).join(' ') || 'nothing'}, not ${first}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(searchTable.de.length + searchTable.en.length).toBeGreaterThanOrEqual(100);
  });

  test('no page carries a script of the search; the dialog fetches it, answers each letter and leads on', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto('/kontakt/');
    expect(await page.locator('script[src]').count()).toBe(0);
    expect(fetched.filter((path) => /^\/(?:pagefind|suche)\/|\.js$/u.test(path)), 'nothing of the search before it is used').toEqual([]);
    const frame = await openDialog(page);
    await expect(field(frame)).toBeFocused();
    await expect(frame.getByRole('navigation', { name: 'Wege durch die Website' }).getByRole('link', { name: 'Bewerben' })).toBeVisible();
    await page.keyboard.type('Mentroing');
    await expect(frame.locator('#meldung')).toHaveText(/^Gezeigt wird „Mentoring“: \d+ Seiten\.$/u);
    await expect(frame.getByRole('status')).toHaveText(/^Gezeigt wird „Mentoring“: \d+ Seiten\.$/u);
    await expect(frame.locator('.results mark').first()).toContainText('Mentoring');
    const passage = frame.locator('.results ul a').first();
    await expect(passage).toHaveAttribute('href', /^\/.+#.+/u);
    await passage.click();
    await expect(page).toHaveURL(/\/.+#.+/u);
    expect(page.frames()).toHaveLength(page.url().includes('/suche/') ? 1 : 2);
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('the dialog opens, leads through its results and closes with the keyboard alone, and gives the focus back', async ({ page }) => {
    await page.goto('/programm/');
    const button = page.getByRole('banner').getByRole('button', { name: 'Suche' });
    await button.focus();
    await page.keyboard.press('Enter');
    const frame = page.getByRole('dialog', { name: 'Suche' }).frameLocator('iframe');
    await expect(field(frame)).toBeFocused();
    await page.keyboard.type('Habil');
    await expect(results(frame).first()).toHaveAttribute('href', '/mentee-werden/post-doc/');
    await page.keyboard.press('ArrowDown');
    await expect(results(frame).first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(field(frame)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(field(frame)).toBeFocused();
    await expect(field(frame)).toHaveValue('Habil');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/mentee-werden\/post-doc\/$/u);
  });

  test('the dialog fills the screen of a phone, scrolls nothing sideways, and closes by its button', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/kontakt/');
    const frame = await openDialog(page);
    await field(frame).fill('Mentoring');
    await expect(results(frame).first()).toBeVisible();
    expect(await page.getByRole('dialog').boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 640 });
    expect(await frame.locator('html').evaluate((html) => html.scrollWidth <= html.clientWidth)).toBe(true);
    await page.getByRole('button', { name: 'Schließen' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('the address of the page of the search keeps the question', async ({ page }) => {
    await page.goto('/suche/');
    await ask(page, 'Habil');
    await expect(page).toHaveURL(/\/suche\/\?q=Habil$/u);
    await results(page).first().click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Suche');
    await page.goBack();
    await expect(field(page)).toHaveValue('Habil');
    await expect(results(page).first()).toBeVisible();
    await page.getByRole('button', { name: 'Suchen' }).click();
    await expect(page).toHaveURL(/\/suche\/\?q=Habil$/u);
  });

  test('results never show the words that are only there to be found, nor the joints of compounds', async ({ page }) => {
    // In no text of the site; only the synonyms of the modules hold them.
    for (const [query, path] of [['Habilitandin', '/mentee-werden/post-doc/'], ['Tertial', '/mentee-werden/pj/']] as const) {
      await page.goto(`/suche/?${new URLSearchParams({ q: query }).toString()}`);
      await expect(results(page).first()).toHaveAttribute('href', path);
      await expect(page.locator('.results')).not.toContainText(query);
      await page.goto(path);
      await expect(page.getByRole('main')).not.toContainText(query);
    }
    await page.goto('/suche/?q=Programm');
    await expect(page.locator('.results mark').first()).toBeVisible();
    expect(await page.locator('.results').innerText()).not.toContain('\u00AD');
  });

  test('whatever is typed gets a short answer and runs nothing', async ({ page }) => {
    page.on('dialog', () => { throw new Error('A script ran.'); });
    const odd: readonly (readonly [typed: string, answer: RegExp])[] = [
      ['<script>alert(1)</script>', /^(?:Zu|Gezeigt wird) „/u],
      ['"><img src=x onerror=alert(1)>', /^(?:Zu|Gezeigt wird|\d+ Seiten|Eine Seite)/u],
      ['<xyzzy onclick="qqqq">', /^Zu „<xyzzy onclick="qqqq">“ steht hier keine Seite/u],
      ['🩺👩‍⚕️', /^Zu „🩺👩‍⚕️“ steht hier keine Seite/u],
      ['xyzzy'.repeat(2_000), /^Zu „xyzzy/u],
      ['%&/\\()=?"\'', /^Zu „/u],
      ['PJ\u0007\u202E', /^\d+ Seiten zu „PJ“$/u],
      ['wie und was', /^Diese Wörter stehen auf fast jeder Seite/u],
      ['xyzzy Bewerbung', /Ohne „xyzzy“: Das steht hier nirgends\.$/u],
      ['Impressum Habilitation', /Keine Seite enthält alle Wörter/u],
    ];
    await page.goto('/suche/');
    for (const [typed, answer] of odd) {
      await page.locator('#q').evaluate((input: HTMLInputElement, text) => {
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, typed);
      await expect(page.locator('#meldung')).toHaveText(answer);
      expect((await page.locator('#meldung').innerText()).length).toBeLessThan(300);
      await expect(page.locator('main img, main script[src="x"]')).toHaveCount(0);
    }
    await page.reload();
    await expect(page.getByRole('status')).toHaveText(/Keine Seite enthält alle Wörter/u);
    await page.locator('#q').fill('   ');
    await expect(page.locator('#meldung')).toHaveText('');
    await expect(results(page)).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('link', { name: 'Post-Doc-Phase' })).toBeVisible();
  });

  test('an index that does not come is said, and the next try searches', async ({ page, misdeeds }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/suche/');
    await page.locator('#q').fill('Habil');
    await expect(page.getByRole('status')).toContainText('Die Suche ließ sich nicht laden');
    await page.unroute('**/pagefind/**');
    await page.reload();
    await expect(results(page).first()).toBeVisible();
    // The browser complains about the file that this test has withheld.
    misdeeds.splice(0, misdeeds.length, ...misdeeds.filter((misdeed) => !/ERR_FAILED|Failed to load the Pagefind/u.test(misdeed)));
  });
});

test('without JavaScript the search says what it needs, and leads to every page', { tag: '@noscript' }, async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('banner').getByRole('button', { name: 'Suche' })).toBeHidden();
  await page.getByRole('banner').getByRole('link', { name: 'Suche' }).click();
  // Playwright's search for text leaves out what stands in <noscript>.
  const note = page.locator('noscript p');
  await expect(note).toBeVisible();
  await expect(note).toHaveText('Die Suche läuft in Ihrem Browser und braucht dafür JavaScript. Ohne JavaScript kommen Sie über die Liste unten zu jeder Seite.');
  await field(page).fill('Habil');
  await page.getByRole('button', { name: 'Suchen' }).click();
  await expect(page).toHaveURL(/\/suche\/\?q=Habil$/u);
  await expect(note).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Post-Doc-Phase' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Post-Doc-Phase' })).toBeVisible();
});
