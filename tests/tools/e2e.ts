import { test as base, expect } from '@playwright/test';

export { expect };

/** What the browser logs for a page that is itself answered with 4xx; an error page is what some journeys want to see. */
const ownStatus = /^Failed to load resource: the server responded with a status of 4\d\d/;

/**
 * Playwright's `test` for journeys. A journey also fails when the browser logs an error: a script that throws, a
 * file that is missing, anything the content security policy has stopped.
 * Tag a journey `@script` or `@noscript` when it makes sense only with or only without JavaScript; else it runs both ways.
 * What uses axe needs `@script`: axe waits for timers that never fire in a page whose scripts are switched off.
 */
export const test = base.extend<{ dataDir: string; serverLog: string; browserErrors: string[] }>({
  /** The data folder of the running server, shared by all journeys of this run. */
  dataDir: async ({}, use) => use(given('E2E_DATA_DIR')),
  /** File that holds everything the server has printed. */
  serverLog: async ({}, use) => use(given('E2E_LOG')),
  browserErrors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        const { url } = message.location();
        const aboutThePage = ownStatus.test(message.text()) && url === page.url();
        if (message.type() === 'error' && !aboutThePage) errors.push(`${message.text()} (${url})`);
      });
      await use(errors);
      expect(errors, 'errors in the browser').toEqual([]);
    },
    { auto: true },
  ],
});

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing: journeys run with playwright.config.ts, which starts the site.`);
  return value;
}
