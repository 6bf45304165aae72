import type { Config } from '@netlify/functions';
import { onClock } from '../src/host.ts';
import { sweep } from '../src/intake/outbox.ts';

/** Delivers the mails that wait. */
export default onClock(sweep);

// Netlify reads this without running the file: literals only. Every five minutes, since nearly all mails go out at once, and
// an idle site then costs 9,000 runs a month.
export const config: Config = {
  schedule: '*/5 * * * *',
  region: 'fra',
};
