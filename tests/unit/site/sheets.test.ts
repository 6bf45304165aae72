import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../tools/command.ts';

const folder = join(root, 'src/styles');
const importsOf = (name: string): string[] => [...readFileSync(join(folder, name), 'utf8').matchAll(/@import '\.\/([^']+)'/gu)].map(([, file = '']) => file);
const whole = importsOf('site.css');

test.each(['text-pages.css', 'form-pages.css', 'search-frame.css'])('%s takes its parts in the order of the whole sheet, where the later one wins', (name) => {
  const parts = importsOf(name);
  expect(parts).toEqual(whole.filter((part) => parts.includes(part)));
});

test('every part of the whole sheet is on texts or on forms', () => {
  const used = new Set([...importsOf('text-pages.css'), ...importsOf('form-pages.css')]);
  expect(whole.filter((part) => !used.has(part))).toEqual([]);
  expect(whole.length).toBeGreaterThan(10);
});

test('all sheets say the same order of layers', () => {
  const orders = ['site.css', 'text-pages.css', 'form-pages.css', 'search-frame.css', 'office.css'].map((name) => /@layer [^;{]+;/u.exec(readFileSync(join(folder, name), 'utf8'))?.[0]);
  expect(new Set(orders)).toEqual(new Set(['@layer base, layout, parts, forms, office, modes;']));
});
