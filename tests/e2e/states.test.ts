import { formAt } from '../../src/forms/all.ts';
import { expect, test } from '../tools/e2e.ts';
import { fillIn, toReceipt } from '../tools/form-filling.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';
import { states } from '../tools/states.ts';
import { expectLargeTargets } from '../tools/targets.ts';

const form = formAt('/bewerbung/mentee/pj/')!;

for (const [name, open] of Object.entries(states)) {
  test(`${name}: accessible, and fits a small screen and large text`, { tag: '@script', annotation: { type: 'state', description: name } }, async ({ page }) => {
    await open(page);
    await expectAccessible(page);
    await expectLargeTargets(page);
    await expectNoSidewaysScrolling(page);
  });
}

test('a form printed on paper shows what was filled in, light and without buttons', { tag: '@script' }, async ({ page }) => {
  await page.goto(form.path);
  await fillIn(page, form);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByLabel('Vorname')).toBeVisible();
  await expect(page.getByLabel('Vorname')).toHaveValue('Lena');
  await expect(page.getByRole('checkbox', { name: 'Chirurgie', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Weiter' })).toBeHidden();
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});

test('a receipt printed on paper shows the reference and all answers', async ({ page }) => {
  const reference = await toReceipt(page, form);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByText(reference)).toBeVisible();
  for (const answer of await page.locator('dl.sum dd').all()) await expect(answer).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByText(reference)).toHaveCSS('color', 'rgb(31, 29, 25)');
});

test('forced colours leave visible what is chosen, where the keyboard is, and where boxes end', { tag: '@script' }, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(form.path);
  await fillIn(page, form);
  for (const type of ['radio', 'checkbox']) {
    const look = (state: string): Promise<string> => page.locator(`.opt:has(input[type=${type}]${state})`).first().evaluate((card) => {
      const [own, box] = [card, card.querySelector('input')!].map((element) => getComputedStyle(element));
      return [own?.outlineStyle, box?.backgroundColor].join(' ');
    });
    expect(await look(':checked')).not.toEqual(await look(':not(:checked)'));
  }
  await page.getByLabel('Vorname').focus();
  await expect(page.getByLabel('Vorname')).toHaveCSS('outline-style', 'solid');
  await expect(page.getByLabel('Vorname')).toHaveCSS('border-top-style', 'solid');
  await expect(page.getByRole('button', { name: 'Weiter' })).toHaveCSS('border-top-style', 'solid');
});
