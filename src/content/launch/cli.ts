/** `npm run launch-check`: prints what is still missing before the site goes live, and exits with 1 until nothing is. */
import { dayInLeipzig } from '../../forms/days.ts';
import { launchCheck } from './launch-check.ts';
import { missingMessage } from './missing.ts';

const missing = launchCheck(process.cwd(), process.env, dayInLeipzig(new Date()));
console.log(missingMessage(missing));
process.exitCode = missing.length === 0 ? 0 : 1;
