import type { Page } from '@playwright/test';
import { forms } from '../../src/forms/all.ts';
import { texts } from '../../src/office/app/deadlines/texts.ts';
import { dayName, localDay, personName } from '../../src/office/describe.ts';
import { becauseWords, daysWords, deletionWords, outcomeWords } from '../../src/office/deadlines/words.ts';
import type { Invented } from '../../src/office-cli/demo/invent.ts';
import { keys, referenceOf } from '../../src/records/names.ts';
import { sealApplication } from '../../src/records/seal.ts';
import { allKeys } from '../../src/stores/store.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';
import type { OfficeSite } from '../tools/office-site.ts';
import { unlock } from '../tools/office-steps.ts';
import { expect, officeTest } from '../tools/office-test.ts';
import { exampleAnswers, headerOf, newId } from '../unit/office-cli/household.ts';
import { tabTo } from './keyboard.ts';

const test = officeTest({ mentees: 8, mentors: 2, withdrawn: 0, quarantined: 2 });

const newest = ({ revisions }: Invented) => revisions.at(-1)!;
const applied = ({ invented }: OfficeSite): Invented => invented.find((one) => one.fate === 'applied' && newest(one).header.form === 'mentee')!;
const nameOf = (one: Invented): string => personName(newest(one).answers);
const day = (days: number): string => localDay(new Date(Date.now() + days * 86_400_000));
const recordsOf = ({ store }: OfficeSite, id: string): Promise<string[]> => Array.fromAsync(allKeys(store, keys.revisions(id)));
const said = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

async function open(page: Page, office: OfficeSite, id: string): Promise<void> {
  await unlock(page, office, { at: `/fristen/${id}` });
  await expect(page.getByRole('button', { name: texts.removeButton })).toBeVisible();
}

