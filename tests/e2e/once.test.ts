import { formAt } from '../../src/forms/all.ts';
import type { TypedForm } from '../../src/forms/form.ts';
import { exampleOf } from '../../src/forms/read.ts';
import { expect, test } from '../tools/e2e.ts';
import { look, toCheckPage } from '../tools/form-filling.ts';
import { applicationsFrom } from '../tools/office.ts';
import { typedInto } from './persons.ts';

const form = formAt('/bewerbung/mentee/studierende/')!;

/** The examples of the form with an address that no other journey uses, so that its applications can be counted. */
function somebody(project: string, name: string): { email: string; typed: TypedForm } {
  const email = `${name}.${project}@example.org`;
  return { email, typed: { ...exampleOf(form), email: { values: [email], other: '' } } };
}

test('a double click on the last button sends one application', { tag: '@browsers' }, async ({ page, dataDir }, { project }) => {
  const { email, typed } = somebody(project.name, 'doppelklick');
  await toCheckPage(page, form, typed);
  await look(page);
  await page.getByRole('button', { name: 'Bewerbung absenden' }).dblclick();
  await expect(page.locator('.ref')).toHaveText(/^M-/u);
  expect(await applicationsFrom(dataDir, email)).toBe(1);
});

test('reloading, going back and sending the same check page again send nothing twice', { tag: '@browsers' }, async ({ page, context, dataDir }, { project }) => {
  const { email, typed } = somebody(project.name, 'zweimal');
  await toCheckPage(page, form, typed);
  const checked = Object.fromEntries(await typedInto(page));
  await look(page);
  await page.getByRole('button', { name: 'Bewerbung absenden' }).click();
  const reference = await page.locator('.ref').innerText();
  const receipt = page.url();
  await page.reload();
  await expect(page.locator('.ref')).toHaveText(reference);

  // The check page is stored nowhere, so the browser asks before it would send the form again.
  await expect(page.goBack()).rejects.toThrow(/ERR_CACHE_MISS|NS_ERROR_DOCUMENT_NOT_CACHED/u);
  await expect(() => page.goto(receipt)).toPass();
  await expect(page.locator('.ref')).toHaveText(reference);

  // As a second tab with the same check page would send it.
  const again = await context.request.post(form.path, { form: { ...checked, step: 'send' }, maxRedirects: 0 });
  expect(again.status()).toBe(303);
  expect(receipt).toContain(again.headers()['location']);
  expect(await applicationsFrom(dataDir, email)).toBe(1);
});
