import type { Page } from '@playwright/test';

/** Lighthouse's slow 4G as its simulation has it (rttMs 150, throughputKbps 1638.4), here with real throttling by the browser. */
const slow4G = { latency: 150, downloadThroughput: (1638.4 * 1024) / 8, uploadThroughput: (675 * 1024) / 8, offline: false };

/** Slows the line of a page down from now on. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4G);
}
