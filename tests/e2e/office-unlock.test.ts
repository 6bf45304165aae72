import type { Page } from '@playwright/test';
import { texts as shell } from '../../src/office/app/texts.ts';
import { endings, keyProblems, sessionProblems, texts } from '../../src/office/app/unlock/texts.ts';
import { applicationProblems } from '../../src/office/problems.ts';
import { keys } from '../../src/records/names.ts';
import { expectAccessible, expectNoSidewaysScrolling } from '../tools/looking.ts';
import { everythingOpen, openOffice, unlock } from '../tools/office-steps.ts';
import type { OfficeSite } from '../tools/office-site.ts';
import { expect, sharedOfficeTest } from '../tools/office-test.ts';

const passphrase = 'Vier zufällige Wörter genügen';
const test = sharedOfficeTest({ mentees: 4, mentors: 2, damaged: 1, passphrase });

const file = (page: Page) => page.getByLabel(texts.file, { exact: true });
const pasted = (page: Page) => page.getByLabel(texts.paste, { exact: true });
const words = (page: Page) => page.getByLabel(texts.passphrase, { exact: true });
const open = (page: Page) => page.getByRole('button', { name: texts.open }).click();
const chosen = (text: string) => ({ name: 'schluessel.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });

/** Opens the office on a clock that can be turned, once nothing is on its way any more: records of another time are refused. */
async function unlockOnClock(page: Page, office: OfficeSite): Promise<void> {
  await page.clock.install();
  const visited = page.waitForResponse(/\/buero\/api\/desk$/u);
  await unlock(page, office, { key: office.second });
  await visited;
}

/** What the browser says about answers that a journey wants to see refused or cut off; anything else still counts. */
function expectRefusals(misdeeds: string[]): void {
  expect(misdeeds.filter((line) => !/^Failed to load resource: (?:net::ERR_|the server responded with a status of 4)/u.test(line))).toEqual([]);
  misdeeds.splice(0);
}

test.describe('the lock', { tag: '@script' }, () => {
  test('opens with key file and passphrase, and keeps what was typed until then', async ({ page, office }) => {
    await openOffice(page, office);
    await file(page).setInputFiles(office.office.file);
    await open(page);
    await expect(page.getByText(keyProblems['no-passphrase'])).toBeVisible();
    await expect(words(page)).toBeFocused();
    await words(page).fill('Falsche Wörter');
    await page.keyboard.press('Enter');
    await expect(page.getByText(keyProblems.passphrase)).toBeVisible();
    await expect(words(page)).toHaveValue('Falsche Wörter');
    await expect(words(page)).toHaveAccessibleDescription(new RegExp(keyProblems.passphrase, 'u'));
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
    await page.getByLabel(texts.show).check();
    await expect(words(page)).toHaveAttribute('type', 'text');
    await words(page).fill(passphrase);
    await open(page);
    await everythingOpen(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page).toHaveTitle(/ · Büro · Mentee\+$/u);
  });

  test('says what is the matter with every other file', async ({ page, office, misdeeds }) => {
    await openOffice(page, office);
    const cases: readonly (readonly [string, string])[] = [
      ['Ein Brief, kein Schlüssel.', keyProblems['no-key']],
      ['', keyProblems['no-key']],
      [office.office.recipient, keyProblems.public],
      [office.second.text.replace(/(AGE-SECRET-KEY-\w{20})\w/u, '$1'), keyProblems.incomplete],
      [office.office.text.replace(/\n.{10}/u, '\n'), keyProblems.damaged],
      ['age-encryption.org/v1\n-> X25519 AAAA\nAAAA\n--- AAAA\n', keyProblems.foreign],
      ['x'.repeat(70_000), keyProblems['too-large']],
      [office.stranger.text, sessionProblems.recipient],
    ];
    await open(page);
    await expect(page.getByText(keyProblems.nothing)).toBeVisible();
    for (const [content, message] of cases) {
      await file(page).setInputFiles(chosen(content));
      await open(page);
      await expect(page.getByText(message)).toBeVisible();
      await expect(file(page)).toBeFocused();
    }
    expectRefusals(misdeeds);
  });

  test('opens with a pasted key as it stands on the recovery sheet, and with one key of several', async ({ page, office, misdeeds }) => {
    await openOffice(page, office);
    await page.getByText(texts.pasteFold).click();
    await pasted(page).fill('AGE-SECRET-KEY-1ABC');
    await open(page);
    await expect(page.getByText(keyProblems.incomplete)).toBeVisible();
    await expect(pasted(page)).toHaveValue('AGE-SECRET-KEY-1ABC');
    const typedOff = office.recovery.identity.toLowerCase().replace(/.{6}/gu, '$& ');
    await pasted(page).fill(`# von Hand\n${office.stranger.identity}\n${typedOff}`);
    await open(page);
    await everythingOpen(page);
    expectRefusals(misdeeds);
  });

  test('opens where the browser has no X25519 of its own', async ({ page, office }) => {
    const without = `const importKey = SubtleCrypto.prototype.importKey;
      SubtleCrypto.prototype.importKey = function (format, bytes, algorithm, ...more) {
        if (algorithm?.name === 'X25519') throw new DOMException('Not here.', 'NotSupportedError');
        return importKey.call(this, format, bytes, algorithm, ...more);
      };\n`;
    let fetched = '';
    page.on('request', (request) => { if (/ed25519/u.test(request.url())) fetched = request.url(); });
    await page.route('**/_astro/office-worker*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: without + await response.text() });
    });
    await unlock(page, office, { key: office.second });
    await expect(page.locator('.desk-read')).toHaveText(shell.allRead(6));
    expect(fetched).toContain('/_astro/');
  });

  test('keeps everything while the server does not answer', async ({ page, office, misdeeds }) => {
    await page.route('**/_astro/office-worker*', (route) => route.abort());
    await openOffice(page, office);
    await file(page).setInputFiles(chosen(office.second.text));
    await open(page);
    await expect(page.getByRole('alert')).toHaveText(texts.workerLost);
    await page.unroute('**/_astro/office-worker*');
    await page.route('**/buero/api/**', (route) => route.abort());
    await open(page);
    await expect(page.getByRole('alert')).toHaveText(sessionProblems.offline);
    await page.unroute('**/buero/api/**');
    await page.route('**/daten.json', (route) => route.abort());
    await open(page);
    await expect(page.getByRole('alert')).toHaveText(shell.noSite);
    await page.unroute('**/daten.json');
    await open(page);
    await everythingOpen(page);
    expectRefusals(misdeeds);
  });
});

test.describe('the session', { tag: '@script' }, () => {
  test('asks before it ends, goes on when somebody is there, and else puts everything away', async ({ page, office }) => {
    await unlockOnClock(page, office);
    const sessions: string[] = [];
    page.on('request', (request) => { if (request.url().endsWith('/session')) sessions.push(request.url()); });
    // Somebody works: a new token before the old one runs out.
    await page.clock.fastForward('10:00');
    await page.keyboard.press('Shift');
    await page.clock.fastForward('10:00');
    await expect.poll(() => sessions.length).toBe(1);
    const question = page.getByRole('alertdialog', { name: shell.idleTitle });
    await page.clock.fastForward('18:01');
    await expect(question).toBeVisible();
    await expectAccessible(page);
    await page.mouse.move(5, 5);
    await question.getByRole('button', { name: shell.goOn }).click();
    await expect(question).toBeHidden();
    await page.clock.fastForward('28:01');
    await expect(question).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
    await page.clock.fastForward('28:01');
    await expect(question).toBeVisible();
    await page.clock.fastForward('02:00');
    await expect(page.getByText(endings.idle)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: texts.title })).toBeFocused();
    await expect(page.locator('.desk')).toHaveCount(0);
  });

  test('ends when somebody leaves, and its token with it', async ({ page, office }) => {
    let bearer = '';
    page.on('request', (request) => { bearer = request.headers()['authorization'] ?? bearer; });
    await unlock(page, office, { key: office.second });
    const ended = page.waitForResponse(/\/buero\/api\/end$/u);
    await page.getByRole('button', { name: shell.leave }).click();
    expect((await ended).status()).toBe(200);
    await expect(page.getByText(endings.left)).toBeVisible();
    const again = await page.request.post(`${office.url}/buero/api/info`, { data: {}, headers: { authorization: bearer, origin: office.url } });
    expect([bearer.startsWith('Bearer '), again.status()]).toEqual([true, 401]);
  });

  test('does not come back with the page', async ({ page, office }) => {
    await unlock(page, office, { key: office.second });
    await page.goto(`${office.url}/kontakt/`);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: texts.title })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: texts.title })).toBeVisible();
  });
});