test('one application is found by its number and deleted for good, with a reason and its number, by keyboard alone @script', async ({ page, office }) => {
  const one = applied(office);
  const reference = referenceOf(one.id);
  await unlock(page, office, { at: '/fristen' });
  await expect(page.getByRole('heading', { level: 1, name: texts.title })).toBeFocused();
  await tabTo(page, texts.findLabel);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Geben Sie eine Vorgangsnummer ein')).toBeVisible();
  await page.keyboard.type(reference.toLowerCase().replaceAll('-', ' '));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: nameOf(one) })).toBeFocused();
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  // The parts of a date field have a mark of the browser's own.
  await page.getByLabel(texts.holdReason, { exact: true }).focus();
  await tabTo(page, texts.removeButton);
  await page.keyboard.press('Enter');
  await expect(page.getByText(texts.removeReasonMissing)).toBeVisible();
  await page.keyboard.press('Space');
  await tabTo(page, texts.confirm);
  await page.keyboard.type('ja');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Das ist nicht die Nummer dieser Bewerbung. Geben Sie ${reference} ein.`)).toBeVisible();
  expect(await recordsOf(office, one.id)).not.toEqual([]);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(reference);
  await page.keyboard.press('Enter');
  await said(page, texts.removed(reference));
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await recordsOf(office, one.id)).toEqual([]);
});

test('a hold keeps an application from being deleted until it is lifted, and both say why @script', async ({ page, office }) => {
  const one = applied(office);
  await open(page, office, one.id);
  await page.getByRole('button', { name: texts.holdSet }).click();
  await expect(page.getByLabel(texts.holdDay)).toBeFocused();
  await expect(page.getByText('Schreiben Sie den Grund')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByLabel(texts.holdDay).fill(day(40));
  await page.getByLabel(texts.holdReason, { exact: true }).fill('Erfundener Widerspruch.');
  await page.getByRole('button', { name: texts.holdSet }).click();
  await said(page, texts.holdIsSet(dayName(day(40), 'de')));
  await expect(page.getByText(texts.removeHeld)).toBeVisible();
  await expect(page.getByRole('button', { name: texts.removeButton })).toBeHidden();
  await expect(page.locator('.log')).toContainText('Erfundener Widerspruch.');

  await page.getByRole('link', { name: texts.back }).click();
  const row = page.getByRole('region', { name: texts.held }).getByRole('row').filter({ hasText: referenceOf(one.id) });
  await expect(row).toContainText(dayName(day(40), 'de'));
  await expect(row).toContainText('Erfundener Widerspruch.');
  await expectNoSidewaysScrolling(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  await row.getByRole('link').click();
  await page.getByLabel(texts.liftReason).fill('Erfunden: erledigt.');
  await page.getByRole('button', { name: texts.holdLift }).click();
  await said(page, texts.holdIsLifted);
  await expect(page.getByRole('button', { name: texts.removeButton })).toBeVisible();
});

test('whoever is slower than another officer is told, and nothing typed is lost @script', async ({ page, office, browser }) => {
  const one = applied(office);
  const reference = referenceOf(one.id);
  const others = await browser.newContext({ baseURL: office.url, locale: 'de-DE' });
  const second = await others.newPage();
  await unlock(second, office, { key: office.second, at: `/fristen/${one.id}` });
  await open(page, office, one.id);

  // The other one sets a hold meanwhile: deleting is refused, and the page shows why.
  await second.getByLabel(texts.holdDay).fill(day(10));
  await second.getByLabel(texts.holdReason, { exact: true }).fill('Erfundene Prüfung.');
  await second.getByRole('button', { name: texts.holdSet }).click();
  await said(second, texts.holdIsSet(dayName(day(10), 'de')));
  await page.getByLabel(deletionWords.request).check();
  await page.getByLabel(texts.confirm).fill(reference);
  await page.getByRole('button', { name: texts.removeButton }).click();
  await expect(page.getByRole('alert').filter({ hasText: outcomeWords.remove.held })).toBeVisible();
  await expect(page.locator('.log')).toContainText('Erfundene Prüfung.');
  expect(await recordsOf(office, one.id)).not.toEqual([]);

  // The other one lifts it, and a hold that is sent now finds another behind the one it has seen.
  await second.getByLabel(texts.liftReason).fill('Erfunden: doch nicht.');
  await second.getByRole('button', { name: texts.holdLift }).click();
  await said(second, texts.holdIsLifted);
  await page.getByLabel(texts.holdDay).fill(day(20));
  await page.getByLabel(texts.holdReason, { exact: true }).fill('Mein erfundener Grund.');
  await page.getByRole('button', { name: texts.holdChange }).click();
  await expect(page.getByRole('alert').filter({ hasText: outcomeWords.hold.taken })).toBeVisible();
  await expect(page.getByLabel(texts.holdReason, { exact: true })).toHaveValue('Mein erfundener Grund.');
  await expect(page.locator('.log')).toContainText('Erfunden: doch nicht.');
  await page.getByRole('button', { name: texts.holdSet }).click();
  await said(page, texts.holdIsSet(dayName(day(20), 'de')));

  // And the first one deletes what the other still has open.
  await page.getByLabel(texts.liftReason).fill('Erfunden: erledigt.');
  await page.getByRole('button', { name: texts.holdLift }).click();
  await said(page, texts.holdIsLifted);
  await page.getByRole('button', { name: texts.removeButton }).click();
  await said(page, texts.removed(reference));
  await second.getByLabel(texts.holdDay).fill(day(5));
  await second.getByLabel(texts.holdReason, { exact: true }).fill('Zu spät.');
  await second.getByRole('button', { name: texts.holdSet }).click();
  await said(second, outcomeWords.hold.gone);
  await others.close();
});

test('a lost connection deletes nothing unseen, and once more completes it @script', async ({ page, office, misdeeds }) => {
  const one = applied(office);
  await open(page, office, one.id);
  await page.getByLabel(deletionWords.duplicate).check();
  await page.getByLabel(texts.confirm).fill(referenceOf(one.id));
  // It arrives, but its answer is lost.
  await page.route('**/buero/api/delete', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: texts.removeButton }).click();
  const alert = page.getByRole('alert').filter({ hasText: outcomeWords.remove.offline });
  await expect(alert).toBeVisible();
  await expect(page.getByLabel(texts.confirm)).toHaveValue(referenceOf(one.id));
  await page.unroute('**/buero/api/delete');
  await alert.getByRole('button', { name: texts.again }).click();
  await said(page, texts.removed(referenceOf(one.id)));
  // The browser's own line about the connection that was cut.
  const cut = misdeeds.findIndex((line) => line.includes('net::ERR_FAILED'));
  expect(misdeeds.splice(cut, 1)).toHaveLength(1);
});

test('what lies in quarantine is shown with its last day, and comes out as an application @script', async ({ page, office }) => {
  const [first] = office.invented.filter(({ fate }) => fate === 'quarantined');
  await unlock(page, office, { at: '/fristen' });
  const region = page.getByRole('region', { name: texts.quarantine });
  const row = region.getByRole('row').filter({ hasText: referenceOf(first!.id) });
  await expect(row).toContainText(nameOf(first!));
  await row.getByRole('button').click();
  await said(page, texts.released(referenceOf(first!.id)));
  await expect(row).toBeHidden();
  await page.evaluate((hash) => { location.hash = hash; }, `#/fristen/${first!.id}`);
  await expect(page.getByRole('heading', { level: 1, name: nameOf(first!) })).toBeVisible();
});

test('what is due within 30 days is listed with its day and the reason, what is due later is counted @script', async ({ page, office }) => {
  const form = forms.find(({ module }) => module === 'pj')!;
  const answers = { ...exampleAnswers(form), lastName: 'Baldweg' };
  const ids = [newId(), newId()];
  for (const [index, days] of [12, 31].entries()) {
    await office.store.create(keys.application(ids[index]!, 1), await sealApplication({ header: headerOf(form, { due: day(days) }), answers }, office.recipients));
  }
  await unlock(page, office, { at: '/fristen' });
  const region = page.getByRole('region', { name: texts.soon });
  const row = region.getByRole('row').filter({ hasText: referenceOf(ids[0]!) });
  await expect(row).toContainText('Baldweg');
  await expect(row).toContainText(`${dayName(day(12), 'de')}, ${daysWords(12)}`);
  await expect(row).toContainText(becauseWords({ because: 'received' }));
  await expect(region.getByRole('row').filter({ hasText: referenceOf(ids[1]!) })).toBeHidden();
  await expect(region.getByText(/weitere Bewerbungen sind später/u)).toBeVisible();
});
