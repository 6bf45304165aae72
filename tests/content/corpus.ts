import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHouse, type House } from '../../src/content/editors/house.ts';
import { root } from './files.ts';

const right = join(import.meta.dirname, 'right');
const wrong = join(import.meta.dirname, 'wrong');

const filesIn = (folder: string): Map<string, Uint8Array> =>
  new Map(globSync('**/*.*', { cwd: folder }).filter((path) => path !== 'answer.txt').sort().map((path) => [`content/${path.normalize('NFC')}`, readFileSync(join(folder, path))]));

/** The real components; everything else that the texts below right/ need, so that no change of the site changes an answer. */
const { components } = readHouse(root, { menuPages: [], today: new Date() });
/** That of the site, but the sentences with a source belong to the pages below right/. */
export const programme = readFileSync(join(root, 'content/programme.yaml'), 'utf8').replace(/^prose:\n[\s\S]*/m, 'prose:\n  - page: pages/programm/ziele.md\n    fact: { value: Das Programm hat Leitziele., source: Programmseite, checked: 2026-11-22 }\n');

/** A small house in which everything is right, with some of its files replaced and others added. */
export function house(files: ReadonlyMap<string, Uint8Array | string> = new Map()): House {
  const bytes = [...files].map(([path, text]) => [path, typeof text === 'string' ? new TextEncoder().encode(text) : text] as const);
  return {
    files: new Map([['content/programme.yaml', new TextEncoder().encode(programme)], ...filesIn(right), ...bytes]),
    assets: new Set(['/favicon.svg', '/bilder/tandem.jpg']),
    components,
    routes: new Set(['/suche/', '/programm/veranstaltungen/', '/aktuelles/', '/faq/', '/bewerbung/mentor/']),
    moduleAnchors: new Set(['kriterien-der-auswahl']),
    menuPages: ['kontakt', 'programm/ziele'],
    today: new Date('2026-12-15T10:00:00Z'),
  };
}

/** The cases of the corpus: a folder with the files as an editor left them, and the exact answer beside them. */
export const cases = globSync('*/answer.txt', { cwd: wrong }).sort().map((path) => {
  const name = path.split(/[\\/]/)[0] ?? '';
  return { name, files: filesIn(join(wrong, name)), answer: readFileSync(join(wrong, path), 'utf8') };
});