test.describe('the frame', { tag: '@script' }, () => {
  test('leads from view to view by keyboard, with title and focus', async ({ page, office }) => {
    await unlock(page, office, { key: office.second });
    const views = page.getByRole('navigation', { name: shell.views });
    await views.getByRole('link', { name: 'Schlüssel' }).press('Enter');
    await expect(page).toHaveURL(/#\/schluessel$/u);
    await expect(page).toHaveTitle('Schlüssel · Büro · Mentee+');
    await expect(page.getByRole('heading', { level: 1, name: 'Schlüssel' })).toBeFocused();
    await expect(views.getByRole('link', { name: 'Schlüssel' })).toHaveAttribute('aria-current', 'page');
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page).not.toHaveTitle(/^Schlüssel/u);
    await page.locator('.desk .skip').press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await expect(page).not.toHaveURL(/#inhalt/u);
    await page.evaluate(() => { location.hash = '#/gibt-es-nicht'; });
    await expect(page.getByRole('heading', { level: 1, name: shell.unknown })).toBeVisible();
  });

  test('leaves the focus where somebody put it while a view was on its way', async ({ page, office }) => {
    await unlock(page, office, { key: office.second });
    const views = page.getByRole('navigation', { name: shell.views });
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => { letThrough = resolve; });
    await page.route('**/_astro/KeysView*', async (route) => { await held; await route.continue(); });
    await views.getByRole('link', { name: 'Schlüssel' }).press('Enter');
    await expect(page.getByText(shell.loading)).toBeVisible();
    await views.getByRole('link', { name: 'Fristen' }).focus();
    letThrough();
    await expect(page.getByRole('heading', { level: 1, name: 'Schlüssel' })).toBeVisible();
    await expect(views.getByRole('link', { name: 'Fristen' })).toBeFocused();
  });

  test('names what does not open, and opens the rest', async ({ page, office }) => {
    await unlock(page, office, { key: office.second, at: '/schluessel' });
    const damaged = office.invented.find(({ fate }) => fate === 'damaged');
    await page.getByText(shell.complaints(1)).click();
    await expect(page.getByText(`${applicationProblems.damaged} application/${damaged?.id ?? ''}/1`)).toBeVisible();
    await expect(page.locator('.desk-read')).toHaveText(shell.allRead(6));
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
  });

  test('stays when a view does not load, and loads it later', async ({ page, office, misdeeds }) => {
    await page.route('**/_astro/KeysView*', (route) => route.abort());
    await unlock(page, office, { key: office.second });
    await page.getByRole('link', { name: 'Schlüssel' }).click();
    await expect(page.getByRole('alert')).toContainText(shell.viewMissing);
    await page.unroute('**/_astro/KeysView*');
    await page.getByRole('button', { name: shell.again }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Schlüssel' })).toBeFocused();
    expectRefusals(misdeeds);
  });

  test('shows within a minute what came in, and says when the server is away', async ({ page, office, misdeeds }) => {
    await unlockOnClock(page, office);
    const known = office.invented.find(({ fate }) => fate === 'applied');
    const record = await office.store.get(keys.application(known?.id ?? ''));
    await office.store.create(keys.application('Z'.repeat(32)), record ?? new Uint8Array());
    // A question that is still on its way takes the place of the next one.
    await expect(async () => {
      await page.clock.fastForward('01:01');
      await expect(page.locator('.desk-read')).toHaveText(shell.allRead(7), { timeout: 2_000 });
    }).toPass();
    await office.store.delete(keys.application('Z'.repeat(32)));
    await page.route('**/buero/api/**', (route) => route.abort());
    await expect(async () => {
      await page.clock.fastForward('01:01');
      await expect(page.getByRole('alert')).toContainText(shell.offline, { timeout: 2_000 });
    }).toPass();
    await page.unroute('**/buero/api/**');
    await page.getByRole('button', { name: shell.again }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.locator('.desk-read')).toHaveText(shell.allRead(6));
    expectRefusals(misdeeds);
  });
});

test('without scripts the page says why it stays closed', { tag: '@noscript' }, async ({ page, office }) => {
  await page.goto(`${office.url}/buero/`);
  const note = page.locator('noscript p');
  await expect(note).toBeVisible();
  await expect(note).toContainText('braucht dafür JavaScript');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex, nofollow');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Büro');
});
