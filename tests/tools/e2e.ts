import { test as base, expect, type Browser, type Page } from '@playwright/test';

export { expect };

/** What the browser logs for a page that is itself answered with 4xx; an error page is what some journeys want to see. */
const ownStatus = /^Failed to load resource: the server responded with a status of 4\d\d/;

interface Watch {
  /** The data folder of the running server, shared by all journeys of this run. */
  dataDir: string;
  /** File that holds everything the server has printed. */
  serverLog: string;
  /** What the browser must not do, as far as it has happened yet. */
  misdeeds: string[];
}

/**
 * Playwright's `test` for journeys. A journey also fails when the browser logs an error (a script that throws, a file that is
 * missing, anything the content security policy has stopped), when it asks another host for something, when an answer sets a
 * cookie, or when anything is kept in the browser.
 * Tag a journey `@script` or `@noscript` when it makes sense only with or only without JavaScript; else it runs both ways.
 * What uses axe needs `@script`: axe waits for timers that never fire in a page whose scripts are switched off.
 */
export const test = base.extend<Watch>({
  dataDir: async ({}, use) => use(given('E2E_DATA_DIR')),
  serverLog: async ({}, use) => use(given('E2E_LOG')),
  misdeeds: [
    async ({ page, context, baseURL, browser }, use, testInfo) => {
      testInfo.annotations.push({ type: 'browser', description: browserName(browser) });
      const misdeeds: string[] = [];
      const lookedAt: Promise<unknown>[] = [];
      page.on('pageerror', (error) => misdeeds.push(String(error)));
      page.on('console', (message) => {
        const { url } = message.location();
        const aboutThePage = ownStatus.test(message.text()) && url === page.url();
        if (message.type() === 'error' && !aboutThePage) misdeeds.push(`${message.text()} (${url})`);
      });
      context.on('request', (request) => {
        if (!request.url().startsWith(`${String(baseURL)}/`)) misdeeds.push(`asked another host: ${request.url()}`);
      });
      context.on('response', (response) => {
        // An answer that is never finished has no headers to look at.
        const cookie = response.headerValue('set-cookie').catch(() => null);
        lookedAt.push(cookie.then((value) => value !== null && misdeeds.push(`sets a cookie: ${response.url()}`)));
      });
      await use(misdeeds);
      await Promise.all(lookedAt);
      misdeeds.push(...(await leftovers(page)));
      expect(misdeeds, 'what the browser must not do').toEqual([]);
    },
    { auto: true },
  ],
});

/** "Chromium 153.0", for the results of a run: the smaller numbers help nobody. */
function browserName(browser: Browser): string {
  const name = browser.browserType().name();
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${browser.version().split('.').slice(0, 2).join('.')}`;
}

/** What a visit has left behind in the browser: cookies, local and session storage, databases, caches, workers. */
async function leftovers(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie: ${name}`);
  if (!page.url().startsWith('http')) return cookies;
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage: ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage: ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `database: ${String(name)}`),
    ...(await caches.keys()).map((key) => `cache: ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker: ${scope}`),
  ]);
  return [...cookies, ...kept];
}

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing: journeys run with playwright.config.ts, which starts the site.`);
  return value;
}
