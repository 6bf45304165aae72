/** The receipt is the applicant's own: change, have the mail again, withdraw. */
import type { Page } from '@playwright/test';
import { formAt } from '../../src/forms/all.ts';
import { exampleOf, fieldsOf } from '../../src/forms/read.ts';
import { expect, test } from '../tools/e2e.ts';
import { look, toReceipt } from '../tools/form-filling.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';
import { answersShown, typedInto } from './persons.ts';

const form = formAt('/bewerbung/mentee/post-doc/')!;
const next = 'Weiter: Angaben prüfen';

/** Applies with the examples and an address of its own, since an address gets one receipt a day; the receipt is open afterwards. */
const apply = (page: Page, email: string): Promise<string> => toReceipt(page, form, { ...exampleOf(form), email: { values: [email], other: '' } });

/** What stands in the fields that a person fills in, without what the page adds of its own; line ends as they are stored. */
const filledIn = async (page: Page): Promise<[string, string][]> =>
  (await typedInto(page)).filter(([name, value]) => value !== '' && !['receipt', 'token', 'website', 'step'].includes(name))
    .map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]);

test('an applicant changes the application, has the mail sent again, withdraws after a question, and finds nothing left', { tag: '@browsers' }, async ({ page }, { project }) => {
  const email = `aendern.${project.name}@example.org`;
  const reference = await apply(page, email);
  const receipt = page.url();

  await test.step('"Angaben ändern" opens the form filled in', async () => {
    await page.getByRole('button', { name: 'Angaben ändern' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(form.title.de);
    await expect(page.getByText('Sie ändern Ihre Bewerbung.')).toBeVisible();
    // Everything as it was typed; only the link to the publications was made whole when it was read.
    const changed = (await filledIn(page)).map(([name, value]) => [name, value.replace('https://orcid.org/', '')]);
    expect(changed).toEqual(fieldsOf(form, { ...exampleOf(form), email: { values: [email], other: '' } }));
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
    await page.getByRole('link', { name: 'Nein, nicht zurückziehen' }).click();
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

test('every state of the receipt is accessible, and fits a small screen and large text', { tag: '@script' }, async ({ page }) => {
  const seen = async (): Promise<void> => {
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
  };
  await apply(page, 'ansehen@example.org');
  const receipt = page.url();
  await page.getByRole('button', { name: 'Angaben ändern' }).click();
  await seen();
  await page.goto(receipt);
  await page.getByRole('button', { name: 'E-Mail noch einmal schicken' }).click();
  await page.getByText('heute noch einmal unterwegs').waitFor();
  await seen();
  await page.getByRole('button', { name: 'Zurückziehen' }).click();
  await page.getByRole('heading', { name: 'Bewerbung zurückziehen?' }).waitFor();
  await seen();
  await page.getByRole('button', { name: 'Ja, Bewerbung zurückziehen' }).click();
  await page.getByRole('heading', { name: 'Ihre Bewerbung ist zurückgezogen' }).waitFor();
  await seen();
});
