import { chromium } from '@playwright/test';
import { findBrowser } from '../../tools/browser.ts';
import { contentOf, type Content } from './content.ts';
import type { Lab, Visit } from './lighthouse.ts';
import { make, makers } from './makers.ts';
import { openPainter } from './paint.ts';
import { serve, weigh, type Served } from './serve.ts';

/** One page of each kind. */
export const ourPages: Readonly<Record<string, string>> = { start: '/', module: '/mentee-werden/post-doc/', content: '/programm/konzeption/', form: '/bewerbung/mentee/post-doc/' };

export interface Weight { readonly html: number; readonly css: number; readonly script: number; readonly font: number; readonly other: number }
/** One page of one maker. */
export interface Measured { readonly page: string; readonly maker: string; readonly weight: Weight; readonly visits: readonly Visit[]; readonly paints: readonly number[] }

interface Options {
  readonly lab: Lab;
  /** Where our site is served. */
  readonly url: string;
  readonly pages: readonly string[];
  readonly peers: readonly string[];
  readonly runs: number;
  readonly say: (line: string) => void;
}

export const ours = 'ours';

/** Visits each page of each maker, in turns, so that whoever else uses the machine disturbs all of them alike. */
export async function measured({ lab, url, pages, peers, runs, say }: Options): Promise<Measured[]> {
  const contents = await contentsOf(url, pages);
  const servers: Served[] = [];
  const targets = pages.map((page) => ({ page, maker: ours, url: url + (ourPages[page] ?? ''), visits: [] as Visit[], paints: [] as number[] }));
  const painter = await openPainter();
  try {
    for (const name of peers) {
      const maker = makers[name];
      if (!maker) continue;
      const { dist, address } = await make(name, maker, contents);
      const served = await serve(dist);
      servers.push(served);
      targets.push(...pages.map((page) => ({ page, maker: name, url: served.url + address(page), visits: [], paints: [] })));
      say(`${name} has built ${String(pages.length)} pages`);
    }
    for (let run = 1; run <= runs; run += 1) {
      for (const target of targets) {
        target.visits.push(await lab.visit(target.url));
        target.paints.push(await painter.paint(target.url));
      }
      say(`run ${String(run)} of ${String(runs)}`);
    }
    return await Promise.all(targets.map(async ({ page, maker, visits, paints }) => ({ page, maker, visits, paints, weight: await weightOf(visits.flatMap(({ urls }) => urls)) })));
  } finally {
    await painter.stop();
    for (const served of servers) served.stop();
  }
}

async function contentsOf(url: string, pages: readonly string[]): Promise<Content[]> {
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage();
    const contents: Content[] = [];
    for (const name of pages) {
      await page.goto(url + (ourPages[name] ?? ''));
      contents.push(await contentOf(page, name));
    }
    return contents;
  } finally {
    await browser.close();
  }
}

async function weightOf(urls: readonly string[]): Promise<Weight> {
  const weight = { html: 0, css: 0, script: 0, font: 0, other: 0 };
  for (const { type, bytes } of await Promise.all([...new Set(urls)].map(weigh))) weight[kindOf(type)] += bytes;
  return weight;
}

const kindOf = (type: string): keyof Weight =>
  type.startsWith('text/html') ? 'html' : type.startsWith('text/css') ? 'css' : /javascript|wasm/u.test(type) ? 'script' : /font/u.test(type) ? 'font' : 'other';
