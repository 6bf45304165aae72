import type { Page } from '@playwright/test';
import { texts } from '../../src/office/app/unlock/texts.ts';
import { openOffice } from '../tools/office-steps.ts';
import type { OfficeSite } from '../tools/office-site.ts';

/** Milliseconds since the button was pressed. */
export interface Opening {
  readonly firstRows: number;
  readonly allOpen: number;
  /** The longest time for which the page could not answer meanwhile. */
  readonly longestTask: number;
}

/** Opens the office with the key that has no passphrase, since that takes its second by intent. */
export async function measureOpening(page: Page, site: OfficeSite): Promise<Opening> {
  await openOffice(page, site);
  await page.getByLabel(texts.file, { exact: true }).setInputFiles(site.office.file);
  const button = await page.getByRole('button', { name: texts.open }).elementHandle();
  if (!button) throw new Error('There is no button to open the office with.');
  return button.evaluate((open) => new Promise<Opening>((resolve) => {
    let longestTask = 0;
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration); }).observe({ type: 'longtask' });
    let firstRows = 0;
    const begun = performance.now();
    const look = (): void => {
      const since = performance.now() - begun;
      // A row that shows somebody's name or reference, with its check box beside it.
      if (firstRows === 0 && document.querySelector('main [data-index]') !== null) firstRows = since;
      const isOpen = /^[\d.]+ Bewerbung(?:en)? geöffnet$/u.test(document.querySelector('.desk-read')?.textContent?.trim() ?? '');
      if (isOpen && firstRows > 0) resolve({ firstRows, allOpen: since, longestTask });
      else requestAnimationFrame(look);
    };
    (open as HTMLButtonElement).click();
    look();
  }));
}
