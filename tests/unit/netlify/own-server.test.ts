import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { functionsApp } from '../../../src/server/app.ts';
import { bench } from '../tools/ports.ts';

test('the own server has the addresses of the functions, and none for the clock', async () => {
  const dist = await mkdtemp(join(tmpdir(), 'mentee-dist-'));
  try {
    await writeFile(join(dist, '404.html'), 'Diese Seite gibt es nicht');
    await mkdir(join(dist, 'en/404'), { recursive: true });
    await writeFile(join(dist, 'en/404/index.html'), 'This page does not exist');
    const app = await functionsApp({ ports: bench().ports, waitUntil: () => undefined, distDir: dist, oldestUnsent: () => 0 });
    expect([...new Set(app.routes.map(({ path }) => path))].filter((path) => path !== '/*').toSorted()).toEqual([
      '/bewerbung/eingang/:token', '/bewerbung/mentee/:module', '/bewerbung/mentee/:module/', '/bewerbung/mentor', '/bewerbung/mentor/', '/buero/api/:call',
      '/en/bewerbung/eingang/:token', '/en/bewerbung/mentee/:module', '/en/bewerbung/mentee/:module/', '/en/bewerbung/mentor', '/en/bewerbung/mentor/', '/healthz',
    ]);
    // What does not exist is said in the language of the address.
    for (const [path, says] of [['/undefined', 'gibt es nicht'], ['/en/undefined', 'does not exist']] as const) expect(await (await app.request(path)).text()).toContain(says);
    for (const path of ['/clock', '/functions/clock', '/.netlify/functions/clock', '/undefined']) {
      for (const method of ['GET', 'POST']) expect((await app.request(path, { method })).status).toBe(404);
    }
  } finally {
    await rm(dist, { recursive: true, force: true });
  }
});
