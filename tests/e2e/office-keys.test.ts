import { readFile } from 'node:fs/promises';
import { texts as keyTexts } from '../../src/office/app/keys/texts.ts';
import { passphraseProblems, texts, trials } from '../../src/office/app/setup/texts.ts';
import { groupsOf, newKey, type NewKey } from '../../src/office/keys/make.ts';
import { countMarked } from '../../src/office/keys/rotation.ts';
import { identitiesIn, readKeyFile, unprotect } from '../../src/records/identity.ts';
import { keys } from '../../src/records/names.ts';
import { openApplication, recipientOf } from '../../src/records/seal.ts';
import { allKeys } from '../../src/stores/store.ts';
import { applicantIdentity } from '../../src/intake/secrets.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';
import { test } from '../tools/e2e.ts';
import { startOfficeSite, type OfficeSite } from '../tools/office-site.ts';
import { openOffice, unlock } from '../tools/office-steps.ts';
import { expect, sharedOfficeTest } from '../tools/office-test.ts';
import { startSite } from '../tools/site.ts';

const look = sharedOfficeTest({ mentees: 3, mentors: 1 });

look('the set-up makes keys that open again, and the setting for the server @script', async ({ page, office }) => {
  await openOffice(page, office);
  await page.getByRole('link', { name: 'Schlüssel einrichten' }).click();
  await expect(page.getByRole('heading', { level: 1, name: texts.title })).toBeFocused();

  await page.getByLabel(texts.passphrase, { exact: true }).fill('zu kurz');
  await page.getByRole('button', { name: texts.make }).click();
  await expect(page.getByRole('alert')).toHaveText(passphraseProblems.short);
  await expect(page.getByLabel(texts.passphrase, { exact: true })).toHaveValue('zu kurz');
  await page.getByRole('button', { name: texts.suggest }).click();
  const passphrase = await page.getByLabel(texts.again).inputValue();
  await page.getByRole('button', { name: texts.make }).click();

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: texts.save }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('mentee-plus-buero.age.txt');
  const path = await download.path();
  const file = readKeyFile(await readFile(path));
  const own = file.kind === 'protected' ? identitiesIn(await unprotect(file.sealed, passphrase)) : [];
  expect(own).toHaveLength(1);

  // The sheet is on paper only.
  await expect(page.locator('.recovery-sheet')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.recovery-sheet')).toBeVisible();
  await expect(page.getByRole('button', { name: texts.print })).toBeHidden();
  const recovery = (await page.locator('.recovery-key').innerText()).replace(/\s+/gu, '');
  await page.emulateMedia({ media: 'screen' });

  const tryOut = async (typed: string, sheetEnd: string): Promise<void> => {
    await page.getByLabel(texts.trialPassphrase).fill(typed);
    await page.getByLabel(texts.trialSheet).fill(sheetEnd);
    await page.getByRole('button', { name: texts.tryOut }).click();
  };
  await tryOut(passphrase, '');
  await expect(page.getByRole('alert')).toHaveText(trials['no-file']);
  await page.getByLabel(texts.trialFile).setInputFiles(path);
  await tryOut(`${passphrase}x`, '');
  await expect(page.getByRole('alert')).toHaveText(trials['wrong-passphrase']);
  await tryOut(passphrase, 'XXXX');
  await expect(page.getByRole('alert')).toHaveText(trials.sheet);
  await expect(page.locator('.setup-line')).toHaveCount(0);
  await tryOut(passphrase, ` ${groupsOf(recovery).at(-1)?.toLowerCase() ?? ''} `);
  await expect(page.getByText(trials.opens)).toBeVisible();
  const recipients = await Promise.all([own[0] ?? '', recovery].map(recipientOf));
  await expect(page.locator('.setup-line')).toHaveText(`OFFICE_RECIPIENTS="${recipients.join(' ')}"`);
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);
});

