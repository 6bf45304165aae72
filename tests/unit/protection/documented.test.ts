import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../tools/command.ts';

test('every test that docs/security.md names exists under that title', async () => {
  const document = join(root, 'docs/security.md');
  const links = [...(await readFile(document, 'utf8')).matchAll(/\[([^\]]+)\]\((\.\.\/tests\/[^)]+)\)/gu)];
  expect(links.length).toBeGreaterThan(50);
  const missing: string[] = [];
  for (const [, title = '', path = ''] of links) {
    const source = await readFile(join(dirname(document), path), 'utf8').catch(() => '');
    if (!source.includes(title)) missing.push(`${path}: ${title}`);
  }
  expect(missing).toEqual([]);
});

test('every row of docs/security.md names a test, or says what is open', async () => {
  const rows = (await readFile(join(root, 'docs/security.md'), 'utf8')).split('\n').filter((line) => /^\| (?!What can|-)/u.test(line) && !line.startsWith('|---'));
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.filter((row) => !/\]\(\.\.\/tests\/|\*\*open\*\*/u.test(row.split(' | ').at(-1) ?? ''))).toEqual([]);
});
