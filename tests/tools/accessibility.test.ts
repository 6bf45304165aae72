import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openViews } from '../../src/office/app/open-views.ts';
import { views } from '../../src/office/app/views.ts';
import { accessibilityResults, results, type AccessibilityResults } from '../../src/site/accessibility/results.ts';
import { dayOf, lookedAt, openWords, provable, proved, resultWords } from '../../src/site/accessibility/words.ts';
import { builtSite } from '../faults/build.ts';
import { untrue } from './accessibility-cover.ts';
import { browserIn, seenIn } from './accessibility-report.ts';
import { engineVersions } from './engines/versions.ts';
import { sitemap } from './links.ts';
import { states } from './states.ts';

let dist = '';
let complete: AccessibilityResults;
beforeAll(async () => {
  dist = await builtSite();
  complete = {
    date: '2026-11-30', engines: await engineVersions(), browsers: ['Chromium 153.0', 'Firefox 140.5'], pages: [...await sitemap(dist), '/404.html'],
    states: Object.keys(states), office: [...views, ...openViews].map(({ title }) => title), proved: [...provable], findings: 0,
  };
}, 120_000);
const now = Date.parse('2026-12-24');

describe('the results that the statement on accessibility is made from', () => {
  test('hold today: engines, pages, states, views, age (else run `npx node tests/run.ts build e2e`, then `npm run accessibility-results`)', async () => {
    expect(await untrue(results, dist)).toEqual([]);
  });

  test('hold when they name everything, and the engines are those that are installed', async () => {
    expect(await untrue(complete, dist, now)).toEqual([]);
    for (const [name, version] of Object.entries(complete.engines)) {
      expect((JSON.parse(await readFile(join('node_modules', name, 'package.json'), 'utf8')) as { version: string }).version).toBe(version);
    }
  });

  test('do not hold where a page, a state, a view or a proof is not among them, and where they name a page that is gone', async () => {
    const without = { ...complete, pages: ['/gibt-es-nicht/', ...complete.pages.slice(1)], states: complete.states.slice(1), office: complete.office.filter((title) => title !== 'Entscheiden'), proved: complete.proved.slice(1) };
    expect(await untrue(without, dist, now)).toEqual([
      `page without results: ${String(complete.pages[0])}`, 'page that is no more: /gibt-es-nicht/', `state without results: ${String(complete.states[0])}`,
      'office without results: Entscheiden', `proves without results: ${String(complete.proved[0])}`,
    ]);
  });

  test('do not hold for another version of an engine, after a year, and before their day', async () => {
    expect(await untrue({ ...complete, engines: { ...complete.engines, 'axe-core': '4.0.0' } }, dist, now)).toEqual([`the tests use axe-core ${complete.engines['axe-core']}`]);
    expect(await untrue(complete, dist, Date.parse('2027-12-01'))).toEqual(['older than a year']);
    expect(await untrue(complete, dist, Date.parse('2026-11-29'))).toEqual(['from the future']);
  });

  test('cannot tell of findings', () => {
    expect(accessibilityResults.safeParse({ ...complete, findings: 1 }).success).toBe(false);
  });
});

describe.each(['de', 'en'] as const)('the statement (%s)', (language) => {
  test('on the page says the results and their day, or that they will be announced', async () => {
    const page = await readFile(join(dist, language === 'de' ? '' : 'en', 'barrierefreiheit/index.html'), 'utf8');
    const wanted = results
      ? [resultWords.lead[language](results), ...lookedAt(results, language), ...proved(results, language), resultWords.browsers[language](results), resultWords.date[language](results)]
      : [openWords.results[language], openWords.date[language]];
    for (const said of wanted) expect(page).toContain(said);
  });

  test('names versions, day, numbers and every browser', () => {
    const said = [resultWords.lead[language](complete), ...lookedAt(complete, language), resultWords.browsers[language](complete), resultWords.date[language](complete)].join(' ');
    for (const part of [...Object.values(complete.engines), ...complete.browsers, dayOf(complete, language), ...[complete.pages, complete.states, complete.office].map(({ length }) => String(length))]) expect(said).toContain(part);
  });

  test('does not say what was not proved', () => {
    expect(proved(complete, language)).toHaveLength(provable.length);
    expect(proved({ ...complete, proved: ['focus'] }, language)).toHaveLength(1);
  });
});

const reported = (status: string, annotations: readonly { readonly type: string; readonly description: string }[], stats = {}) => ({
  stats: { startTime: '2026-11-30T20:00:00.000Z', expected: 1, unexpected: 0, flaky: 0, ...stats },
  suites: [{ specs: [], suites: [{ specs: [{ title: 'looks', tests: [{ status, annotations }] }] }] }],
});
const page = { type: 'page', description: '/kontakt/' };

describe('a report of the journeys', () => {
  test('says what was looked at, in which browser and when', () => {
    expect(seenIn([reported('expected', [page, page, { type: 'browser', description: 'Chromium 153.0' }])])).toMatchObject({ date: '2026-11-30', pages: ['/kontakt/'], browsers: ['Chromium 153.0'] });
  });

  test.each(['unexpected', 'flaky', 'skipped'])('with a look that was %s gives no results', (status) => {
    expect(() => seenIn([reported('expected', [page]), reported(status, [page])])).toThrow('Nothing to state, these did not pass: looks');
  });

  test('of another browser gives its name only when everything passed there', () => {
    expect(browserIn(reported('expected', [{ type: 'browser', description: 'Firefox 140.5' }]), 'Firefox')).toEqual(['Firefox 140.5']);
    expect(browserIn(reported('expected', []), 'WebKitGTK')).toEqual(['WebKitGTK']);
    expect(browserIn(reported('unexpected', [], { unexpected: 1 }), 'WebKitGTK')).toEqual([]);
    expect(browserIn(reported('skipped', [], { expected: 0 }), 'WebKitGTK')).toEqual([]);
  });
});
