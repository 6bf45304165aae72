import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A browser besides Chromium, or why its journeys cannot run here: a sentence that says what to install. */
export type Found<Browser> = Browser | { readonly missing: string };

export interface Firefox {
  readonly path: string;
  /** As it calls itself. */
  readonly version: string;
}

export interface WebKit {
  readonly driver: string;
  readonly browser: string;
  /** The display that is there, or else the virtual one that can be started. */
  readonly screen: { readonly display: string } | { readonly server: string };
}

/** `FIREFOX_PATH`, else `firefox-esr` or `firefox` of the system. Nothing is downloaded. */
export function findFirefox(env: NodeJS.ProcessEnv = process.env): Found<Firefox> {
  const named = env['FIREFOX_PATH'];
  const path = named ?? onPath('firefox-esr', env) ?? onPath('firefox', env);
  if (path === undefined) return { missing: 'there is no firefox-esr or firefox here (Debian: apt-get install firefox-esr), and FIREFOX_PATH names none' };
  const version = versionOf(path);
  return version === undefined ? { missing: `${path} does not start` } : { path, version };
}

/** Where Debian's packages (amd64, arm64 …) put the test browser of WebKitGTK. */
const libraries = '/usr/lib';

/** WebKitGTK's own driver and test browser, and a screen for it, since WebKitGTK cannot run without one. */
export function findWebKit(env: NodeJS.ProcessEnv = process.env): Found<WebKit> {
  const driver = onPath('WebKitWebDriver', env);
  if (driver === undefined) return { missing: 'there is no WebKitWebDriver here (Debian: apt-get install webkit2gtk-driver xvfb)' };
  const browser = miniBrowser();
  if (browser === undefined) return { missing: `there is no MiniBrowser below ${libraries}, which Debian's libwebkit2gtk-4.1-0 brings` };
  const server = onPath('Xvfb', env);
  // A screen of its own has the size that the journeys need, and nothing pops up on somebody's desk.
  if (server !== undefined) return { driver, browser, screen: { server } };
  const display = env['DISPLAY'];
  if (display === undefined) return { missing: 'WebKitGTK needs a screen: there is neither Xvfb (Debian: apt-get install xvfb) nor DISPLAY' };
  return { driver, browser, screen: { display } };
}

function miniBrowser(): string | undefined {
  const folders = existsSync(libraries) ? readdirSync(libraries) : [];
  return folders.flatMap((folder) => ['4.1', '4.0'].map((api) => join(libraries, folder, `webkit2gtk-${api}`, 'MiniBrowser'))).find(existsSync);
}

const onPath = (name: string, env: NodeJS.ProcessEnv): string | undefined =>
  (env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)).find(existsSync);

/** What a browser says it is, or nothing when it does not start. It writes into no one's home folder. */
function versionOf(path: string): string | undefined {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 60_000, env: { ...process.env, HOME: tmpdir() } });
  return status === 0 ? stdout.trim().split('\n')[0] : undefined;
}
