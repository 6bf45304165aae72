import { readFile } from 'node:fs/promises';
import type { Browser, CDPSession, Page } from '@playwright/test';

/** Bytes. */
export interface Memory {
  /** What the scripts of the page and its workers hold now, garbage included: objects, buffers and what belongs to the document. */
  readonly heaps: () => Promise<number>;
  /** The most of it, looked at every now and then. */
  readonly mostHeaps: () => number;
  /** The browser's whole process for the page, with its own code and caches; 0 where the system does not tell (it is read from /proc). */
  readonly resident: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

interface Usage { readonly usedSize: number; readonly embedderHeapUsedSize?: number; readonly backingStorageSize?: number }
const sum = ({ usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }: Usage): number => usedSize + embedderHeapUsedSize + backingStorageSize;

const every = 250;

/** Watches a page before it starts its workers. */
export async function watchMemory(browser: Browser, page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  const workers = await watchWorkers(session);
  let most = 0;
  const heaps = async (): Promise<number> => {
    const usages = await Promise.all([session.send('Runtime.getHeapUsage'), ...workers()]);
    const now = usages.reduce((total, usage) => total + sum(usage), 0);
    most = Math.max(most, now);
    return now;
  };
  const timer = setInterval(() => { heaps().catch(() => undefined); }, every);
  return {
    heaps, mostHeaps: () => most, resident: () => residentOf(browser),
    stop: async () => {
      clearInterval(timer);
      await session.detach();
    },
  };
}

const nothing: Usage = { usedSize: 0 };

/** Asks each worker through the page's own session: Playwright opens none for workers. One that has ended meanwhile holds nothing. */
async function watchWorkers(session: CDPSession): Promise<() => readonly Promise<Usage>[]> {
  /** By session of a worker: who waits for its answer, by number. */
  const attached = new Map<string, Map<number, (usage: Usage) => void>>();
  let last = 0;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => { if (targetInfo.type === 'worker') attached.set(sessionId, new Map()); });
  session.on('Target.detachedFromTarget', ({ sessionId }) => {
    attached.get(sessionId)?.forEach((answer) => { answer(nothing); });
    attached.delete(sessionId);
  });
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { id, result } = JSON.parse(message) as { readonly id?: number; readonly result?: Usage };
    if (id !== undefined) attached.get(sessionId)?.get(id)?.(result ?? nothing);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return () => [...attached].map(([sessionId, waiting]) => new Promise<Usage>((resolve) => {
    last += 1;
    waiting.set(last, resolve);
    const message = JSON.stringify({ id: last, method: 'Runtime.getHeapUsage' });
    session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => { resolve(nothing); });
  }));
}

/** The largest of the processes for pages: there are idle ones for the next page. */
async function residentOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = await Promise.all(processInfo.filter(({ type }) => type === 'renderer').map(async ({ id }) => {
    const status = await readFile(`/proc/${String(id)}/status`, 'utf8').catch(() => '');
    return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) * 1024;
  }));
  return Math.max(0, ...sizes);
}