look('officers get names @script', async ({ page, office }) => {
  await unlock(page, office, { at: '/schluessel' });
  await expect(page.getByRole('heading', { level: 1, name: keyTexts.title })).toBeVisible();
  const second = page.getByRole('listitem').filter({ hasText: office.second.recipient });
  await second.getByRole('button').click();
  await page.getByRole('button', { name: keyTexts.save }).click();
  await expect(page.getByRole('alert')).toHaveText(keyTexts.nameMissing);
  await page.getByLabel(keyTexts.newName).fill('Zweites Büro');
  await page.getByRole('button', { name: keyTexts.save }).click();
  await expect(page.getByText(keyTexts.saved)).toBeVisible();
  await expect(second).toContainText('Zweites Büro');

  const area = page.getByLabel(keyTexts.future);
  for (const [typed, message] of [
    [office.office.recipient, keyTexts.noKeys],
    [`${office.office.recipient}\n${office.office.identity}`, keyTexts.secretKey],
    [`${office.office.recipient}\nage1zwei`, keyTexts.wrongKey('age1zwei')],
  ] as const) {
    await area.fill(typed);
    await page.getByRole('button', { name: keyTexts.compose }).click();
    await expect(page.getByRole('alert')).toHaveText(message);
    await expect(area).toHaveValue(typed);
  }
  await area.fill(`${office.second.recipient}\n${office.recovery.recipient}`);
  await page.getByRole('button', { name: keyTexts.compose }).click();
  await expect(page.locator('.setup-line')).toHaveText(`OFFICE_RECIPIENTS="${office.second.recipient} ${office.recovery.recipient}"`);
  await expect(page.getByText(keyTexts.withoutYours)).toBeVisible();
});

const change = test.extend<{ office: OfficeSite; next: NewKey }>({
  next: async ({}, use) => use(await newKey('next')),
  // The settings as they are once a key was replaced: the records are still sealed to the second officer, too.
  office: async ({ next }, use) => {
    const before = await startOfficeSite({ mentees: 14, mentors: 4, damaged: 1 });
    await before.stop();
    const recipients = [before.office.recipient, next.recipient];
    const site = await startSite({ dataDir: before.dataDir, env: { OFFICE_RECIPIENTS: recipients.join(' '), POSTS_PER_MINUTE: '0' } });
    await use({ ...before, ...site, recipients });
    await site.stop();
  },
  baseURL: async ({ office }, use) => use(office.url),
});

change('a rotation that is cut off goes on in a new window, and the old key opens nothing any more @script', async ({ page, office, next, context, misdeeds }) => {
  const first = office.invented.find(({ fate }) => fate === 'applied');
  const damaged = keys.application(office.invented.find(({ fate }) => fate === 'damaged')?.id ?? '');
  await unlock(page, office, { at: '/schluessel' });

  // The line breaks in the middle.
  let calls = 0;
  await context.route('**/buero/api/reseal', (route) => ((calls += 1) > 7 ? route.abort() : route.continue()));
  await page.getByRole('button', { name: keyTexts.start }).click();
  await expect(page.getByText(keyTexts.offline, { exact: true })).toBeVisible();
  const begun = await countMarked(vaultOf(office), office.recipients);
  expect(begun.marked).toBe(7);
  await context.unroute('**/buero/api/reseal');
  // The browser complains of the line we have cut, and of nothing else.
  expect(misdeeds.splice(0)).toEqual([expect.stringMatching(/ERR_FAILED.*\/buero\/api\/reseal/u)]);

  await page.goto('about:blank');
  await unlock(page, office, { at: '/schluessel' });
  await page.getByRole('button', { name: keyTexts.check }).click();
  await expect(page.getByText(/noch nicht neu versiegelt/u)).toBeVisible();
  await page.getByRole('button', { name: keyTexts.start }).click();
  await expect(page.getByText(keyTexts.finished, { exact: true })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: damaged })).toContainText(keyTexts.problems.damaged);
  const { total, marked } = await countMarked(vaultOf(office), office.recipients);
  expect(marked).toBe(total - 1);

  const record = await office.store.get(keys.application(first?.id ?? '')) ?? new Uint8Array();
  const { answers } = await openApplication(record, [next.identity]);
  for (const identity of [office.office.identity, applicantIdentity(first?.receiptToken ?? '')]) {
    expect((await openApplication(record, [identity])).answers).toEqual(answers);
  }
  await expect(openApplication(record, [office.second.identity])).rejects.toMatchObject({ problem: 'wrong-key' });
});

const vaultOf = ({ store }: OfficeSite) => ({
  keys: async () => (await Promise.all(['application/', 'event/', 'decision/', 'desk/', 'quarantine/'].map((prefix) => Array.fromAsync(allKeys(store, prefix))))).flat(),
  read: async (wanted: readonly string[]) => new Map(await Promise.all(wanted.map(async (key) => [key, await store.get(key) ?? new Uint8Array()] as const))),
  replace: () => Promise.reject(new Error('Only for looking.')),
});
