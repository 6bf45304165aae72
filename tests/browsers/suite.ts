import { join } from 'node:path';
import { node, root } from '../tools/command.ts';
import { notRun, ofPlaywright, together, type Result } from '../tools/result.ts';
import { findFirefox, findWebKit } from './find.ts';

/**
 * Journeys in Firefox and WebKitGTK, where the machine has them. Where it has not, that browser is neither passed nor failed,
 * and the result says so with the reason. `reports` is the folder for the reports, `env` the settings of the built site.
 */
export async function otherBrowsers(reports: string, env: Record<string, string>): Promise<Result> {
  const firefox = findFirefox();
  const webkit = findWebKit();
  const journeys = async (name: string): Promise<Result> => {
    const file = join(reports, `${name}.json`);
    const config = join(root, 'tests/browsers', `${name}.config.ts`);
    return ofPlaywright(await node('node_modules/@playwright/test/cli.js', ['test', '-c', config], { ...env, PLAYWRIGHT_JSON: file }), file);
  };
  return together([
    'missing' in firefox ? notRun(`Firefox: ${firefox.missing}`) : await journeys('firefox'),
    'missing' in webkit ? notRun(`WebKit: ${webkit.missing}`) : await journeys('webkit'),
  ]);
}
