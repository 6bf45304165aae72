/** The receipt is the applicant's own: change, have the mail again, withdraw. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { formAt } from '../../src/forms/all.ts';
import { questionsOf } from '../../src/forms/form.ts';
import { otherName } from '../../src/forms/question.ts';
import { leastSeconds } from '../../src/intake/token.ts';
import { expect, test } from '../tools/e2e.ts';

const form = formAt('/bewerbung/mentee/post-doc/')!;
const next = 'Weiter: Angaben prüfen';

/** What stands in every field a person can fill in, by name and value. */
const filledIn = (page: Page): Promise<[string, string][]> => page.evaluate(() => {
  const own = document.querySelector<HTMLFormElement>('main form');
  const frame = ['receipt', 'token', 'website', 'step'];
  return own ? [...new FormData(own)].map(([name, value]): [string, string] => [name, String(value)]).filter(([name, value]) => value !== '' && !frame.includes(name)) : [];
});
const answersShown = (page: Page): Promise<Record<string, string>> => page.evaluate(() =>
  Object.fromEntries([...document.querySelectorAll('dl.sum > div')].map((row) => [row.querySelector('dt')?.textContent ?? '', row.querySelector('dd')?.textContent ?? ''])));
const look = (page: Page): Promise<void> => page.waitForTimeout(leastSeconds * 1000 + 50);

/** Applies with the examples and an address of its own; the receipt is open afterwards. */
async function apply(page: Page, email: string): Promise<[string, string][]> {
  await page.goto(form.path);
  for (const [name, { control, example: { values, other } }] of questionsOf(form)) {
    const field = page.locator(`[name="${name}"]`);
    const list = page.locator('details.list').filter({ has: field });
    if (control.type === 'line' || control.type === 'area') await field.fill(name === 'email' ? email : values[0] ?? '');
    else if (control.type === 'select') await field.selectOption(values[0] ?? '');
    else {
      if (await list.count() > 0 && (await list.getAttribute('open')) === null) await list.locator('summary').click();
      for (const value of values) await page.locator(`[name="${name}"][value="${value}"]`).check({ force: true });
    }
    if (other !== '') await page.locator(`[name="${otherName(name)}"]`).fill(other);
  }
  const typed = await filledIn(page);
  await page.getByRole('button', { name: next }).click();
  await look(page);
  await page.getByRole('button', { name: 'Bewerbung absenden' }).click();
  await expect(page).toHaveTitle(/^Ihre Bewerbung ist eingegangen/u);
  return typed;
}

