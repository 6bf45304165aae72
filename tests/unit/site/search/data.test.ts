import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstLetters, readKnown } from '../../../../src/site/search/words/known.ts';
import { makeSearch } from '../../../../src/site/search-index.ts';
import { hintedPages } from '../../../../src/site/search-data/hinted-pages.ts';
import { hinter, vocabularyOf } from '../../../../src/site/search-data/hints.ts';
import { knownWordFiles } from '../../../../src/site/search-data/known-words.ts';
import { mapText, readPage } from '../../../../src/site/search-data/page-text.ts';

const page = (language: string, title: string, synonyms: string, body: string): string => `<!doctype html><html lang="${language}"><head><title>x</title>`
  + `<meta property="og:title" content="${title}" data-pagefind-meta="title[content]"><meta name="keywords" content="${synonyms}" data-pagefind-meta="synonyms[content]"></head>`
  + `<body><header>Kopf</header><main id="inhalt" data-pagefind-body><h1>${title}</h1>${body}</main><footer>Fuß</footer></body></html>`;
const pages: Readonly<Record<string, string>> = {
  'ziele/index.html': page('de', 'Ziele', 'Zweck', '<p title="Mentoringprogramm">Das Mentoringprogramm mit Qualifi&shy;zierungsphase.</p><ul><li>DSGVO</li><li>Recht</li></ul><p>Programm Mentoring Qualifizierung</p>'),
  'en/ziele/index.html': page('en', 'Aims', 'purpose', '<p>Mentoring programme</p>'),
  'faq/index.html': page('de', 'Häufige Fragen', 'Frist', '<p>Ja.</p>'),
  'suche/index.html': '<!doctype html><html lang="de"><body><main>Suche</main></body></html>',
};

let folder = '';
const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-data-'));
  for (const [path, text] of Object.entries(pages)) {
    await mkdir(dirname(join(folder, 'site', path)), { recursive: true });
    await writeFile(join(folder, 'site', path), text);
  }
  await hintedPages(join(folder, 'site'), join(folder, 'copies'));
  await makeSearch(join(folder, 'site'), join(folder, 'made'));
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a copy of a page for Pagefind', () => {
  it('takes compounds apart in texts, and leaves attributes alone', async () => {
    const copy = await read('copies/ziele/index.html');
    expect(copy).toContain('<p title="Mentoringprogramm">Das Mentoring\u00ADprogramm mit Qualifizierungs\u00ADphase.</p>');
    expect(copy).not.toMatch(/Kopf|Fuß/u);
  });

  it('keeps elements apart that the page keeps apart by its style', async () => {
    expect(await read('copies/ziele/index.html')).toContain('DSGVO </li><li>Recht');
  });

  it('says what its counterpart is called, in both languages, with a name of its own', async () => {
    expect(await read('copies/ziele/index.html')).toMatch(/data-pagefind-meta="twin\[content\]" content="Aims, purpose"/u);
    expect(await read('copies/en/ziele/index.html')).toMatch(/data-pagefind-meta="twin\[content\]" content="Ziele, Zweck"/u);
  });

  it('of questions carries neither a name nor synonyms that weigh much', async () => {
    const copy = await read('copies/faq/index.html');
    expect(copy).toMatch(/data-pagefind-meta="aside\[content\]" content="Häufige Fragen, Frist"/u);
    expect(copy).not.toMatch(/="(?:name|synonyms|twin)\[content\]"/u);
  });

  it('is made of no page that is not to be found', async () => {
    expect(await readdir(join(folder, 'copies'))).not.toContain('suche');
  });
});

describe('the text of a page', () => {
  it('is everything between tags, whatever their attributes hold, and no code', () => {
    expect(mapText('a<b title="x > y">b</b><!-- c --><script>d</script><style>e</style>f', (text) => text.toUpperCase())).toBe('A<b title="x > y">B</b><!-- c --><script>d</script><style>e</style>F');
  });

  it('is not read without the mark', () => {
    expect(readPage('<html lang="de"><main>x</main></html>')).toBeUndefined();
  });
});

it('a compound is never taken for one of its own parts', () => {
  expect(hinter(vocabularyOf(['Mentoring Programm Mentoringprogramm']))('Mentoringprogramm')).toBe('Mentoring\u00ADprogramm');
  expect(hinter(vocabularyOf([]))('Straßenverkehrsordnung')).toBe('Straßenverkehrsordnung');
});

describe('the words of the site', () => {
  const files = knownWordFiles('de', [
    { content: 'Das Mentoring\u00ADprogramm, die Post-Doc-Phase. Die Förderung', meta: { title: 'Förderung' } },
    { content: 'Förderung und foerderung', meta: {} },
  ]);
  const spellings = (name: string): string[] => readKnown(files.get(name) ?? '').map(({ spelling }) => spelling);

  it('stand in one file whole and in parts, each once and as it is written most often', () => {
    expect(spellings('words/de.txt')).toEqual(['das', 'die', 'Doc', 'Förderung', 'Mentoring', 'Mentoringprogramm', 'Phase', 'Post', 'Post-Doc-Phase', 'Programm', 'und'].sort((one, other) => (one.toLowerCase().replace('ö', 'o') < other.toLowerCase().replace('ö', 'o') ? -1 : 1)).map((word) => (word === 'das' ? 'Das' : word)).map((word) => (word === 'die' ? 'Die' : word)));
  });

  it('know on how many pages they stand', () => {
    expect(readKnown(files.get('words/de.txt') ?? '').find(({ spelling }) => spelling === 'Förderung')?.weight).toBe(2);
  });

  it('have a file for every first letter, so that none is asked for in vain', () => {
    expect(firstLetters.every((letter) => files.has(`words/de-${letter}.txt`))).toBe(true);
    expect(spellings('words/de-p.txt')).toEqual(['Phase', 'Post', 'Post-Doc-Phase', 'Programm']);
  });
});

describe('what is written for the search', () => {
  it('are the files that it asks for, and no interface of somebody else', async () => {
    const made = await readdir(join(folder, 'made'));
    expect(made).toEqual(expect.arrayContaining(['pagefind.js', 'pagefind-entry.json', 'pagefind.de.pf_meta', 'wasm.de.pagefind', 'fragment', 'index', 'words']));
    expect(made.filter((name) => /-ui|highlight|worker|unknown/u.test(name))).toEqual([]);
  });

  it('names metadata by language alone in the list of languages', async () => {
    expect(JSON.parse(await read('made/pagefind-entry.json'))).toMatchObject({ languages: { de: { hash: 'de' }, en: { hash: 'en' } } });
  });

  it('is packed with brotli beside what Pagefind has packed with gzip, and holds the same', async () => {
    for (const name of ['wasm.de.pagefind', 'pagefind.en.pf_meta']) {
      const file = await readFile(join(folder, 'made', name));
      const packed = await readFile(join(folder, 'made', `${name}.br`));
      expect(brotliDecompressSync(packed).equals(gunzipSync(file))).toBe(true);
      expect(packed.length).toBeLessThan(file.length);
    }
  });
});
