/** Reading one application after the other, without names too, noting, and printing. */
import type { Page } from '@playwright/test';
import { texts as listTexts } from '../../src/office/app/list/texts.ts';
import { texts } from '../../src/office/app/read/texts.ts';
import { personName } from '../../src/office/describe.ts';
import { fold } from '../../src/office/list/fold.ts';
import type { Invented } from '../../src/office-cli/demo/invent.ts';
import { referenceOf } from '../../src/records/names.ts';
import { allKeys } from '../../src/stores/store.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';
import { addEvent, type OfficeSite } from '../tools/office-site.ts';
import { unlock } from '../tools/office-steps.ts';
import { expect, officeTest, sharedOfficeTest } from '../tools/office-test.ts';

const looking = sharedOfficeTest({ mentees: 24, mentors: 6, undelivered: 1 });
const test = officeTest({ mentees: 4, mentors: 1, withdrawn: 0 });

const newest = ({ revisions }: Invented) => revisions.at(-1)!;
const nameOf = (one: Invented): string => personName(newest(one).answers);
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const mentees = ({ invented }: OfficeSite): readonly Invented[] => invented.filter((one) => one.fate === 'applied' && newest(one).header.form === 'mentee');

async function open(page: Page, office: OfficeSite, { id }: Pick<Invented, 'id'>): Promise<void> {
  await unlock(page, office, { at: `/bewerbung/${id}` });
  await expect(page.getByRole('heading', { level: 2, name: texts.history })).toBeVisible();
}

looking('an application shows every revision and what each has changed @script', async ({ page, office }) => {
  const one = mentees(office).find(({ revisions }) => revisions.length > 1)!;
  await open(page, office, one);
  await expect(heading(page)).toHaveText(nameOf(one));
  await expect(page.getByRole('heading', { level: 2, name: texts.changes })).toBeVisible();
  await expect(page.locator('.changes :is(del, ins)').first()).toBeVisible();
  // What is struck out and what is new is said in words too, and told apart by lines.
  for (const [mark, word, line] of [['del', texts.deleted, 'line-through'], ['ins', texts.inserted, 'underline']] as const) {
    for (const element of await page.locator(`.changes ${mark}`).all()) {
      await expect(element).toContainText(word);
      expect(await element.evaluate((node) => getComputedStyle(node).textDecorationLine)).toBe(line);
    }
  }
  const choice = page.getByLabel(texts.revision, { exact: true });
  await expect(choice.getByRole('option')).toHaveCount(one.revisions.length);
  await choice.selectOption('1');
  await expect(page.getByText(texts.older)).toBeVisible();
  await page.getByRole('button', { name: texts.toNewest }).click();
  await expect(choice).toHaveValue(String(one.revisions.length));
  await expect(page.locator('.history')).toContainText(`Fassung ${one.revisions.length} eingegangen`);
});

looking('without names nobody is named, one application after the other @script', async ({ page, office }) => {
  const all = mentees(office).toSorted((a, b) => (a.revisions[0]!.header.received < b.revisions[0]!.header.received ? 1 : -1));
  await open(page, office, all[0]!);
  await page.goto(`${office.url}/buero/#/bewerbung/${all[0]!.id}?art=mentee`);
  await page.getByLabel(texts.nameless).check();
  for (const one of all.slice(0, 8)) {
    await expect(heading(page)).toHaveText(referenceOf(one.id));
    await expect(page.getByLabel(texts.nameless)).toBeChecked();
    const shown = fold(await page.locator('main').innerText()).split(/[^\p{L}]+/u);
    for (const word of fold(nameOf(one)).split(/[^\p{L}]+/u)) expect(shown, `${word} of ${nameOf(one)}`).not.toContain(word);
    expect(await page.locator('main').innerText()).not.toContain('@');
    await page.keyboard.press('ArrowRight');
  }
  await expect(heading(page)).toHaveText(referenceOf(all[8]!.id));
  await page.keyboard.press('ArrowLeft');
  await expect(heading(page)).toHaveText(referenceOf(all[7]!.id));
  await page.keyboard.press('o');
  await expect(heading(page)).toHaveText(nameOf(all[7]!));
});

looking('what has to be known is said at the top @script', async ({ page, office }) => {
  const refused = office.invented.find(({ fate }) => fate === 'undelivered')!;
  await open(page, office, refused);
  await expect(page.getByText(texts.undelivered.receipt)).toBeVisible();
  await page.goto(`${office.url}/buero/#/bewerbung/${'2'.repeat(32)}`);
  await expect(heading(page)).toHaveText(texts.missingTitle);
});

