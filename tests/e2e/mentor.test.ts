import { expect, test } from '../tools/e2e.ts';
import { look } from '../tools/form-filling.ts';
import { officeShows } from '../tools/office.ts';
import { tabTo, tickWithSpace, typeInto } from './keyboard.ts';
import { answersShown } from './persons.ts';

const next = 'Weiter: Angaben prüfen';

const shown = {
  Vorname: 'Đorđe', Nachname: 'Nguyễn', 'E-Mail-Adresse': 'dorde@example.org', 'Klinik, Institut oder Einrichtung': 'Neurologie', Funktion: 'Oberarzt',
  Fachgebiet: 'Andere: Schlafmedizin', 'Ihr Werdegang in Kürze': 'Studium in Leipzig.\nDann Klinik.', Module: 'PJ am UKL\nPost-Doc-Phase',
  'Zahl der Mentees': '2', 'Einzeln oder Gruppe': 'Gruppenmentoring', Themen: 'Führung', 'Verfügbar ab': 'April 2027',
  'Bereiche eigener Verantwortung': 'Chirurgie', Vertraulichkeit: 'Bestätigt', Freiwilligkeit: 'Bestätigt', 'Öffentliches Profil': 'Nein',
};

test('a mentor applies without a mouse, from the page to the office', { tag: '@browsers' }, async ({ page, dataDir }) => {
  await page.goto('/mentor-werden/');

  await test.step('the skip link jumps over the menu', async () => {
    await tabTo(page, 'Zum Inhalt springen', 1);
    await page.keyboard.press('Enter');
    await tabTo(page, 'Start', 1);
    await tabTo(page, 'Zum Formular für Mentor:innen');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Als Mentor:in bewerben');
  });

  await test.step('every question can be answered', async () => {
    await typeInto(page, 'Vorname', shown.Vorname);
    await typeInto(page, 'Nachname', shown.Nachname);
    await typeInto(page, 'Dienstliche E-Mail-Adresse', shown['E-Mail-Adresse']);
    await typeInto(page, 'Klinik, Institut oder Einrichtung', 'Neurol');
    await typeInto(page, 'Funktion', shown.Funktion);
    await typeInto(page, 'Fachgebiet', 'Andere');
    await typeInto(page, 'Ihre Angabe zu „Andere“', 'Schlafmedizin');
    await typeInto(page, 'Ihr Werdegang in Kürze (optional)', shown['Ihr Werdegang in Kürze']);
    await tickWithSpace(page, 'PJ am UKL', 'Post-Doc-Phase');
    await typeInto(page, 'Wie viele Mentees möchten Sie begleiten?', '9');
    await tabTo(page, 'Einzelmentoring');
    await page.keyboard.press('ArrowDown');
    await tickWithSpace(page, 'Führung');
    await typeInto(page, 'Verfügbar ab (optional)', '4/2027');
    await tabTo(page, 'Bereiche zum Auswählen (24)');
    await page.keyboard.press('Enter');
    await tickWithSpace(page, 'Chirurgie', 'Ich habe die Hinweise zum Datenschutz gelesen.');
    await tickWithSpace(page, 'Was ich im Mentoring erfahre, behandle ich vertraulich.', 'Ich übernehme das Mentoring freiwillig.');
    await tabTo(page, next);
    await page.keyboard.press('Enter');
  });

  await test.step('from the summary into the field that is wrong, and on with the Enter key', async () => {
    await expect(page).toHaveTitle(/^Fehler: /u);
    await expect(page.getByRole('alert')).toBeFocused();
    await tabTo(page, 'Die Zahl der Mentees ist eine Zahl von 1 bis 5, zum Beispiel 2.', 1);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Wie viele Mentees möchten Sie begleiten?')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await expect(page).toHaveTitle(/^Angaben prüfen · /u);
    expect(await answersShown(page)).toMatchObject(shown);
  });

  await test.step('sending leads to the receipt, and the office reads what was typed', async () => {
    await tabTo(page, 'Bewerbung absenden');
    await look(page);
    await page.keyboard.press('Enter');
    await expect(page).toHaveTitle(/^Ihre Bewerbung ist eingegangen · /u);
    expect(await answersShown(page)).toMatchObject(shown);
    const sheet = await officeShows(dataDir, await page.locator('.ref').innerText());
    for (const line of Object.values(shown).flatMap((answer) => answer.split('\n'))) expect(sheet).toContain(line);
  });
});
