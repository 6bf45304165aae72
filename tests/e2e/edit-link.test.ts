import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf } from '../../src/content/editors/addresses.ts';
import { kindOf } from '../../src/content/editors/kinds.ts';
import { root } from '../tools/command.ts';
import { expect, test } from '../tools/e2e.ts';
import { sitemap } from '../tools/links.ts';

const dist = process.env['DIST_DIR'] ?? 'dist';
const base = process.env['EDIT_URL'] ?? '';

/** The file that each address is made of. */
const files = new Map(globSync('content/**/*.{md,mdx}', { cwd: root }).flatMap((path) => {
  const file = path.replaceAll('\\', '/');
  const kind = kindOf(file);
  const address = kind.type === 'text' ? addressOf(kind.collection, kind.id) : undefined;
  return address === undefined ? [] : [[address, file] as const];
}));

/** The file behind "Diese Seite bearbeiten" or "Edit this page", or `undefined` without such a link. */
async function editedAt(path: string): Promise<string | undefined> {
  const page = await readFile(join(dist, path, 'index.html'), 'utf8');
  const link = new RegExp(`<a href="${RegExp.escape(base)}([^"]+)">`).exec(page)?.[1];
  return link === undefined ? undefined : decodeURI(link);
}

test('"Diese Seite bearbeiten" opens the file that the page is made of', { tag: '@noscript' }, async () => {
  const paths = (await sitemap(dist)).filter((path) => files.has(path));
  expect(paths.length).toBeGreaterThan(15);
  for (const path of paths) expect.soft(await editedAt(path), path).toBe(files.get(path));
});

test('a page that is made in code leads to no file, a page that shows the German text to the German file', { tag: '@noscript' }, async () => {
  for (const path of (await sitemap(dist)).filter((each) => !files.has(each))) {
    expect.soft([undefined, files.get(path.replace(/^\/en\//, '/'))], path).toContain(await editedAt(path));
  }
});
