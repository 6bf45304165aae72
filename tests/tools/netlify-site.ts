import { cp, readFile, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { BlobsServer } from '@netlify/blobs/server';
import { root } from './command.ts';
import { freePort, run, temporary, type Site } from './site.ts';

/** What `netlify dev` reads of the project beside the built pages and the packages. */
const needed = ['functions', 'src', 'netlify.toml', 'package.json', 'tools.env'];

export interface NetlifySite extends Site {
  /** What the office must find in its environment, beside the data folder, to read what the site stores. */
  office: Record<string, string>;
}

/**
 * The site as Netlify's own tool shows it: the command of `npm run dev`, with the built pages and their headers instead of
 * those of `astro dev`. It runs in a copy of the project that is linked to no project at Netlify and in which no `.env` lies,
 * and it reads no account of the person who tests: so it finds what it would find in a fresh clone, asks nothing, reaches
 * nobody, and leaves a `npm run dev` in the project alone. Stopping ends all of it: functions are threads of one process.
 *
 * @param store `files`, or `netlify-blobs` for Netlify's own stand-in, in which only one at a time may write: unlike the real
 *   one it lets two writers through who say `onlyIfNew` at once, and leaves out of lists what is just being written
 * @param env further settings, as with `startSite`
 * @param dist folder with the built pages
 * @throws Error with the output of the tool when it does not answer within 60 s
 */
export async function startNetlifySite(store: 'files' | 'netlify-blobs', env: Record<string, string> = {}, dist = process.env['DIST_DIR'] ?? 'dist'): Promise<NetlifySite> {
  const folder = await temporary();
  const project = join(folder, 'project');
  for (const name of needed) await cp(join(root, name), join(project, name), { recursive: true });
  await cp(resolve(root, dist), join(project, 'dist'), { recursive: true });
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  const port = String(await freePort());
  const dataDir = join(folder, 'data');
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('NETLIFY_'));
  const site = await run({
    // An empty command leaves out `astro dev`.
    args: [...(await devCommand()), '--dir', 'dist', '--command', '', '--port', port],
    cwd: project,
    env: { ...Object.fromEntries(others), XDG_CONFIG_HOME: join(folder, 'config'), STORE: store, DATA_DIR: dataDir, ...env },
    url: `http://127.0.0.1:${port}`,
    dataDir,
    sign: '/',
    seconds: 60,
  });
  if (store === 'files') return { ...site, office: {} };
  const door = await doorToBlobs(join(project, '.netlify', 'blobs-serve'));
  return {
    ...site,
    office: door.office,
    async stop(signal) {
      await door.close();
      return site.stop(signal);
    },
  };
}

/** The arguments of node in the script `dev`, so that what is tested is what people start. */
async function devCommand(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { scripts: { dev: string } };
  const [program, ...args] = scripts.dev.split(' ');
  if (program !== 'node' || !args.includes('--offline')) throw new Error(`Is this still Netlify's tool without a network? ${scripts.dev}`);
  return args;
}

/** A second server over the same blobs: `netlify dev` tells port and password of its own to nobody but its functions. */
async function doorToBlobs(directory: string): Promise<{ office: Record<string, string>; close: () => Promise<void> }> {
  const token = 'office';
  const server = new BlobsServer({ directory, token });
  const { port } = await server.start();
  const url = `http://127.0.0.1:${String(port)}`;
  // `unlinked` is what Netlify's tool calls the site of a project that is linked to none.
  const context = { siteID: 'unlinked', token, edgeURL: url, uncachedEdgeURL: url };
  return {
    office: {
      STORE: 'netlify-blobs',
      DEPLOY_CONTEXT: 'dev',
      // Only functions find blobs elsewhere than at Netlify; to this office a function it is.
      NETLIFY_DEV: 'true',
      NETLIFY_BLOBS_CONTEXT: Buffer.from(JSON.stringify(context)).toString('base64'),
    },
    close: async () => { await server.stop(); },
  };
}
