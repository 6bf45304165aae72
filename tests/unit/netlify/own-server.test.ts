import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { functionsApp } from '../../../src/server/app.ts';
import { bench } from '../tools/ports.ts';

test('the own server has the addresses of the functions, and none for the clock', async () => {
  const dist = await mkdtemp(join(tmpdir(), 'mentee-dist-'));
  try {
    await writeFile(join(dist, '404.html'), 'Diese Seite gibt es nicht');
    const app = await functionsApp({ ports: bench().ports, waitUntil: () => undefined, distDir: dist, oldestUnsent: () => 0 });
    expect([...new Set(app.routes.map(({ path }) => path))].filter((path) => path !== '/*').toSorted()).toEqual([
      '/bewerbung/eingang/:token', '/bewerbung/mentee/:module', '/bewerbung/mentee/:module/', '/bewerbung/mentor', '/bewerbung/mentor/', '/buero/api/:call', '/healthz',
    ]);
    for (const path of ['/clock', '/functions/clock', '/.netlify/functions/clock', '/undefined']) {
      for (const method of ['GET', 'POST']) expect((await app.request(path, { method })).status).toBe(404);
    }
  } finally {
    await rm(dist, { recursive: true, force: true });
  }
});