looking('reading is accessible, with changes, without names, on small screens @script', async ({ page, office }) => {
  const one = mentees(office).find(({ revisions }) => revisions.length > 1)!;
  await open(page, office, one);
  await page.getByLabel(texts.nameless).check();
  await expectAccessible(page, [390, 1280]);
  await expectNoSidewaysScrolling(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${office.url}/buero/#/dossier/${one.id}?verlauf=ja`);
  await expect(page.locator('.sheet')).toHaveCount(1);
  await expectAccessible(page, [390, 1280]);
});

test('a note is kept until it has arrived, and shows who wrote it @script', async ({ page, office, misdeeds }) => {
  const [one, other] = mentees(office) as [Invented, Invented];
  await addEvent(office, one.id, { type: 'note', text: 'Von der anderen\nzweite Zeile' });
  await addEvent(office, one.id, { type: 'score', version: 1, marks: { motivation: 5 }, comment: 'Heimlich', done: true });
  await open(page, office, one);
  await expect(page.locator('.history')).toContainText('Von der anderen');
  await expect(page.locator('main'), 'scores are blind').not.toContainText('Heimlich');

  await page.getByRole('button', { name: texts.save }).click();
  await expect(page.getByText(texts.noteMissing)).toBeVisible();
  const field = page.getByLabel(texts.note);
  await expect(field).toBeFocused();
  await field.fill('Ruft am Montag zurück.');

  await test.step('the draft waits while another application is read', async () => {
    await page.goto(`${office.url}/buero/#/bewerbung/${other.id}`);
    await expect(heading(page)).toHaveText(nameOf(other));
    await expect(field).toHaveValue('');
    await page.goto(`${office.url}/buero/#/bewerbung/${one.id}`);
    await expect(field).toHaveValue('Ruft am Montag zurück.');
  });

  await test.step('it stays when the server is away', async () => {
    await page.route('**/buero/api/event', (route) => route.abort());
    await page.getByRole('button', { name: texts.save }).click();
    await expect(page.getByText(texts.outcomes.offline)).toBeVisible();
    await expect(field).toHaveValue('Ruft am Montag zurück.');
    await page.unroute('**/buero/api/event');
    await page.locator('.note-form').getByRole('button', { name: texts.again }).click();
    await expect(page.getByText(texts.saved)).toBeVisible();
    await expect(field).toHaveValue('');
    wasCut(misdeeds);
  });
  await expect(page.locator('.history li').first()).toContainText(`${texts.you}Notiz`);
  await expect(page.locator('.history').getByText('Ruft am Montag zurück.')).toHaveCount(1);
});

test('an application that is withdrawn while it is read says so @script', async ({ page, office }) => {
  const [one] = mentees(office) as [Invented];
  await open(page, office, one);
  for await (const key of allKeys(office.store, `application/${one.id}/`)) await office.store.delete(key);
  await page.getByLabel(texts.note).fill('Zu spät');
  await page.getByRole('button', { name: texts.save }).click();
  await expect(heading(page)).toHaveText(texts.missingTitle);
});

test('what is ticked is printed, page by page, and noted first @script', async ({ page, office, misdeeds }) => {
  const [first, second] = mentees(office) as [Invented, Invented];
  await unlock(page, office, { at: '/liste' });
  for (const one of [first, second]) await page.getByLabel(listTexts.tick(nameOf(one))).check();
  await page.getByRole('link', { name: listTexts.print }).click();
  await expect(page.locator('.sheet')).toHaveCount(2);
  await expect(page.locator('main')).not.toContainText(nameOf(first));

  await test.step('nothing goes on paper that was not noted', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(texts.notYet)).toBeVisible();
    await expect(page.locator('.sheet').first()).toBeHidden();
    await page.emulateMedia({ media: null });
  });

  const print = page.getByRole('button', { name: texts.printNow });
  await test.step('nor when the note does not arrive', async () => {
    await page.route('**/buero/api/exported', (route) => route.abort());
    await print.click();
    await expect(page.getByText(texts.printOffline)).toBeVisible();
    await expect(page.locator('.noted')).toHaveCount(0);
    await page.unroute('**/buero/api/exported');
    wasCut(misdeeds);
  });

  await page.getByLabel(texts.withNames).check();
  await print.click();
  await expect(page.locator('.noted')).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 2, name: nameOf(first) })).toBeVisible();
  expect(await lastAudit(office)).toMatchObject({ event: 'exported', detail: expect.stringMatching(/^print, 2, with names, by /u) });

  await test.step('each application begins on a page of its own, with its reference in the head', async () => {
    const rules = await page.evaluate(() => document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'));
    for (const one of [first, second]) expect(rules).toContain(`Mentee+ · ${referenceOf(one.id)}`);
    expect(rules).toContain('counter(page)');
    const both = pagesIn(await page.pdf({ preferCSSPageSize: true }));
    await page.goto(`${office.url}/buero/#/dossier/${first.id}?namen=ja`);
    await expect(page.locator('.sheet')).toHaveCount(1);
    await print.click();
    await expect(page.locator('.noted')).toHaveCount(1);
    const one = pagesIn(await page.pdf({ preferCSSPageSize: true }));
    await page.goto(`${office.url}/buero/#/dossier/${second.id}?namen=ja`);
    await expect(page.getByRole('heading', { level: 2, name: nameOf(second) })).toBeVisible();
    await print.click();
    await expect(page.locator('.noted')).toHaveCount(1);
    expect(one + pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBe(both);
  });
});

/** Takes out the one error the browser has logged for the request that was cut off on purpose. */
function wasCut(misdeeds: string[]): void {
  const cut = misdeeds.findIndex((line) => line.includes('net::ERR_FAILED'));
  expect(misdeeds.splice(cut, 1)).toHaveLength(1);
}

/** Pages of a PDF, which name themselves. */
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;

/** The newest entry of the audit log. */
async function lastAudit(office: OfficeSite): Promise<unknown> {
  const keys = await Array.fromAsync(allKeys(office.store, 'audit/'));
  const record = await office.store.get(keys.sort().at(-1)!);
  const text: unknown = JSON.parse(new TextDecoder().decode(record));
  return text;
}
