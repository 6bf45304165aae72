import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from '@playwright/test';

export interface Loaded {
  readonly path: string;
  /** Bytes as the server sends them to a browser that takes brotli. */
  readonly bytes: number;
}

/** Notes every script and style sheet that the page and its workers ask for from now on. */
export function watchLoading(page: Page): ReadonlySet<string> {
  const paths = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.(?:js|css)$/u.test(pathname)) paths.add(pathname);
  });
  page.on('worker', (worker) => { paths.add(new URL(worker.url()).pathname); });
  return paths;
}

/** Sizes of the files in the built site, largest first: brotli at its best, as the build leaves them beside the plain ones. */
export async function sizesOf(paths: Iterable<string>, dist: string): Promise<readonly Loaded[]> {
  const loaded = await Promise.all([...paths].map(async (path) => ({ path, bytes: (await brotliOf(join(dist, path))).length })));
  return loaded.sort((a, b) => b.bytes - a.bytes);
}

/** Small files lie there uncompressed only. */
const brotliOf = async (file: string): Promise<Uint8Array> => readFile(`${file}.br`).catch(async () =>
  brotliCompressSync(await readFile(file), { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }));
