import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { views } from '../../src/office/app/views.ts';
import { findBrowser } from './browser.ts';
import { addEvent, startOfficeSite } from './office-site.ts';
import { openOffice, unlock } from './office-steps.ts';

/**
 * Takes pictures of every view of the office with invented people, for people to look at: node tests/tools/office-shots.ts <folder>
 * [part of a name …]. Wide and narrow, light and dark, of the built site (DIST_DIR).
 */
const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say where the pictures go: node tests/tools/office-shots.ts <folder>');
await mkdir(folder, { recursive: true });

const site = await startOfficeSite({ mentees: 60, mentors: 20, damaged: 1, quarantined: 1, undelivered: 1 });
const applied = site.invented.filter(({ fate }) => fate === 'applied');
const mentees = applied.filter(({ revisions: [first] }) => first?.header.form === 'mentee').toSorted((a, b) => b.revisions.length - a.revisions.length).map(({ id }) => id);
const mentors = applied.filter(({ revisions: [first] }) => first?.header.form === 'mentor').map(({ id }) => id);
const [one = ''] = mentees;
await addEvent(site, one, { type: 'note', text: 'Angerufen, ruft zurück.' });
await addEvent(site, one, { type: 'pair', mentor: mentors[0] ?? '', state: 'agreed' });
for (const [index, id] of mentees.entries()) {
  if (index < 40) await addEvent(site, id, { type: 'decision', status: index < 25 ? 'accepted' : index < 32 ? 'waitlist' : 'declined' });
}

const addresses = [
  ...views.map(({ path }) => (path === 'bewerbung' ? `bewerbung/${one}` : path)),
  `entscheiden/${one}`, 'entscheiden/mitteilen', `vermitteln?wahl=${mentees[3] ?? ''}`, `fristen/${one}`, `dossier/${one}`,
];
const browser = await chromium.launch(await findBrowser());
for (const width of [390, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce', locale: 'de-DE', timezoneId: 'Europe/Berlin' });
    const shoot = async (name: string): Promise<void> => {
      const file = `${name.replaceAll(/[^a-z]+/gu, '-')}-${String(width)}-${colorScheme}.png`;
      if (wanted.length > 0 && !wanted.some((part) => file.includes(part))) return;
      // Lists that are drawn as far as they are seen take a moment after the page has grown.
      await page.waitForTimeout(400);
      await page.screenshot({ path: join(folder, file), fullPage: true });
    };
    await openOffice(page, site);
    await shoot('lock');
    await unlock(page, site);
    for (const address of addresses) {
      await page.evaluate((hash) => { location.hash = hash; }, `#/${address}`);
      await page.locator('main h1').waitFor();
      await page.waitForLoadState('networkidle');
      await shoot(address.replace(/[2-9A-Z]{32}/u, 'eine'));
    }
    await page.close();
  }
}
await browser.close();
await site.stop();
