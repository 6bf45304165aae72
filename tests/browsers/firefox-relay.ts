#!/usr/bin/env node
/**
 * Stands between Playwright and an unchanged Firefox (`FIREFOX_PATH`): starts it with the arguments it gets, and passes on what
 * both say, but for one command. Playwright 1.65 asks every window for `emulation.setMediaFeaturesOverride`, which Firefox
 * does not know up to 153; here the wish for a light or dark page is granted through Firefox's own preference instead.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { WebSocket, WebSocketServer } from 'ws';

interface Message { id?: number; method?: string; params?: Record<string, unknown>; result?: Record<string, unknown> }

/** Ids of our own commands; Playwright counts up from 1. */
const firstOwnId = 1_000_000_000;
const announcement = /WebDriver BiDi listening on (ws:\/\/\S+)/u;

const firefox = spawn(process.env['FIREFOX_PATH'] ?? 'firefox', [...process.argv.slice(2), '--remote-allow-system-access'], {
  stdio: ['ignore', 'inherit', 'pipe'],
  env: { ...process.env, MOZ_REMOTE_ALLOW_SYSTEM_ACCESS: '1' },
});
firefox.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => firefox.kill(signal));

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
let address = '';
firefox.stderr.on('data', (chunk: Buffer) => {
  const text = chunk.toString();
  const [, real] = announcement.exec(text) ?? [];
  if (real !== undefined) address = real;
  process.stderr.write(real === undefined ? text : text.replace(real, `ws://127.0.0.1:${String(server.address().port)}`));
});

server.on('connection', (playwright, { url }) => {
  const browser = new WebSocket(address + url, { perMessageDeflate: false, maxPayload: 2 ** 28 });
  const opened = once(browser, 'open');
  const waiting = new Map<number, (result: Record<string, unknown> | undefined) => void>();
  const ask = (method: string, params: object): Promise<Record<string, unknown> | undefined> => new Promise((resolve) => {
    const id = firstOwnId + waiting.size;
    waiting.set(id, resolve);
    browser.send(JSON.stringify({ id, method, params }));
  });

  playwright.on('message', (data) => void opened.then(async () => {
    const text = data.toString();
    const { id, method, params } = JSON.parse(text) as Message;
    if (method !== 'emulation.setMediaFeaturesOverride') return browser.send(text);
    const { features } = params as { features: Record<string, string | null> };
    await showIn(features['prefers-color-scheme'] ?? null, ask);
    playwright.send(JSON.stringify({ type: 'success', id, result: {} }));
  }));
  browser.on('message', (data) => {
    const text = data.toString();
    const { id, result } = JSON.parse(text) as Message;
    const own = id === undefined ? undefined : waiting.get(id);
    if (own) own(result);
    else playwright.send(text);
  });
  browser.on('error', (error) => process.stderr.write(`${String(error)}\n`));
  browser.on('close', () => playwright.close());
  playwright.on('close', () => browser.close());
});

/** Firefox's preference: 0 dark, 1 light, 2 as the machine has it. It holds for the whole browser, which has one page at a time here. */
async function showIn(scheme: string | null, ask: (method: string, params: object) => Promise<Record<string, unknown> | undefined>): Promise<void> {
  const value = scheme === 'dark' ? 0 : scheme === 'light' ? 1 : 2;
  const tree = await ask('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree?.['contexts'] ?? []) as { context: string }[];
  if (window === undefined) return;
  const expression = `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${String(value)})`;
  await ask('script.evaluate', { expression, target: { context: window.context }, awaitPromise: true });
}
