/** The build itself, with real files: quiet when all is well, plain German and no stack when it is not. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filledSite, pageOf, type Filled } from '../tools/filled-site.ts';
import { root } from '../tools/command.ts';

const round = (changes: Readonly<Record<string, string>> = {}): string => {
  const head = { title: 'Runde', modules: '[pj]', opens: '2031-03-01', closes: '2031-03-31', source: 'erfunden', checked: '2026-11-22', ...changes };
  return `---\n${Object.entries(head).map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n`;
};
const programme = () => readFile(join(root, 'content/programme.yaml'), 'utf8');

/** What a build says that fails. */
const complaint = async (name: string, files: Readonly<Record<string, string>>): Promise<string> =>
  filledSite(name, files).then(() => 'The build has not failed.', (error: Error) => error.message);

/** Warnings about collections; old facts are warned of as they are meant to be. */
const warnings = (output: string): string[] => output.split('\n').filter((line) => /collection "(?!i18n)|No files found|base directory|No entry type/.test(line));

test('with nothing in the optional folders nothing is warned of', async () => {
  const site = await filledSite('nothing', {});
  expect(warnings(site.output)).toEqual([]);
  expect(await pageOf(site, '/bewerbung/mentee/pj/')).toContain('<meta name="application-rounds" content="[{&quot;rounds&quot;:[],&quot;without&quot;:null}]"');
});

test('with everything filled neither', async () => {
  const site = await filledSite('everything');
  expect(warnings(site.output)).toEqual([]);
  expect(await pageOf(site, '/bewerbung/mentee/pj/')).toContain('2031-03-31');
  await expectPicture(site, '/aktuelles/runde/');
}, 180_000);

/** The picture of a page comes in several sizes as AVIF, with room kept for it, and the file from the camera stays at home. */
async function expectPicture(site: Filled, address: string): Promise<void> {
  const image = /<img [^>]*>/u.exec(await pageOf(site, address))?.[0] ?? '';
  expect(image).toMatch(/ alt="[^"]+" .*width="1600" height="1000"/u);
  expect(image).toContain('sizes="(min-width: 40rem) 36.5rem, calc(100vw - 2.5rem)"');
  const files = [...image.matchAll(/(\/_astro\/\S+\.avif) (\d+)w/gu)].map(([, file = '', width = '']) => ({ file, width: Number(width) }));
  expect(files.map(({ width }) => width)).toEqual([360, 584, 720, 1168, 1600]);
  for (const { file } of files) expect((await readFile(join(site.dist, file))).subarray(4, 12).toString('latin1')).toBe('ftypavif');
  expect((await readdir(site.dist, { recursive: true })).filter((file) => /\.jpe?g$/u.test(file))).toEqual([]);
}

describe('a build stops', { timeout: 180_000 }, () => {
  test('at what files say against each other, with file, line and a sentence for each', async () => {
    const said = await complaint('contradictions', { 'rounds/a.md': round(), 'rounds/b.md': round({ opens: '2031-03-31', closes: '2031-04-30', decision: '2031-04-01' }) });
    expect(said).toContain('In der Datei content/rounds/b.md, Zeile 4:\n  Für das Modul „pj“ überschneidet sich die Bewerbung (2031-03-31 bis 2031-04-30) mit der in content/rounds/a.md (2031-03-01 bis 2031-03-31).');
    expect(said).toContain('In der Datei content/rounds/b.md, Zeile 8:\n  Der Tag der Entscheidung (decision: 2031-04-01) liegt nicht nach dem letzten Tag der Bewerbung (closes: 2031-04-30).');
    expect(said).not.toMatch(/\n\s+at |\.ts:\d/);
  });

  test('at a fact that has run out and would still be shown', async () => {
    const source = (await programme()).replace('roof: { value: Universitätsmedizin Leipzig, source: Programmseite, checked: 2026-11-22 }', 'roof: { value: Universitätsmedizin Leipzig, source: Programmseite, checked: 2025-11-22, valid_until: 2026-01-31 }');
    const said = await complaint('run-out', { 'programme.yaml': source });
    expect(said).toMatch(/In der Datei content\/programme\.yaml, Zeile \d+:\n {2}Die Angabe „roof“ galt nur bis 2026-01-31/);
    expect(said).not.toMatch(/\n\s+at |\.ts:\d/);
  });
});

test('a picture that is missing and one that is damaged end a build, each with its file and what to do', { timeout: 180_000 }, async () => {
  const source = (await readFile(join(root, 'content/pages/kontakt.mdx'), 'utf8')) + '\n![Zwei Menschen an einem Tisch](/bilder/tisch.jpg)\n\n![Ein Weg](weg.png)\n';
  const said = await complaint('pictures', { 'pages/kontakt.mdx': source, 'pages/weg.png': 'Dies war ein Bild.' });
  expect(said).toMatch(/content\/pages\/kontakt\.mdx, Zeile \d+: Das Bild \/bilder\/tisch\.jpg gibt es nicht\. Legen Sie es in den Ordner content\/bilder/u);
  expect(said).toMatch(/content\/pages\/weg\.png: Das Bild ist beschädigt oder kein Bild/u);
  expect(said).not.toMatch(/\n\s+at |\.ts:\d/);
});

test('a fact that nobody has checked for over a year is warned of in one line, and the site is built', async () => {
  const source = (await programme()).replace('checked: 2026-11-22', 'checked: 2020-01-31');
  const { output } = await filledSite('old', { 'programme.yaml': source });
  expect(output.split('\n').filter((line) => line.includes('2020-01-31'))).toEqual([
    expect.stringMatching(/content\/programme\.yaml, Zeile \d+: Die Angabe „name“ hat seit über einem Jahr niemand geprüft \(checked: 2020-01-31\)\.$/),
  ]);
});
