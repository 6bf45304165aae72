import { chromium } from '@playwright/test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../../tools/browser.ts';
import { freePort } from '../../tools/site.ts';
import { peer } from '../peers.ts';

/** The part of Lighthouse's result that is read here. */
interface Result {
  readonly lhr: {
    readonly audits: Readonly<Record<string, { readonly score: number | null; readonly numericValue?: number; readonly details?: { readonly items: readonly { readonly url: string }[] } }>>;
    readonly categories: Readonly<Record<string, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }>>;
  };
}
type Lighthouse = (url: string, flags: Readonly<Record<string, unknown>>) => Promise<Result | undefined>;

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What one visit gave. Times in milliseconds. */
export interface Visit {
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
  /** 0 to 100, in the order of `categories`. */
  readonly scores: readonly number[];
  /** Audits that count and are not passed. */
  readonly failed: readonly string[];
  /** Everything that was fetched. */
  readonly urls: readonly string[];
}

export interface Lab { visit(url: string): Promise<Visit>; stop(): Promise<void> }

export const lighthouseVersion = '13.5.0';

/** Lighthouse with the browser of the journeys, as it judges phones unless told otherwise: a slow 4G line and a quarter of this processor, both simulated. */
export async function openLab(): Promise<Lab> {
  const folder = await peer('lighthouse', { lighthouse: lighthouseVersion });
  const { default: lighthouse } = await import(pathToFileURL(join(folder, 'node_modules/lighthouse/core/index.js')).href) as { default: Lighthouse };
  const launch = await findBrowser();
  const port = await freePort();
  const browser = await chromium.launch({ ...launch, args: [...launch.args, `--remote-debugging-port=${String(port)}`] });
  return {
    async visit(url) {
      const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: categories });
      if (!result) throw new Error(`Lighthouse says nothing about ${url}.`);
      return read(result);
    },
    stop: () => browser.close(),
  };
}

function read({ lhr }: Result): Visit {
  const number = (id: string): number => lhr.audits[id]?.numericValue ?? Number.NaN;
  const counted = Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id));
  return {
    lcp: number('largest-contentful-paint'), tbt: number('total-blocking-time'), cls: number('cumulative-layout-shift'),
    scores: categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100)),
    failed: counted.filter((id) => { const score = lhr.audits[id]?.score; return typeof score === 'number' && score < 0.9; }),
    urls: [...new Set(lhr.audits['network-requests']?.details?.items.map(({ url }) => url).filter((url) => url.startsWith('http')) ?? [])],
  };
}
