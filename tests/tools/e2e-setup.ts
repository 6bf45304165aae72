import { startNetlifySite } from './netlify-site.ts';
import { startSite } from './site.ts';

/**
 * Starts the site once for all journeys: on our own server, or with `E2E_HOST=netlify` on `netlify dev`, there with the store
 * that `E2E_STORE` names. The workers inherit the environment, and with it address, data folder and store.
 */
export default async function setup(): Promise<() => Promise<void>> {
  // All journeys come from one address and post more in a minute than a network may.
  const env = { POSTS_PER_MINUTE: '0' };
  const site = process.env['E2E_HOST'] === 'netlify'
    ? await startNetlifySite(process.env['E2E_STORE'] === 'netlify-blobs' ? 'netlify-blobs' : 'files', env)
    : await startSite({ env });
  process.env['E2E_URL'] = site.url;
  process.env['E2E_DATA_DIR'] = site.dataDir;
  process.env['E2E_LOG'] = site.logFile;
  if ('office' in site) Object.assign(process.env, site.office);
  return async () => {
    await site.stop();
  };
}
