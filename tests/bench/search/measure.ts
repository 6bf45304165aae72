import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { findBrowser } from '../../tools/browser.ts';
import { median } from '../report.ts';
import { slowDown } from '../slow-line.ts';
import { places, type Name } from './sites.ts';
import { ways } from './ways.ts';

/** Bytes over the wire by the browser's own count, headers included. */
export interface Figures {
  /** Scripts of the page before anybody searches. */
  readonly scriptsBefore: number;
  /** Everything fetched from the first use to the first answer; for the others their scripts count from the beginning. */
  readonly fetched: number;
  readonly first: number;
  readonly firstSlow: number;
  readonly later: number;
}

const question = 'Habilitation';
// All of them stand alone in the pages, since not every search looks into compounds.
const further = ['Karriere', 'Weiterbildung', 'Klinik', 'Gleichstellung', 'Forschung', 'Familie', 'Pflege', 'Qualität'];

/** Measures one search: each first answer in a browser context of its own with nothing cached. */
export async function measure(browser: Browser, name: Name, url: string, runs: number): Promise<Figures> {
  const fast = await repeat(runs, () => visit(browser, name, url, false));
  const slow = await repeat(Math.max(1, Math.ceil(runs / 2)), () => visit(browser, name, url, true));
  return {
    scriptsBefore: median(fast.map(({ scriptsBefore }) => scriptsBefore)),
    fetched: median(fast.map(({ fetched }) => fetched)),
    first: median(fast.map(({ first }) => first)),
    firstSlow: median(slow.map(({ first }) => first)),
    later: median(fast.flatMap(({ later }) => later)),
  };
}

export const launch = async (): Promise<Browser> => chromium.launch(await findBrowser());

/** A machine that others use too now and then lets a request fail; that visit is made again, once. */
async function repeat<T>(times: number, run: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let index = 0; index < times; index += 1) all.push(await run().catch(run));
  return all;
}

async function visit(browser: Browser, name: Name, url: string, slow: boolean): Promise<{ scriptsBefore: number; fetched: number; first: number; later: number[] }> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    const bytes = countBytes(context);
    await page.goto(url + places[name], { waitUntil: 'networkidle' });
    const before = await bytes();
    if (slow) await slowDown(page);
    const first = await ways[name](page, question, true);
    const fetched = (await bytes()).all - before.all + (name === 'ours' ? 0 : before.scripts);
    const later = slow ? [] : await series(page, name);
    return { scriptsBefore: before.scripts, fetched, first, later };
  } finally {
    await context.close();
  }
}

/** The index parts of each word are fetched on the way, as they are when somebody asks one thing after another. */
async function series(page: Page, name: Name): Promise<number[]> {
  // What was asked for ahead is still on its way; some pages never fall silent for Playwright.
  await page.waitForTimeout(1_000);
  const times: number[] = [];
  for (const word of further) times.push(await ways[name](page, word));
  return times;
}

/** Workers ask for things too, so it is the context that is listened to. */
function countBytes(context: BrowserContext): () => Promise<{ readonly all: number; readonly scripts: number }> {
  const sums: Promise<{ readonly bytes: number; readonly script: boolean }>[] = [];
  context.on('requestfinished', (request) => {
    const script = request.resourceType() === 'script';
    sums.push(request.sizes().then(({ responseBodySize, responseHeadersSize }) => ({ bytes: responseBodySize + responseHeadersSize, script }), () => ({ bytes: 0, script })));
  });
  return async () => {
    const all = await Promise.all(sums);
    const sum = (some: typeof all): number => some.reduce((total, { bytes }) => total + bytes, 0);
    return { all: sum(all), scripts: sum(all.filter(({ script }) => script)) };
  };
}
