import type { Config } from '@netlify/functions';
import { onHost } from '../src/host.ts';
import { apply } from '../src/intake/apply.ts';

/** Takes what the form pages post. */
export default onHost(apply);

// Netlify reads this without running the file: literals only.
export const config: Config = {
  path: [
    '/bewerbung/mentee/:module', '/bewerbung/mentee/:module/', '/bewerbung/mentor', '/bewerbung/mentor/',
    '/en/bewerbung/mentee/:module', '/en/bewerbung/mentee/:module/', '/en/bewerbung/mentor', '/en/bewerbung/mentor/',
  ],
  method: ['POST'],
  region: 'fra',
  // A whole university may share one address.
  rateLimit: { windowSize: 60, windowLimit: 20, aggregateBy: ['ip', 'domain'] },
};
