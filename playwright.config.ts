import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/tools/browser.ts';

/** Journeys through the built site, each with and without JavaScript unless its tag says otherwise. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'reports/e2e',
  globalSetup: './tests/tools/e2e-setup.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // Generous, since machines of tests are shared; a journey takes 1 to 10 s.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON'] ?? 'reports/e2e.json' }]],
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
