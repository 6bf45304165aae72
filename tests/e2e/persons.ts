import type { Locator, Page } from '@playwright/test';

/** One field as a person sees it: its label, and what goes into it. */
export type Step =
  | readonly ['type', string, string]
  | readonly ['pick', string, string]
  | readonly ['tick', string, ...string[]];

/** Fills in a form by its labels: types, picks from lists, clicks on cards. The second entry is a label, or the question above the cards. */
export async function fillByLabels(page: Page, steps: readonly Step[]): Promise<void> {
  for (const [how, label, ...what] of steps) {
    // Lines behind "Andere" that nobody needs have the same label and do not show.
    const field = page.getByLabel(label, { exact: true }).filter({ visible: true });
    if (how === 'type') await writeInto(field, what[0] ?? '');
    else if (how === 'pick') await field.selectOption({ label: what[0] ?? '' });
    else await clickCards(page, label, what);
  }
}

/** Empties the field by keyboard first: in Firefox, Playwright adds to what stands in a field for an e-mail address. */
async function writeInto(field: Locator, text: string): Promise<void> {
  if ((await field.inputValue()) !== '') {
    await field.press('ControlOrMeta+a');
    await field.press('Delete');
  }
  await field.fill(text);
}

/** Without options the label is that of a single box; otherwise it is the question over a group. */
async function clickCards(page: Page, label: string, options: readonly string[]): Promise<void> {
  if (options.length === 0) return page.getByText(label, { exact: true }).click();
  const group = page.getByRole('group', { name: label }).or(page.getByRole('radiogroup', { name: label }));
  for (const option of options) {
    const card = group.getByText(option, { exact: true });
    const fold = group.locator('summary');
    if (!(await card.isVisible())) await fold.click();
    await card.click();
  }
}

/** What stands in every field of the form, hidden ones too: name and value, as it would be sent. */
export const typedInto = (page: Page): Promise<[string, string][]> => page.evaluate(() => {
  const form = document.querySelector<HTMLFormElement>('main form');
  return form ? [...new FormData(form)].map(([name, value]): [string, string] => [name, value as string]) : [];
});

const texts = {
  project: 'Wir messen, was Visiten < 10 Minuten & „gute“ Visiten trennt.\nDie Daten liegen vor.',
  motivation: 'Ich möchte klären, ob ich mich <b>habilitiere</b>.\n\nUnd ob 1 + 1 = 2 & "mehr" ist.',
  goals: 'Einen Plan für zwei Jahre – mit 日本語 und 🩺.',
};

/** A post-doc with a name, texts and choices that are easily damaged on the way: umlauts, quotes, tags, several lines. */
export const postDoc: readonly Step[] = [
  ['type', 'Vorname', 'Zoë-Ağça'],
  ['type', 'Nachname', "O'Brien-Müller"],
  ['type', 'Dienstliche oder studentische E-Mail-Adresse', 'zoe.obrien@example.org'],
  ['type', 'Telefonnummer (optional)', '+49 341 97-12345'],
  ['pick', 'Klinik, Institut oder Einrichtung', 'Innere Medizin'],
  ['type', 'Jahr der Promotion', '2024'],
  ['tick', 'Stand der Habilitation', 'Geplant'],
  ['tick', 'Ihr Karriereziel', 'Klinik und Forschung verbinden'],
  ['type', 'Ihr Vorhaben in fünf Zeilen', texts.project],
  ['type', 'ORCID oder Link zur Publikationsliste (optional)', '0000-0002-1825-0097'],
  ['type', 'Warum möchten Sie Mentee werden?', texts.motivation],
  ['type', 'Was möchten Sie im Mentoring erreichen?', texts.goals],
  ['tick', 'Worüber möchten Sie sprechen?', 'Karriereplanung', 'Habilitation', 'Vereinbarkeit'],
  ['pick', 'Gewünschtes Fachgebiet (optional)', 'Andere'],
  ['type', 'Ihre Angabe zu „Andere“', 'Medizininformatik'],
  ['tick', 'Aus welchen Bereichen darf Ihre Mentorin oder Ihr Mentor nicht kommen?', 'Innere Medizin', 'Chirurgie'],
  ['tick', 'Welche Zeiten passen Ihnen? (optional)', 'Abends'],
  ['tick', 'Ich habe die Hinweise zum Datenschutz gelesen.'],
  ['tick', 'Meine Angaben sind richtig.'],
  ['tick', 'Was ich im Mentoring erfahre, behandle ich vertraulich.'],
];

/** The same as the check page, the receipt and the office show it, by the short name of each question. */
export const postDocShown: Readonly<Record<string, string>> = {
  Vorname: 'Zoë-Ağça',
  Nachname: "O'Brien-Müller",
  'Akademischer Titel': 'Keine Angabe',
  'E-Mail-Adresse': 'zoe.obrien@example.org',
  Telefonnummer: '+49 341 97-12345',
  'Klinik, Institut oder Einrichtung': 'Innere Medizin',
  'Jahr der Promotion': '2024',
  'Stand der Habilitation': 'Geplant',
  'Ihr Karriereziel': 'Klinik und Forschung verbinden',
  'Ihr Vorhaben in fünf Zeilen': texts.project,
  'ORCID oder Link zur Publikationsliste': 'https://orcid.org/0000-0002-1825-0097',
  'Drittmittel und Lehre in Kürze': 'Keine Angabe',
  Motivation: texts.motivation,
  Ziele: texts.goals,
  Themen: 'Karriereplanung\nHabilitation\nVereinbarkeit',
  Erwartungen: 'Keine Angabe',
  'Gewünschtes Fachgebiet': 'Andere: Medizininformatik',
  Weg: 'Keine Angabe',
  Karrierephase: 'Keine Angabe',
  Wunschperson: 'Keine Angabe',
  'Ausgeschlossene Bereiche': 'Chirurgie\nInnere Medizin',
  'Form der Treffen': 'Keine Angabe',
  Zeitfenster: 'Abends',
  Sprachen: 'Keine Angabe',
  'Frühere Teilnahme': 'Keine Angabe',
  'Hinweise zum Datenschutz': 'Gelesen',
  Richtigkeit: 'Bestätigt',
  Vertraulichkeit: 'Bestätigt',
  'Vormerken für die nächste Runde': 'Nein',
  'Alumni-Verteiler': 'Nein',
};

/** All answers of the open check page or receipt, by the short name of each question. */
export const answersShown = (page: Page): Promise<Record<string, string>> => page.evaluate(() =>
  Object.fromEntries([...document.querySelectorAll('dl.sum > div')].map((row) =>
    [row.querySelector('dt')?.textContent ?? '', row.querySelector('dd')?.textContent ?? ''])));
