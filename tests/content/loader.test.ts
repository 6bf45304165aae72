import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkedFiles } from '../../src/content/loader.ts';
import { moduleFile } from '../../src/content/module.ts';
import { pageFile } from '../../src/content/page.ts';
import { moduleHead, pageHead } from './wrong.ts';

const pages = { base: './pages', pattern: '**/[^_]*.{md,mdx}', schema: pageFile };
const modules = { base: './modules', pattern: '[^_]*.{md,mdx}', schema: moduleFile };
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  for (const folder of ['pages/programm', 'modules']) mkdirSync(join(root, folder), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Loads the pages the way Astro does, as far as the check goes; a context without a store makes Astro's own part fail after it. */
const load = async (): Promise<string> => {
  const context = { config: { root: pathToFileURL(`${root}/`) } } as unknown as LoaderContext;
  try {
    await checkedFiles(pages, { docs: pages, modules }).load(context);
    return '';
  } catch (error) {
    return (error as Error).name === 'TypeError' ? 'handed on to Astro' : (error as Error).message;
  }
};

test('good files are handed on', async () => {
  writeFileSync(join(root, 'pages/programm/a.mdx'), pageHead);
  writeFileSync(join(root, 'modules/pj.mdx'), moduleHead);
  expect(await load()).toBe('handed on to Astro');
});

test('mistakes of all collections and folders are reported at once, with file names', async () => {
  writeFileSync(join(root, 'pages/programm/a.mdx'), pageHead.replace('title', 'titel'));
  writeFileSync(join(root, 'modules/pj.mdx'), moduleHead.replace('order: 2', 'order: 9'));
  expect(await load()).toBe(
    'In der Datei pages/programm/a.mdx stimmt der Kopf nicht:\n'
    + '  title: Oben fehlt der Titel, zum Beispiel: title: Ablauf des Tandems\n'
    + '  Den Schlüssel „titel“ gibt es nicht. Meinten Sie „title“? Zum Beispiel: title: Ablauf des Tandems\n\n'
    + 'In der Datei modules/pj.mdx stimmt der Kopf nicht:\n'
    + '  order: Hier steht keine ganze Zahl von 1 bis 4, zum Beispiel: order: 2',
  );
});

test('what files say against each other is reported with them, by file and line', async () => {
  writeFileSync(join(root, 'pages/programm/a.mdx'), pageHead.replace('title', 'titel'));
  writeFileSync(join(root, 'modules/pj.mdx'), moduleHead);
  writeFileSync(join(root, 'modules/post-doc.mdx'), moduleHead.replace('checked: 2026-11-22', 'checked: 2026-02-30'));
  expect(await load()).toBe(
    'In der Datei pages/programm/a.mdx stimmt der Kopf nicht:\n'
    + '  title: Oben fehlt der Titel, zum Beispiel: title: Ablauf des Tandems\n'
    + '  Den Schlüssel „titel“ gibt es nicht. Meinten Sie „title“? Zum Beispiel: title: Ablauf des Tandems\n\n'
    + 'In der Datei modules/post-doc.mdx, Zeile 3:\n'
    + '  Denselben Platz auf dem Weg hat schon modules/pj.mdx.\n\n'
    + 'In der Datei modules/post-doc.mdx, Zeile 9:\n'
    + '  Den Tag 2026-02-30 (checked) gibt es im Kalender nicht.',
  );
});

test('a file whose name begins with an underscore is nobody\'s page', async () => {
  writeFileSync(join(root, 'pages/_entwurf.mdx'), 'kein Kopf');
  writeFileSync(join(root, 'pages/programm/_entwurf.mdx'), 'kein Kopf');
  expect(await load()).toBe('handed on to Astro');
});
