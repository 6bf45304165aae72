import type { Page } from '@playwright/test';
import { texts as decide } from '../../src/office/app/decide/texts.ts';
import { texts as list } from '../../src/office/app/list/texts.ts';
import { texts as match } from '../../src/office/app/match/texts.ts';
import { texts as read } from '../../src/office/app/read/texts.ts';
import { texts as lock } from '../../src/office/app/unlock/texts.ts';
import { views } from '../../src/office/app/views.ts';
import { eventKind } from '../../src/records/office-records.ts';
import { openOfficeRecord } from '../../src/records/office-seal.ts';
import { keys } from '../../src/records/names.ts';
import { everythingOpen, openOffice } from '../tools/office-steps.ts';
import { expect, officeTest } from '../tools/office-test.ts';
import { tabTo, typeInto } from './keyboard.ts';

const test = officeTest({ mentees: 8, mentors: 6 });

const heading = (page: Page) => page.locator('main h1');
const titleOf = (path: string): string => views.find((view) => view.path === path)!.title;

/** Follows a link of the navigation, which stands before the heading of the view. */
async function toView(page: Page, path: string): Promise<void> {
  await page.locator('.desk .skip').focus();
  await tabTo(page, titleOf(path));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(titleOf(path));
  await expect(heading(page)).toBeFocused();
}

/** Until a proposal for several is there, what can be done about a pair is different from one moment to the next. */
const proposed = (page: Page): Promise<void> => expect(page.locator('.match-said')).toContainText(/\d+ Paare/u);

// Every stop on the way must be visible and marked: tabTo looks at each of them.
test('unlock, list, read, decide and match without a mouse @script', { annotation: { type: 'proves', description: 'keyboard: office' } }, async ({ page, office }) => {
  const { id, revisions: [application] } = office.invented.find(({ fate, revisions }) => fate === 'applied' && revisions[0]?.header.module === 'pj')!;
  const { firstName, lastName } = application!.answers;
  const name = `${String(lastName)}, ${String(firstName)}`;

  await openOffice(page, office);
  await tabTo(page, lock.pasteFold);
  await page.keyboard.press('Enter');
  await tabTo(page, lock.paste);
  await page.keyboard.insertText(office.office.identity);
  await tabTo(page, lock.open);
  await page.keyboard.press('Enter');
  await everythingOpen(page);
  await expect(heading(page)).toBeFocused();

  await typeInto(page, list.search, String(application!.answers['email']));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(name);
  await expect(heading(page)).toBeFocused();

  await typeInto(page, read.note, 'Mit der Tastatur notiert.');
  await tabTo(page, read.save);
  await page.keyboard.press('Enter');
  await expect(page.getByText(read.saved)).toBeVisible();

  await heading(page).focus();
  await tabTo(page, read.decide);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: decide.deciding })).toBeVisible();
  await expect(heading(page)).toBeFocused();
  for (const _ of ['motivation', 'ziele', 'passung']) {
    await tabTo(page, '0');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
  }
  await tabTo(page, decide.finish);
  await page.keyboard.press('Enter');
  await expect(page.getByText(decide.finished)).toBeVisible();
  await tabTo(page, decide.mark.accepted);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${decide.marked.accepted}.`)).toBeVisible();

  await toView(page, 'vermitteln');
  await tabTo(page, match.undecided);
  await page.keyboard.press('Space');
  await proposed(page);
  await tabTo(page, `${String(firstName)} ${String(lastName)}`);
  await page.keyboard.press('Enter');
  await expect(page.locator('#match-panel')).toBeFocused();
  await tabTo(page, match.pin);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: match.free, exact: true })).toBeVisible();

  const contents = await Promise.all([1, 2, 3, 4].map(async (number) => (await openOfficeRecord(eventKind, (await office.store.get(keys.event(id, number)))!, [office.office.identity])).content));
  expect(contents).toMatchObject([{ type: 'note', text: 'Mit der Tastatur notiert.' }, { type: 'score', marks: { motivation: 1, ziele: 1, passung: 1 }, done: true }, { type: 'decision', status: 'accepted' }, { type: 'pair', state: 'pinned' }]);
});
