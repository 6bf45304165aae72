import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, temporary } from '../tools/site.ts';
import type { WebKit } from './find.ts';
import { visit, type Visitor } from './webdriver.ts';

export interface WebKitDriver {
  /** Opens a browser of its own, which shows pages light or dark. The driver serves one at a time. */
  visitor(scheme?: 'light' | 'dark'): Promise<Visitor>;
  stop(): Promise<void>;
}

/** The bar of the test browser has nine buttons, and no window gets narrower than its bar, even where it does not show. */
const narrowBar = 'headerbar, headerbar *, toolbar, toolbar *, box > entry { min-width: 0; padding: 0; margin: 0; border: none; font-size: 1px; -gtk-icon-source: none }';

/** Starts the driver, and a screen for it where there is none. Movement is reduced, as in the other journeys. */
export async function startWebKit({ driver, browser, screen }: WebKit): Promise<WebKitDriver> {
  const home = await temporary();
  await mkdir(join(home, 'gtk-3.0'));
  await writeFile(join(home, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  await writeFile(join(home, 'gtk-3.0/gtk.css'), narrowBar);
  const started: ChildProcess[] = [];
  const start = (command: string, args: string[], env: NodeJS.ProcessEnv, stdio: 'ignore' | ['ignore', 'ignore', 'ignore', 'pipe']): ChildProcess => {
    const child = spawn(command, args, { env, stdio });
    started.push(child);
    process.once('exit', () => child.kill('SIGKILL'));
    return child;
  };
  let display = 'display' in screen ? screen.display : '';
  if ('server' in screen) {
    const server = start(screen.server, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], process.env, ['ignore', 'ignore', 'ignore', 'pipe']);
    const [number] = (await once(server.stdio[3]!, 'data')) as [Buffer];
    display = `:${number.toString().trim()}`;
  }
  const port = String(await freePort());
  const env = { ...process.env, DISPLAY: display, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, XDG_DATA_HOME: home, NO_AT_BRIDGE: '1' };
  start(driver, ['-p', port], env, 'ignore');
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200 && !(await fetch(`${address}/status`).then(() => true, () => false)); tries += 1) await sleep(50);
  return {
    visitor: (scheme = 'light') => visit(address, {
      // Without bars the page is as high as the window.
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation', '--full-screen', ...(scheme === 'dark' ? ['--dark-mode'] : [])] },
    }),
    async stop() {
      for (const child of started.reverse()) {
        const gone = once(child, 'close');
        if (child.kill()) await gone;
      }
    },
  };
}
