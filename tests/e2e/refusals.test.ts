import { formAt } from '../../src/forms/all.ts';
import { expect, test } from '../tools/e2e.ts';
import { fillIn, look, toCheckPage } from '../tools/form-filling.ts';
import { officeShows } from '../tools/office.ts';

const form = formAt('/bewerbung/mentee/qualifizierung/')!;
const send = 'Bewerbung absenden';

test('a check page that was tampered with is not accepted, keeps the answers, and can be sent afterwards', async ({ page }) => {
  await toCheckPage(page, form);
  await look(page);
  await page.locator('input[name=token]').evaluate((token: HTMLInputElement) => (token.value = `${token.value.slice(0, -3)}AAA`));
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: send }).click();
  expect((await answer).status()).toBe(422);
  await expect(page).toHaveTitle(/^Fehler: Angaben prüfen · /u);
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('Ihre Bewerbung ist noch nicht eingegangen');
  await expect(page.getByRole('definition').filter({ hasText: 'lena.beispiel@example.org' })).toBeVisible();
  await look(page);
  await page.getByRole('button', { name: send }).click();
  await expect(page.locator('.ref')).toHaveText(/^M-/u);
});

test('whoever sends faster than anybody reads is asked to read, and can send then', async ({ page }) => {
  await toCheckPage(page, form);
  await page.getByRole('button', { name: send }).click();
  await expect(page.getByRole('alert')).toContainText('schneller, als jemand lesen kann');
  await look(page);
  await page.getByRole('button', { name: send }).click();
  await expect(page.locator('.ref')).toHaveText(/^M-/u);
});

test('the trap for programs is out of sight; a filled one leads to the same pages, and the office finds it in quarantine', async ({ page, dataDir }) => {
  await page.goto(form.path);
  await fillIn(page, form);
  const trap = page.locator('input[name=website]');
  await expect(trap).not.toBeInViewport();
  await expect(page.getByRole('textbox', { name: 'Dieses Feld bleibt leer' })).toHaveCount(0);
  await trap.evaluate((field: HTMLInputElement) => (field.value = 'https://example.org'));
  await page.getByRole('button', { name: 'Weiter' }).click();
  await expect(page).toHaveTitle(/^Angaben prüfen · /u);
  // Faster than this nobody reads (src/intake/token.ts).
  await page.waitForTimeout(2_100);
  await page.getByRole('button', { name: send }).click();
  const reference = await page.locator('.ref').innerText();
  expect(await officeShows(dataDir, reference)).toContain('Quarantäne');
});

test('a choice that the form does not have is refused at its question', async ({ page }) => {
  await page.goto(form.path);
  await fillIn(page, form);
  await page.locator('#unit option[value=innere]').evaluate((option: HTMLOptionElement) => (option.value = 'erfunden'));
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByRole('alert').getByRole('link').click();
  await expect(page.getByLabel('Klinik, Institut oder Einrichtung')).toBeFocused();
});

for (const [name, path] of [
  ['a receipt that does not exist', `/bewerbung/eingang/${'A'.repeat(43)}`],
  ['a receipt with half its address', '/bewerbung/eingang/abc'],
  ['a form that does not exist', '/bewerbung/mentee/dekanat/'],
  ['the folder of the forms', '/bewerbung/'],
  ['the folder of the receipts', '/bewerbung/eingang/'],
  ['an address with a script in it', '/bewerbung/%3Cscript%3Ealert(1)%3C/script%3E'],
  ['an address with broken encoding', '/bewerbung/eingang/%E0%A4%A'],
] as const) {
  test(`${name} is answered with a page in plain words and ways on`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/gibt es nicht$/u);
    await expect(page.getByRole('main').getByRole('link', { name: 'Startseite' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: /Bewerben/u })).toBeVisible();
    await expect(page.locator('body')).not.toContainText(/Error|stack|node_modules|undefined/u);
  });
}
