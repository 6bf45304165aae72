import { startSite } from './site.ts';

/** Starts the site once for all journeys. The workers inherit the environment, and with it address and data folder. */
export default async function setup(): Promise<() => Promise<void>> {
  // All journeys come from one address and post more in a minute than a network may.
  const site = await startSite({ env: { POSTS_PER_MINUTE: '0' } });
  process.env['E2E_URL'] = site.url;
  process.env['E2E_DATA_DIR'] = site.dataDir;
  process.env['E2E_LOG'] = site.logFile;
  return async () => {
    await site.stop();
  };
}