test('an applicant changes the application, has the mail sent again, withdraws after a question, and finds nothing left', async ({ page }, { project }) => {
  const typed = await apply(page, `aendern.${project.name}@example.org`);
  const receipt = page.url();
  const reference = await page.locator('.ref').innerText();

  await test.step('"Angaben ändern" opens the form filled in', async () => {
    await page.getByRole('button', { name: 'Angaben ändern' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(form.title.de);
    await expect(page.getByText('Sie ändern Ihre Bewerbung.')).toBeVisible();
    // Everything as it was typed; only the link to the publications was made whole when it was read.
    const changed = (await filledIn(page)).map(([name, value]): [string, string] => [name, value.replace('https://orcid.org/', '')]);
    expect(changed).toEqual(typed.map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]));
  });

  await test.step('a mistake in the change is told, and nothing is lost', async () => {
    await page.getByLabel('Was möchten Sie im Mentoring erreichen?').fill('');
    await page.getByRole('button', { name: next }).click();
    await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Schreiben Sie, was Sie im Mentoring erreichen möchten.']);
    await expect(page.getByText('Sie ändern Ihre Bewerbung.')).toBeVisible();
    await page.getByLabel('Was möchten Sie im Mentoring erreichen?').fill('Ein anderes Ziel.');
    await page.getByRole('button', { name: next }).click();
  });

  await test.step('the change counts once it is sent, under the same reference', async () => {
    await expect(page.getByRole('heading', { level: 2, name: 'Änderung absenden' })).toBeVisible();
    await look(page);
    await page.getByRole('button', { name: 'Änderung absenden' }).click();
    await expect(page).toHaveURL(receipt);
    await expect(page.locator('.ref')).toHaveText(reference);
    await expect(page.getByText(/^Geändert am \d+\. \p{L}+ \d{4} um \d\d:\d\d Uhr$/u)).toBeVisible();
    expect((await answersShown(page))['Ziele']).toBe('Ein anderes Ziel.');
  });

  await test.step('the mail goes out again once', async () => {
    await page.getByRole('button', { name: 'E-Mail noch einmal schicken' }).click();
    await expect(page.getByText('Die E-Mail mit dem Link ist heute noch einmal unterwegs.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'E-Mail noch einmal schicken' })).toHaveCount(0);
  });

  await test.step('withdrawing asks first, and "Nein" leads back', async () => {
    await page.getByRole('button', { name: 'Zurückziehen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bewerbung zurückziehen?');
    await page.getByRole('link', { name: 'Nein, zurück zur Eingangsbestätigung' }).click();
    await expect(page.locator('.ref')).toHaveText(reference);
  });

  await test.step('"Ja" deletes everything, and the receipt says so for good', async () => {
    await page.getByRole('button', { name: 'Zurückziehen' }).click();
    await page.getByRole('button', { name: 'Ja, Bewerbung zurückziehen' }).click();
    await expect(page).toHaveURL(receipt);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ihre Bewerbung ist zurückgezogen');
    await expect(page.getByText(reference)).toBeVisible();
    expect(await page.content()).not.toMatch(/Lena|Ein anderes Ziel/u);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ihre Bewerbung ist zurückgezogen');
    await page.getByRole('link', { name: 'Neu bewerben' }).click();
    await expect(page).toHaveURL(/\/bewerben\/$/u);
  });
});

test('two windows with different changes: the second is told, and wins when it is sent again', async ({ page, context }, { project }) => {
  await apply(page, `fenster.${project.name}@example.org`);
  const receipt = page.url();
  const other = await context.newPage();
  await other.goto(receipt);
  for (const [window, goal] of [[page, 'Aus dem ersten Fenster.'], [other, 'Aus dem zweiten Fenster.']] as const) {
    await window.getByRole('button', { name: 'Angaben ändern' }).click();
    await window.getByLabel('Was möchten Sie im Mentoring erreichen?').fill(goal);
    await window.getByRole('button', { name: next }).click();
  }
  await look(other);
  await page.getByRole('button', { name: 'Änderung absenden' }).click();
  await expect(page.locator('.ref')).toBeVisible();
  await other.getByRole('button', { name: 'Änderung absenden' }).click();
  await expect(other.getByRole('alert').getByRole('heading')).toHaveText('Ihre Änderung ist noch nicht gespeichert');
  expect((await answersShown(other))['Ziele']).toBe('Aus dem zweiten Fenster.');
  await look(other);
  await other.getByRole('button', { name: 'Änderung absenden' }).click();
  await expect(other).toHaveURL(receipt);
  expect((await answersShown(other))['Ziele']).toBe('Aus dem zweiten Fenster.');
});

/** axe on a small and a large screen, light and dark, and nothing that sticks out sideways. */
async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const width of [320, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), `${name} at ${String(width)} px, ${colorScheme}`).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name} at ${String(width)} px`).toBe(0);
  }
}

test('receipt, question and what is left of a withdrawn application are accessible and fit a small screen', { tag: '@script' }, async ({ page }, testInfo) => {
  testInfo.setTimeout(90_000);
  const shots = process.env['SHOTS'];
  const seen = async (name: string): Promise<void> => {
    await expectAccessible(page, name);
    for (const width of shots === undefined ? [] : [390, 1280]) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width, height: 800 });
      await page.screenshot({ path: `${String(shots)}/${name}-${String(width)}.png`, fullPage: true });
    }
  };
  await apply(page, 'ansehen@example.org');
  await seen('receipt');
  await page.getByRole('button', { name: 'Angaben ändern' }).click();
  await seen('change');
  await page.goBack();
  await page.getByRole('button', { name: 'E-Mail noch einmal schicken' }).click();
  await seen('receipt-mailed-again');
  await page.getByRole('button', { name: 'Zurückziehen' }).click();
  await seen('question');
  await page.getByRole('button', { name: 'Ja, Bewerbung zurückziehen' }).click();
  await seen('withdrawn');
});
