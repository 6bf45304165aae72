import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/tools/browser.ts';

/** `E2E_HOST=netlify` takes `netlify dev` for our own server, and of the journeys those in which something is sent. */
const isNetlify = process.env['E2E_HOST'] === 'netlify';
const isBlobs = isNetlify && process.env['E2E_STORE'] === 'netlify-blobs';
const name = isNetlify ? (isBlobs ? 'netlify-blobs' : 'netlify') : 'e2e';

/** Journeys through the built site, each with and without JavaScript unless its tag says otherwise. */
export default defineConfig({
  testDir: 'tests/e2e',
  ...(isNetlify && { testMatch: ['mentee', 'mentor', 'once', 'receipt', 'rounds'].map((journey) => `${journey}.test.ts`) }),
  outputDir: `reports/${name}`,
  globalSetup: './tests/tools/e2e-setup.ts',
  // See `startNetlifySite`.
  workers: isBlobs ? 1 : 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // Generous, since machines of tests are shared; a journey takes 1 to 10 s.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON'] ?? `reports/${name}.json` }]],
  use: {
    baseURL: process.env['E2E_URL'],
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    // Scrolls at once, so that what is looked at stands still.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: await findBrowser(),
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'script', use: { javaScriptEnabled: true }, grepInvert: /@noscript/ },
    { name: 'noscript', use: { javaScriptEnabled: false }, grepInvert: /@script/ },
  ],
});
