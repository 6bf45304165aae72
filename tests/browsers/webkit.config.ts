import { defineConfig } from '@playwright/test';

/** Journeys in WebKitGTK, through its own W3C WebDriver; see docs/browsers.md. */
export default defineConfig({
  testDir: '.',
  testMatch: 'webkit.test.ts',
  outputDir: '../../reports/webkit',
  // The driver serves one browser at a time.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: [['line'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON'] ?? '../../reports/webkit.json' }]],
});
