/** Steps through the office's page that many journeys share. */
import { expect, type Page } from '@playwright/test';
import { texts } from '../../src/office/app/unlock/texts.ts';
import type { OfficeSite } from './office-site.ts';

interface UnlockOptions {
  /** Default: the office's own. */
  readonly key?: Pick<OfficeSite['office'], 'file'>;
  readonly passphrase?: string;
  /** What stands behind the # in the address, such as `/liste?status=offen`. */
  readonly at?: string;
}

/** Opens the office with a key file and waits until every application is open. */
export async function unlock(page: Page, office: OfficeSite, { key = office.office, passphrase, at }: UnlockOptions = {}): Promise<void> {
  await openOffice(page, office, at);
  await page.getByLabel(texts.file, { exact: true }).setInputFiles(key.file);
  if (passphrase !== undefined) await page.getByLabel(texts.passphrase, { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: texts.open }).click();
  await everythingOpen(page);
}

/** Waits until the page has opened all it has found. */
export async function everythingOpen(page: Page): Promise<void> {
  await expect(page.locator('.desk-read')).toHaveText(/^[\d.]+ Bewerbung(?:en)? geöffnet$/u);
}

/** The locked page, as a visitor comes to it. */
export async function openOffice(page: Page, { url }: OfficeSite, at?: string): Promise<void> {
  await page.goto(`${url}/buero/${at === undefined ? '' : `#${at}`}`);
  await expect(page.getByRole('heading', { level: 1, name: texts.title })).toBeVisible();
}
