import type { Config } from '@netlify/functions';
import { onHost, ownLimit } from '../src/host.ts';
import { officeApi } from '../src/office-api/api.ts';

/** What the office's page asks (docs/office-api.md). */
export default onHost(officeApi, ownLimit());

// Netlify reads this without running the file: literals only.
export const config: Config = {
  path: ['/buero/api/:call'],
  method: ['POST'],
  region: 'fra',
  // Moving to new keys asks once for each record. Guessing tokens is hopeless at any rate.
  rateLimit: { windowSize: 60, windowLimit: 1200, aggregateBy: ['ip', 'domain'] },
};
