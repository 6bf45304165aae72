import { expect, test } from '../tools/e2e.ts';
import { look } from '../tools/form-filling.ts';
import { officeShows } from '../tools/office.ts';
import { answersShown, fillByLabels, postDoc, postDocShown, typedInto } from './persons.ts';

const changed = { ...postDocShown, Ziele: 'Einen Plan für drei Jahre.' };
const next = 'Weiter: Angaben prüfen';

/** What somebody has entered, whatever the order of the fields and whatever the page adds of its own. */
const entered = (fields: readonly [string, string][]): string[] =>
  fields.filter(([name, value]) => name !== 'token' && value !== '').map((field) => field.join('=')).sort();

test('a stranger reads, chooses a module, applies, corrects, sends, and the office reads it', { tag: '@browsers' }, async ({ page, dataDir }) => {
  await test.step('from the start page to the form', async () => {
    await page.goto('/');
    await page.getByRole('main').getByRole('link', { name: 'Post-Doc-Phase' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Post-Doc-Phase' })).toBeVisible();
    await page.getByRole('link', { name: 'Zum Bewerbungsformular' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Als Mentee bewerben: Post-Doc-Phase');
    await expect(page.getByRole('list').filter({ hasText: 'Eingang bestätigt' }).locator('[aria-current=step]')).toHaveText('Angaben machen');
  });

  await test.step('what is wrong is said above the form and at the field, and nothing typed is lost', async () => {
    const wrong = ['Stand der Habilitation', 'Was ich im Mentoring erfahre, behandle ich vertraulich.'];
    await fillByLabels(page, postDoc.filter(([, label]) => !wrong.includes(label)));
    const email = page.getByLabel('Dienstliche oder studentische E-Mail-Adresse');
    await fillByLabels(page, [['type', 'Dienstliche oder studentische E-Mail-Adresse', 'zoe.obrien.example.org']]);
    await page.getByLabel('Jahr der Promotion').fill('neulich');
    const before = await typedInto(page);
    await page.getByRole('button', { name: next }).click();

    await expect(page).toHaveTitle(/^Fehler: Als Mentee bewerben: Post-Doc-Phase · /u);
    const summary = page.getByRole('alert');
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('heading')).toHaveText('Vier Angaben fehlen oder stimmen noch nicht');
    expect(await typedInto(page)).toEqual(before);
    const links = await summary.getByRole('link').allTextContents();
    expect(links).toEqual([
      'In der E-Mail-Adresse fehlt das @, wie in name@example.org.',
      `Das Jahr der Promotion ist eine Zahl von 1960 bis ${new Date().getFullYear()}, zum Beispiel 2023.`,
      'Wählen Sie den Stand Ihrer Habilitation.',
      'Bestätigen Sie die Vertraulichkeit mit einem Häkchen.',
    ]);
    for (const message of links) {
      await summary.getByRole('link', { name: message }).click();
      await expect(page.locator('.q.wrong:has(:is(input, select, textarea):focus)')).toContainText(message);
    }
    await expect(email).toHaveAccessibleDescription(/fehlt das @/u);
  });

  await test.step('the check page shows every answer', async () => {
    await fillByLabels(page, postDoc.filter(([, label]) => /E-Mail|Jahr|Stand der Habil|vertraulich/u.test(label)));
    await page.getByRole('button', { name: next }).click();
    await expect(page).toHaveTitle(/^Angaben prüfen · /u);
    expect(await answersShown(page)).toEqual(postDocShown);
  });

  await test.step('"Ändern" leads to the question, with everything kept', async () => {
    const before = await typedInto(page);
    await page.getByRole('button', { name: /^Ändern ?: Ziele$/u }).click();
    const goals = page.getByLabel('Was möchten Sie im Mentoring erreichen?');
    await expect(goals).toBeFocused();
    await expect(goals).toBeInViewport();
    await expect(page).toHaveTitle(/^Als Mentee bewerben/u);
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(entered(await typedInto(page))).toEqual(entered(before));
    await goals.fill('Einen Plan für drei Jahre.');
    await page.getByRole('button', { name: next }).click();
    expect(await answersShown(page)).toEqual(changed);
  });

  await test.step('the receipt says what was received and what happens next, and the office reads the same', async () => {
    await look(page);
    await page.getByRole('button', { name: 'Bewerbung absenden' }).click();
    await expect(page).toHaveURL(/\/bewerbung\/eingang\/[\w-]{43}$/u);
    await expect(page).toHaveTitle(/^Ihre Bewerbung ist eingegangen · /u);
    const reference = await page.locator('.ref').innerText();
    expect(reference).toMatch(/^M-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/u);
    await expect(page.getByRole('heading', { name: 'So geht es weiter' })).toBeVisible();
    expect(await answersShown(page)).toEqual(changed);

    const sheet = await officeShows(dataDir, reference);
    const lines = [reference, ...Object.values(changed).flatMap((answer) => answer.split('\n'))];
    for (const line of lines) expect(sheet).toContain(line);

    await page.reload();
    await expect(page.locator('.ref')).toHaveText(reference);
  });
});
