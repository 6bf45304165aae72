import { formAt } from '../../src/forms/all.ts';
import { expect, test } from '../tools/e2e.ts';
import { toCheckPage } from '../tools/form-filling.ts';
import { typedInto } from './persons.ts';

const form = formAt('/bewerbung/mentor/')!;

test('the line behind „Andere“ shows when it is asked for, and as long as something stands in it', { tag: '@browsers' }, async ({ page }) => {
  await page.goto(form.path);
  const languages = page.getByRole('group', { name: 'In welchen Sprachen möchten Sie sprechen?' });
  const line = languages.getByLabel('Ihre Angabe zu „Andere“');
  await expect(line).toBeHidden();
  await languages.getByText('Andere', { exact: true }).click();
  await line.fill('Polnisch');
  await languages.getByText('Andere', { exact: true }).click();
  await languages.getByText('Deutsch', { exact: true }).click();
  await expect(line).toBeVisible();
  await line.fill('');
  await languages.getByText('Englisch', { exact: true }).click();
  await expect(line).toBeHidden();
});

test('who goes back from the check page with the browser finds everything as it was', { tag: '@browsers' }, async ({ page }) => {
  await page.goto(form.path);
  await toCheckPage(page, form);
  const checked = (await typedInto(page)).filter(([name, value]) => name !== 'token' && value !== '');
  await page.goBack();
  await expect(page.getByLabel('Vorname')).toHaveValue('Lena');
  expect(await typedInto(page)).toEqual(expect.arrayContaining(checked));
});
