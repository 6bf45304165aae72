import { expect, test as base } from '@playwright/test';
import { findWebKit } from './find.ts';
import { startReportingSite, type ReportingSite } from './reporting-site.ts';
import { startWebKit, type WebKitDriver } from './webkit.ts';
import type { Visitor } from './webdriver.ts';

export { expect };

interface Shared { site: ReportingSite; webkit: WebKitDriver }
interface Own { visitor: Visitor; scheme: 'light' | 'dark' }

/**
 * Playwright's runner for journeys in WebKitGTK, with a browser of its own for each. A journey also fails when the content
 * security policy has stopped anything. What the console says, W3C WebDriver does not tell.
 */
export const test = base.extend<Own, Shared>({
  site: [async ({}, use) => {
    const site = await startReportingSite();
    await use(site);
    await site.stop();
  }, { scope: 'worker' }],
  webkit: [async ({}, use) => {
    const found = findWebKit();
    if ('missing' in found) throw new Error(`WebKit cannot run: ${found.missing}.`);
    const webkit = await startWebKit(found);
    await use(webkit);
    await webkit.stop();
  }, { scope: 'worker' }],
  scheme: ['light', { option: true }],
  visitor: async ({ webkit, site, scheme }, use) => {
    const visitor = await webkit.visitor(scheme);
    const before = site.violations.length;
    await visitor.resize(1280, 900);
    await use(visitor);
    await visitor.leave();
    expect(site.violations.slice(before), 'what the content security policy has stopped').toEqual([]);
  },
});
