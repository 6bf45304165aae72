/**
 * `node tests/bench/pages.ts`: what pages of ours cost a phone, beside the same content made by Starlight, plain Astro, VitePress and
 * Docusaurus in the same run (Lighthouse, mobile). `--all` visits every page of the sitemap instead and wants 100 in all four categories.
 * Options: `--runs 5`, `--pages start,form`, `--peers Starlight` (`--peers none` for ours alone), `--dist FOLDER` of a build, `--json FILE`, `--check`.
 */
import { parseArgs } from 'node:util';
import { builtSite } from '../faults/build.ts';
import { startSite } from '../tools/site.ts';
import { everyPage } from './pages/every-page.ts';
import { lighthouseVersion, openLab } from './pages/lighthouse.ts';
import { measured, ourPages } from './pages/measured.ts';
import { makers } from './pages/makers.ts';
import { rowsOf } from './pages/rows.ts';
import { finish, machine } from './report.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' }, pages: { type: 'string', default: Object.keys(ourPages).join(',') }, peers: { type: 'string', default: Object.keys(makers).join(',') },
    all: { type: 'boolean', default: false }, dist: { type: 'string' }, json: { type: 'string' }, check: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1 on.');
const chosen = (text: string, from: object): string[] => {
  const names = text === 'none' ? [] : text.split(',');
  const unknown = names.find((name) => !(name in from));
  if (unknown !== undefined) throw new Error(`There is no "${unknown}". There are: ${Object.keys(from).join(', ')}`);
  return names;
};
const [pages, peers] = [chosen(values.pages, ourPages), chosen(values.peers, makers)];

const dist = values.dist ?? await builtSite();
const site = await startSite({ dist });
const lab = await openLab();
const say = (line: string): void => { console.log(line); };
try {
  const rows = values.all ? await everyPage(lab, site.url, dist, say) : rowsOf(await measured({ lab, url: site.url, pages, peers, runs, say }));
  await finish({
    part: values.all ? 'every page' : 'pages',
    conditions: [
      `Lighthouse ${lighthouseVersion}, mobile, simulated line and processor`,
      values.all ? 'best of up to 3 visits of each page' : `median of ${String(runs)}, in turns; bytes of bodies as sent, brotli`,
      machine(),
    ],
    rows,
  }, { json: values.json, check: values.check });
} finally {
  await lab.stop();
  await site.stop();
}
