import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { accessibilityResults, results } from '../../src/site/accessibility/results.ts';
import { dayOf, lookedAt, proved } from '../../src/site/accessibility/words.ts';
import { builtSite } from '../faults/build.ts';
import { notCovered } from './accessibility-cover.ts';
import { browserIn, seenIn } from './accessibility-report.ts';
import { engineVersions } from './engines/versions.ts';

const again = 'The statement on accessibility says what is no longer so: run `npx node tests/run.ts build e2e`, then `npm run accessibility-results`.';

let dist = '';
beforeAll(async () => { dist = await builtSite(); }, 120_000);

describe('the results that the statement on accessibility is made from', () => {
  test('name the engines that the tests use today', async () => {
    expect(results.engines, again).toEqual(await engineVersions());
    for (const [name, version] of Object.entries(results.engines)) {
      const { version: installed } = JSON.parse(await readFile(join('node_modules', name, 'package.json'), 'utf8')) as { version: string };
      expect(installed).toBe(version);
    }
  });

  test('name every page of the sitemap, every state and every view of the office, and none that is gone', async () => {
    expect(await notCovered(results, dist), again).toEqual([]);
  });

  test('are not from the future, and not older than a year', () => {
    const age = Date.now() - Date.parse(results.date);
    expect(age, again).toBeLessThan(365 * 86_400_000);
    expect(age).toBeGreaterThanOrEqual(0);
  });

  test('are missed where a page, a state, a view or a proof is not among them, and where they name a page that is gone', async () => {
    const without = { ...results, pages: ['/gibt-es-nicht/', ...results.pages.slice(1)], states: results.states.slice(1), office: results.office.filter((title) => title !== 'Entscheiden'), proved: results.proved.slice(1) };
    expect(await notCovered(without, dist)).toEqual([
      `page without results: ${String(results.pages[0])}`, 'page that is no more: /gibt-es-nicht/', `state without results: ${String(results.states[0])}`,
      'office without results: Entscheiden', `proves without results: ${String(results.proved[0])}`,
    ]);
  });

  test('cannot tell of findings', () => {
    expect(accessibilityResults.safeParse({ ...results, findings: 1 }).success).toBe(false);
  });
});

describe.each(['de', 'en'] as const)('the statement (%s)', (language) => {
  test('says what was looked at, with which versions and on which day', async () => {
    const page = await readFile(join(dist, language === 'de' ? '' : 'en', 'barrierefreiheit/index.html'), 'utf8');
    for (const said of [...lookedAt(results, language), ...proved(results, language), dayOf(results, language), ...Object.values(results.engines), ...results.browsers]) expect(page).toContain(said);
  });

  test('does not say what was not proved', () => {
    expect(proved({ ...results, proved: ['focus'] }, language)).toHaveLength(1);
  });
});

const reported = (status: string, annotations: readonly { readonly type: string; readonly description: string }[], stats = {}) => ({
  stats: { startTime: '2026-11-30T20:00:00.000Z', expected: 1, unexpected: 0, flaky: 0, ...stats },
  suites: [{ specs: [], suites: [{ specs: [{ title: 'looks', tests: [{ status, annotations }] }] }] }],
});
const page = { type: 'page', description: '/kontakt/' };

describe('a report of the journeys', () => {
  test('says what was looked at, in which browser and when', () => {
    expect(seenIn(reported('expected', [page, page, { type: 'browser', description: 'Chromium 153.0' }]))).toMatchObject({ date: '2026-11-30', pages: ['/kontakt/'], browsers: ['Chromium 153.0'] });
  });

  test.each(['unexpected', 'flaky', 'skipped'])('with a look that was %s gives no results', (status) => {
    expect(() => seenIn(reported(status, [page]))).toThrow('Nothing to state, these did not pass: looks');
  });

  test('of another browser gives its name only when everything passed there', () => {
    expect(browserIn(reported('expected', [{ type: 'browser', description: 'Firefox 140.5' }]), 'Firefox')).toEqual(['Firefox 140.5']);
    expect(browserIn(reported('expected', []), 'WebKitGTK')).toEqual(['WebKitGTK']);
    expect(browserIn(reported('unexpected', [], { unexpected: 1 }), 'WebKitGTK')).toEqual([]);
    expect(browserIn(reported('skipped', [], { expected: 0 }), 'WebKitGTK')).toEqual([]);
  });
});
