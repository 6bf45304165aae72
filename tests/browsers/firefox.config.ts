import { defineConfig } from '@playwright/test';
import { delimiter, dirname, join } from 'node:path';
import journeys from '../../playwright.config.ts';
import { temporary } from '../tools/site.ts';
import { findFirefox } from './find.ts';

const firefox = findFirefox();
if ('missing' in firefox) throw new Error(`Firefox cannot run: ${firefox.missing}.`);

/** Journeys tagged `@browsers`, the same as in Chromium, in the Firefox of the machine; see docs/browsers.md. */
export default defineConfig({
  ...journeys,
  testDir: '..',
  testMatch: ['e2e/*.test.ts', 'browsers/firefox.test.ts'],
  outputDir: '../../reports/firefox',
  globalSetup: '../tools/e2e-setup.ts',
  grep: /@browsers/u,
  // Every word to the browser goes two ways and through a relay: about three times as long as in Chromium.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [['line'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON'] ?? '../../reports/firefox.json' }]],
  use: {
    ...journeys.use,
    browserName: 'firefox',
    channel: 'moz-firefox',
    contextOptions: {},
    // Playwright would hide the caret with a style sheet for it, and the policy's refusal would hide the real failure.
    screenshot: 'off',
    launchOptions: {
      executablePath: join(import.meta.dirname, 'firefox-relay.ts'),
      firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 },
      env: {
        ...process.env as Record<string, string>,
        FIREFOX_PATH: firefox.path,
        HOME: await temporary(),
        PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      },
    },
  },
});
