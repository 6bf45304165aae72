import { join } from 'node:path';
import { root } from '../../tools/command.ts';
import { freePort, run, temporary, type Site } from '../../tools/site.ts';
import { corpus } from '../build/corpus.ts';
import { ourProject } from '../build/our-project.ts';
import { peerProject, peers } from '../build/peers.ts';
import { machine, median, type Report } from '../report.ts';
import { changes, shown, type Page } from './changes.ts';

/** Milliseconds, from issue 6. */
const most = 300;
/** Seconds that a server may take to answer for the first time. */
const patience = 600;

async function server(args: readonly string[], cwd: string, port: number): Promise<Site> {
  const dataDir = join(await temporary(), 'data');
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('NETLIFY_'));
  return run({ args, cwd, dataDir, url: `http://localhost:${String(port)}`, sign: '/', seconds: patience, env: { ...Object.fromEntries(others), ASTRO_TELEMETRY_DISABLED: '1', DATA_DIR: dataDir } });
}

/** Changes pages of a running server; each is looked at before, as an editor does who has it open. */
async function measured(site: Site, pages: Readonly<Record<string, Page>>, runs: number): Promise<Readonly<Record<string, number>>> {
  const found: Record<string, number> = {};
  try {
    for (const [name, page] of Object.entries(pages)) {
      await shown(page.address, '</html>');
      found[name] = median(await changes(page, runs));
    }
    console.log(`${site.url}: ${Object.entries(found).map(([name, time]) => `${name} ${time.toFixed(0)} ms`).join(', ')}`);
    return found;
  } finally {
    await site.stop('SIGKILL');
  }
}

/**
 * The server that `npm run dev` runs behind Netlify's (the command in netlify.toml), in a copy of the project. Not through Netlify's
 * itself: that passes answers on as they are, and gives up on a server that a busy machine lets wait.
 */
async function ours(texts: number, runs: number) {
  const folder = await ourProject('dev', corpus(texts));
  const port = await freePort();
  const site = await server([join(root, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', String(port)], folder, port);
  return measured(site, {
    text: { file: join(folder, 'content/news/nachricht-10.md'), address: `${site.url}/aktuelles/nachricht-10/`, after: /^## .*$/mu },
    head: { file: join(folder, 'content/news/nachricht-10.md'), address: `${site.url}/aktuelles/nachricht-10/`, after: /(?<=^description: ").*(?=")/mu },
    mdx: { file: join(folder, 'content/pages/kontakt.mdx'), address: `${site.url}/kontakt/`, after: /^## .*$/mu },
  }, runs);
}

async function starlight(texts: number, runs: number) {
  const peer = peers.find(({ name }) => name === 'Starlight');
  if (!peer) throw new Error('Starlight is no peer any more.');
  const { folder, packages } = await peerProject(peer, corpus(texts));
  const port = await freePort();
  const site = await server([join(packages, 'astro/bin/astro.mjs'), 'dev', '--port', String(port)], folder, port);
  const page = { file: join(folder, 'src/content/docs/news/nachricht-10.md'), address: `${site.url}/news/nachricht-10/` };
  return measured(site, { text: { ...page, after: /^## .*$/mu }, head: { ...page, after: /(?<=^description: ").*(?=")/mu } }, runs);
}

/** Both servers, one after the other. Rejects when one does not start. */
export async function devReport(texts: number, runs: number): Promise<Report> {
  const our = await ours(texts, runs);
  const their = await starlight(texts, runs);
  const kinds = { text: 'the text of a piece of news', head: 'what its head says', mdx: 'a page in MDX' } as const;
  return {
    part: 'dev',
    conditions: [`median of ${String(runs)} changes, from the end of writing the file to the answer that holds the new words, asked again and again`, `${String(texts)} texts more than this site has`, 'ours with the server behind npm run dev, without Netlify’s before it', machine()],
    rows: (['text', 'head', 'mdx'] as const).map((kind) => {
      const mine = our[kind] ?? Number.NaN;
      return {
        measure: `a change of ${kinds[kind]} shows`, unit: 'ms', ours: mine,
        ...(their[kind] !== undefined && { peers: { Starlight: their[kind] } }), goal: `under ${String(most)} ms`, reached: mine < most,
      };
    }),
  };
}
