/**
 * `node tests/bench/search.ts`: how much our search fetches over 1,000 German pages and how fast it answers, beside Pagefind's bare API
 * and its two user interfaces, MiniSearch and Orama in the same run. Needs the built site (`DIST_DIR`, else dist).
 * `--pages`, `--runs` make it smaller, `--alone` leaves the others out, `--json FILE` writes the figures, `--check` fails when a goal is missed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../tools/command.ts';
import { startSite, type Site } from '../tools/site.ts';
import { finish, machine, type Row } from './report.ts';
import { launch, measure, type Figures } from './search/measure.ts';
import { otherSites, ourSite, places, versions, type Name } from './search/sites.ts';

const { values } = parseArgs({ options: {
  pages: { type: 'string', default: '1000' }, runs: { type: 'string', default: '5' }, alone: { type: 'boolean', default: false },
  json: { type: 'string' }, check: { type: 'boolean', default: false },
} });
const dist = process.env['DIST_DIR'] ?? join(root, 'dist');
const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
const sites: Site[] = [];
try {
  const names: readonly Name[] = values.alone ? ['ours'] : (Object.keys(places) as Name[]);
  await ourSite(dist, join(folder, 'ours'), Number(values.pages));
  if (!values.alone) await otherSites(dist, join(folder, 'others'), Number(values.pages));
  const [ours, others] = [await start('ours'), values.alone ? '' : await start('others')];
  const browser = await launch();
  const figures = new Map<Name, Figures>();
  for (const name of names) figures.set(name, await measure(browser, name, name === 'ours' ? ours : others, Number(values.runs)));
  await browser.close();
  await finish({
    part: 'search',
    conditions: [
      `${values.pages} generated German pages`, `median of ${values.runs} runs, each with nothing cached`, 'bytes by the browser, headers included', 'slow 4G: 150 ms, 1,638 kbit/s, throttled by the browser',
      `Pagefind 1.5.2, ${Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', ')}`, machine(),
    ],
    rows: rowsOf(figures),
  }, { json: values.json, check: values.check });
} finally {
  await Promise.all(sites.map((site) => site.stop()));
  await rm(folder, { recursive: true, force: true });
}

async function start(name: string): Promise<string> {
  const site = await startSite({ dist: join(folder, name) });
  sites.push(site);
  return site.url;
}

/** The goals are those of issue 6. */
function rowsOf(figures: ReadonlyMap<Name, Figures>): Row[] {
  const row = (measured: string, unit: string, key: keyof Figures, most: number): Row => {
    const ours = figures.get('ours')?.[key] ?? Number.NaN;
    const peers = Object.fromEntries([...figures].filter(([name]) => name !== 'ours').map(([name, figure]) => [name, figure[key]]));
    return { measure: measured, unit, ours, peers, goal: `≤ ${most.toLocaleString('en')} ${unit}`, reached: ours <= most };
  };
  return [
    row('scripts on a page before anybody searches', 'B', 'scriptsBefore', 1_000),
    row('fetched until the first answer', 'B', 'fetched', 135_000),
    row('first answer on a fast line', 'ms', 'first', 300),
    row('first answer on slow 4G', 'ms', 'firstSlow', 2_000),
    row('later answers', 'ms', 'later', 50),
  ];
}
