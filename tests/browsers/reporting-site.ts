import { cp, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { policyFile } from '../../src/headers.ts';
import { startOfficeSite, type OfficeSite } from '../tools/office-site.ts';
import { temporary } from '../tools/site.ts';

export interface ReportingSite extends OfficeSite {
  /** What the content security policy has stopped in a browser up to now, as the browser reports it. */
  readonly violations: readonly string[];
}

/**
 * The site with invented applications, and a policy that asks browsers to report what it stops: the only way to hear of it
 * from a browser whose console cannot be read.
 */
export async function startReportingSite(dist = process.env['DIST_DIR'] ?? 'dist'): Promise<ReportingSite> {
  const violations: string[] = [];
  const reports = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (text: string) => violations.push(text));
    request.on('end', () => response.writeHead(204).end());
  }).listen(0, '127.0.0.1');
  await once(reports, 'listening');
  const copy = join(await temporary(), 'site');
  await cp(dist, copy, { recursive: true });
  const policy = (await readFile(join(copy, policyFile), 'utf8')).trim();
  await writeFile(join(copy, policyFile), `${policy}; report-uri http://127.0.0.1:${String((reports.address() as AddressInfo).port)}/`);
  const site = await startOfficeSite({ dist: copy, mentees: 4, mentors: 2 });
  return {
    ...site,
    violations,
    async stop(signal) {
      reports.close();
      return site.stop(signal);
    },
  };
}
