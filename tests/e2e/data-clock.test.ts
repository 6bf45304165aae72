import { inLanguage } from '../../src/forms/addresses.ts';
import { formAt } from '../../src/forms/all.ts';
import { clockOf, deletedWhen } from '../../src/forms/clock.ts';
import { questionsOf } from '../../src/forms/form.ts';
import { languages } from '../../src/forms/text.ts';
import { expect, test } from '../tools/e2e.ts';
import { toCheckPage } from '../tools/form-filling.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';
import { tabTo } from './keyboard.ts';

const form = formAt('/bewerbung/mentee/post-doc/')!;
const mentor = formAt('/bewerbung/mentor/')!;
const privacy = '/datenschutz/';

test('every question tells why it is asked, and tells it only to whoever asks', async ({ page }) => {
  await page.goto(form.path);
  for (const [name, question] of questionsOf(form)) {
    const clock = page.locator('.q').filter({ has: page.locator(`[id="${name}"]`) }).locator('details.why');
    const { keep, readers, why } = clockOf(form, name, question, 'de');
    await expect(clock.locator('dl')).toBeHidden();
    await clock.locator('summary').click();
    for (const text of [why, readers, deletedWhen[keep].de]) await expect(clock.getByText(text, { exact: true })).toBeVisible();
  }
});

test('the keyboard comes to it behind the field, opens it, and goes on to the next question', async ({ page }) => {
  await page.goto(form.path);
  await tabTo(page, 'Vorname');
  await page.keyboard.type('Lena');
  await tabTo(page, 'Warum fragen wir das? Vorname', 1);
  const said = page.locator('#firstName ~ details dl');
  await expect(said).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(said).toBeVisible();
  await tabTo(page, 'Nachname', 1);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(said).toBeHidden();
  await expect(page.getByLabel('Vorname')).toHaveValue('Lena');
});

test('what is said stays with the form: the check page does not repeat it', async ({ page }) => {
  await page.goto(mentor.path);
  await toCheckPage(page, mentor);
  await expect(page.locator('details.why')).toHaveCount(0);
  await expect(page.getByText('Warum fragen wir das?')).toHaveCount(0);
});

test('it stands at the questions of a form with errors too', async ({ page }) => {
  await page.goto(mentor.path);
  await page.getByRole('button', { name: 'Weiter: Angaben prüfen' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('details.why')).toHaveCount(questionsOf(mentor).length);
});

for (const language of languages) {
  test(`the page on data protection lists the questions of all forms (${language})`, async ({ page }) => {
    await page.goto(inLanguage(privacy, language));
    for (const [id, asked] of [['mentee', form], ['mentor', mentor]] as const) {
      await page.locator(`#clock-${id}`).click();
      for (const [name, question] of questionsOf(asked)) {
        const label = (question.short ?? question.label)[language];
        const { readers, why } = clockOf(asked, name, question, language);
        const row = page.locator(`table[aria-labelledby=clock-${id}]`).getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) });
        await expect(row.filter({ hasText: why }).filter({ hasText: readers }).first(), label).toBeVisible();
      }
    }
  });

  test(`form and page on data protection are accessible with everything unfolded, on a small screen too (${language})`, { tag: '@script' }, async ({ page }) => {
    for (const path of [form.path, privacy]) {
      await page.goto(inLanguage(path, language));
      for (const folded of await page.locator('.why, .clock').all()) await folded.evaluate((details) => details.setAttribute('open', ''));
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    }
  });
}

test('the notice of the form leads to the page where all of it stands', async ({ page }) => {
  await page.goto(form.path);
  await page.locator('.notice').getByRole('link', { name: 'Alle Hinweise zum Datenschutz' }).click();
  await expect(page).toHaveURL(/\/datenschutz\/#bewerbung$/u);
  await expect(page.locator('#clock-mentee')).toHaveText('Fragen an Mentees');
});

test('on paper the form shows no reasons, whatever was unfolded, and the page on data protection shows its tables', async ({ page }) => {
  await page.goto(form.path);
  await page.locator('.why summary').first().click();
  await page.emulateMedia({ media: 'print' });
  for (const said of await page.locator('.why dl').all()) await expect(said).toBeHidden();
  await page.goto(privacy);
  await expect(page.getByRole('row').filter({ hasText: 'Telefonnummer' })).toBeVisible();
});
