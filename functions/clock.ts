import type { Config } from '@netlify/functions';
import { onClock } from '../src/host.ts';
import { clockRound } from '../src/intake/clock-round.ts';

/** Delivers the mails that wait and deletes what is due. */
export default onClock(clockRound);

// Netlify reads this without running the file: literals only. Every five minutes, since nearly all mails go out at once, and
// an idle site then costs 9,000 runs a month.
export const config: Config = {
  schedule: '*/5 * * * *',
  region: 'fra',
};
