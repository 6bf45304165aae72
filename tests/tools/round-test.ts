/** Playwright's `test` for journeys through a site that has rounds, on a server whose clock the journey sets. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from './e2e.ts';
import { filledSite } from './filled-site.ts';
import { startNetlifySite } from './netlify-site.ts';
import { root } from './command.ts';
import { startSite, temporary, type Site } from './site.ts';

// startSite ends each server with the process that started it: more than ten listeners are meant.
process.setMaxListeners(100);

export { expect } from './e2e.ts';

export interface ClockSite extends Site {
  /** Sets the server's clock, as "2031-03-01T00:00:00+01:00"; it goes on from there. */
  readonly clock: (time: string) => Promise<void>;
}

/** A server of its own for each journey, on the host of the run (`E2E_HOST`), with pages that each worker builds once (about five seconds; minutes where the machine is shared). */
export const roundTest = test.extend<{ site: ClockSite }, { filled: string }>({
  filled: [async ({}, use, { workerIndex }) => use((await filledSite(`e2e-${String(workerIndex)}`)).dist), { scope: 'worker', timeout: 240_000 }],
  site: async ({ filled }, use) => {
    const file = join(await temporary(), 'clock');
    const clock = (time: string): Promise<void> => writeFile(file, String(Date.parse(time) - Date.now()));
    await clock('2031-02-20T12:00:00+01:00');
    // Functions of Netlify's tool are threads of its process: they turn their clocks by the same option.
    const env = { CLOCK_FILE: file, NODE_OPTIONS: `--import=${pathToFileURL(join(root, 'tests/tools/set-clock.ts')).href}`, POSTS_PER_MINUTE: '0' };
    const site = process.env['E2E_HOST'] === 'netlify'
      ? await startNetlifySite(process.env['E2E_STORE'] === 'netlify-blobs' ? 'netlify-blobs' : 'files', env, filled)
      : await startSite({ dist: filled, env });
    await use({ ...site, clock });
    await site.stop();
  },
  baseURL: async ({ site }, use) => use(site.url),
  dataDir: async ({ site }, use) => use(site.dataDir),
  serverLog: async ({ site }, use) => use(site.logFile),
});
