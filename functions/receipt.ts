import type { Config } from '@netlify/functions';
import { onHost } from '../src/host.ts';
import { receipt } from '../src/intake/receipt.ts';

/** The applicant's own page: receipt, change, withdrawal. */
export default onHost(receipt);

// Netlify reads this without running the file: literals only.
export const config: Config = {
  path: ['/bewerbung/eingang/:token', '/en/bewerbung/eingang/:token'],
  method: ['GET', 'POST'],
  region: 'fra',
  // A whole university may share one address.
  rateLimit: { windowSize: 60, windowLimit: 20, aggregateBy: ['ip', 'domain'] },
};
