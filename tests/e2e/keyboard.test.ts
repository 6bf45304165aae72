import { expect, test } from '../tools/e2e.ts';
import { look } from '../tools/form-filling.ts';
import { tabTo, tickWithSpace, typeInto } from './keyboard.ts';
import { answersShown } from './persons.ts';

const shown = {
  Vorname: 'Wanja', Nachname: 'Ábel', 'E-Mail-Adresse': 'wanja@example.org', 'Klinik, Institut oder Einrichtung': 'Chirurgie', 'PJ-Beginn': 'Mai 2027',
  'Aktuelles Tertial': '1. Tertial', Motivation: 'Ich suche Rat.', Ziele: 'Einen Plan.', Themen: 'Führung', 'Ausgeschlossene Bereiche': 'Keine',
  Richtigkeit: 'Bestätigt', Vertraulichkeit: 'Bestätigt',
};

// Every stop on the way must be visible and marked: tabTo looks at each of them.
test('a mentee applies without a mouse, from the start page to the receipt', { tag: '@script', annotation: { type: 'proves', description: 'keyboard: mentee' } }, async ({ page }) => {
  await page.goto('/');

  await test.step('from the start page over the module to the form', async () => {
    await tabTo(page, 'Zum Inhalt springen', 1);
    await page.keyboard.press('Enter');
    await tabTo(page, 'PJ am UKL');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('PJ am UKL');
    await tabTo(page, 'Zum Bewerbungsformular');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Als Mentee bewerben: PJ am UKL');
  });

  await test.step('every question that needs an answer gets one', async () => {
    await typeInto(page, 'Vorname', shown.Vorname);
    await typeInto(page, 'Nachname', shown.Nachname);
    await typeInto(page, 'Dienstliche oder studentische E-Mail-Adresse', 'wanja.example.org');
    await typeInto(page, 'Klinik, Institut oder Einrichtung', 'Chirurg');
    await typeInto(page, 'PJ-Beginn', '5/2027');
    await tabTo(page, 'Noch nicht begonnen');
    await page.keyboard.press('ArrowDown');
    await typeInto(page, 'Warum möchten Sie Mentee werden?', shown.Motivation);
    await typeInto(page, 'Was möchten Sie im Mentoring erreichen?', shown.Ziele);
    await tickWithSpace(page, 'Führung', 'Keine', 'Ich habe die Hinweise zum Datenschutz gelesen.', 'Meine Angaben sind richtig.', 'Was ich im Mentoring erfahre, behandle ich vertraulich.');
    await tabTo(page, 'Weiter: Angaben prüfen');
    await page.keyboard.press('Enter');
  });

  await test.step('from the summary into the field, and on with the Enter key', async () => {
    await expect(page).toHaveTitle(/^Fehler: /u);
    await tabTo(page, 'In der E-Mail-Adresse fehlt das @, wie in name@example.org.', 1);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(shown['E-Mail-Adresse']);
    await page.keyboard.press('Enter');
    await expect(page).toHaveTitle(/^Angaben prüfen · /u);
    expect(await answersShown(page)).toMatchObject(shown);
  });

  await test.step('sending leads to the receipt', async () => {
    await tabTo(page, 'Bewerbung absenden');
    await look(page);
    await page.keyboard.press('Enter');
    await expect(page).toHaveTitle(/^Ihre Bewerbung ist eingegangen · /u);
    expect(await answersShown(page)).toMatchObject(shown);
  });
});

test('a question is typed, and its answer opened, without a mouse', { tag: '@script', annotation: { type: 'proves', description: 'keyboard: search' } }, async ({ page }) => {
  await page.goto('/suche/');
  await typeInto(page, 'Wonach suchen Sie?', 'Habil');
  await page.keyboard.press('Enter');
  const first = page.locator('.results h2 a').first();
  await expect(first).toBeVisible();
  const title = (await first.innerText()).trim();
  await tabTo(page, title);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Suche');
  await expect(page).toHaveTitle(new RegExp(title.split(' ')[0]!, 'u'));
});
