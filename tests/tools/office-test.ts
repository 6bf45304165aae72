/** Playwright's `test` for journeys through the office's page, with a site of its own for each journey or each worker. */
import { test } from './e2e.ts';
import { startOfficeSite, type OfficeSite, type OfficeSiteOptions } from './office-site.ts';

export { expect } from './e2e.ts';

/**
 * Every journey gets a server, a data folder and keys of its own (about a second), so that none meets what another has changed.
 * The fixture `office` has them; addresses such as `/buero/` lead there. All that `test` watches is watched here too.
 */
export const officeTest = (options: OfficeSiteOptions = {}) => test.extend<{ office: OfficeSite }>({
  office: async ({}, use) => running(options, use),
  ...addresses,
});

/** As `officeTest`, with one site for all journeys of a worker: for those that only look. */
export const sharedOfficeTest = (options: OfficeSiteOptions = {}) => test.extend<object, { office: OfficeSite }>({
  office: [async ({}, use) => running(options, use), { scope: 'worker' }],
  ...addresses,
});

async function running(options: OfficeSiteOptions, use: (site: OfficeSite) => Promise<void>): Promise<void> {
  const site = await startOfficeSite(options);
  await use(site);
  await site.stop();
}

type Use = (value: string) => Promise<void>;
const addresses = {
  baseURL: async ({ office }: { office: OfficeSite }, use: Use) => use(office.url),
  dataDir: async ({ office }: { office: OfficeSite }, use: Use) => use(office.dataDir),
  serverLog: async ({ office }: { office: OfficeSite }, use: Use) => use(office.logFile),
};
