import { chromium, expect, type Page } from '@playwright/test';
import { findBrowser } from '../tools/browser.ts';
import { startOfficeSite, type OfficeSite } from '../tools/office-site.ts';
import type { Measured } from './measure.ts';
import { sizesOf, watchLoading } from './office-bundle.ts';
import { measureFiltering } from './office-filtering.ts';
import { measureMatching } from './office-matching.ts';
import { watchMemory } from './office-memory.ts';
import { measureOpening } from './office-opening.ts';
import type { OfficeOptions } from './office-options.ts';

/** The worker of matching holds the solver and is started when a proposal is wanted; the goal leaves it out. */
const solver = /\/match-worker-/u;

const megabyte = 1024 * 1024;
const kilobyte = 1024;
const inMegabytes = (bytes: number): string => `${(bytes / megabyte).toFixed(0)} MB`;
const inSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

/** All figures of the issue, each in one run: on two cores the server, the browser and its workers share them. */
export async function measureOffice(options: OfficeOptions, say: (line: string) => void): Promise<Measured> {
  const { applications, mentors, matched } = options;
  const matching = measureMatching(matched.mentees, matched.mentors);
  say(`matching        ${inSeconds(matching.milliseconds)} for ${String(matched.mentees)} mentees and ${String(matched.mentors)} mentors   ${String(matching.pairs)} pairs, ${String(matching.unmatched)} without`);
  const site = await startOfficeSite({ mentees: applications - mentors, mentors, seed: 1, dist: options.dist });
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const paths = watchLoading(page);
    const memory = await watchMemory(browser, page);
    const opening = await measureOpening(page, site);
    say(`opening         first rows after ${inSeconds(opening.firstRows)}, all open after ${inSeconds(opening.allOpen)}   longest standstill ${opening.longestTask.toFixed(0)} ms`);
    const atFirst = new Set(paths);
    const filtering = await measureFiltering(page);
    say(`filtering       median ${filtering.median.toFixed(0)} ms, slowest ${filtering.slowest.toFixed(0)} ms (${filtering.what})   ${String(filtering.count)} changes`);
    await walk(page, site);
    const held = { heaps: await memory.heaps(), mostHeaps: memory.mostHeaps(), resident: await memory.resident() };
    say(`memory          at most ${inMegabytes(held.mostHeaps)} in the heaps of page and workers, ${inMegabytes(held.heaps)} at the end; the whole process ${inMegabytes(held.resident)}`);
    await memory.stop();
    const loaded = (await sizesOf(paths, options.dist)).filter(({ path }) => !solver.test(path));
    const bundle = loaded.reduce((total, { bytes }) => total + bytes, 0);
    const first = loaded.reduce((total, { path, bytes }) => total + (atFirst.has(path) ? bytes : 0), 0);
    say(`bundle          ${(bundle / kilobyte).toFixed(1)} KB in brotli, ${(first / kilobyte).toFixed(1)} KB of it for the list: ${loaded.map(({ path, bytes }) => `${path.replace(/^.*\//u, '')} ${(bytes / kilobyte).toFixed(1)}`).join(', ')}`);
    return {
      goals: [
        { goal: 'list usable after 1 s', reached: opening.firstRows <= 1_000 },
        { goal: 'all open in under 15 s', reached: opening.allOpen < 15_000 },
        { goal: 'a filter answers in under 50 ms (slowest)', reached: filtering.slowest < 50 },
        { goal: 'matching under 5 s', reached: matching.milliseconds < 5_000 },
        { goal: 'memory under 400 MB', reached: held.mostHeaps < 400 * megabyte },
        // Like the solver, every other view comes when it is asked for; the whole is among the figures.
        { goal: 'at most 90 KB in brotli until the list is open, age included', reached: first <= 90 * kilobyte },
      ],
      figures: { matching, opening, filtering, memory: held, bundle, first, loaded },
    };
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** Through the views whose code counts: list, reading, deciding, matching. */
async function walk(page: Page, { invented }: OfficeSite): Promise<void> {
  const mentee = invented.find(({ fate, revisions: [first] }) => fate === 'applied' && first?.header.form === 'mentee');
  for (const address of [`bewerbung/${mentee?.id ?? ''}`, 'entscheiden', 'vermitteln', 'liste']) {
    await page.evaluate((hash) => { location.hash = hash; }, `#/${address}`);
    await expect(page.locator('main h1')).toBeVisible();
    await page.waitForLoadState('networkidle');
  }
}
