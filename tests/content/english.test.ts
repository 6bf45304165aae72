import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { easyLanguage } from '../../src/content/easy-language.ts';
import { headMistakes } from '../../src/content/check.ts';
import { moduleTranslation } from '../../src/content/module-translation.ts';
import { pageFile } from '../../src/content/page.ts';
import { programme } from '../../src/content/programme.ts';
import { isStale, staleLines } from '../../src/content/translations.ts';
import { translationLines } from '../../src/site/translations.ts';
import { addressOf, english, facts, modules, pages, root, words } from './files.ts';
import type { ContentFile } from './files.ts';

const german = [...pages, ...modules].filter(({ path }) => path !== `pages/${easyLanguage.id}.mdx`);
const originalOf = ({ path }: ContentFile): ContentFile | undefined => german.find((file) => file.path === path.replace('/en/', '/'));
const pairs = english.map((file) => ({ path: file.path, file, original: originalOf(file)! }));

/** The English page an address of a German one stands for. */
const inEnglish = (address: string): string => `/en${address}`;
const tags = (body: string): string[] => [...body.matchAll(/<\/?[A-Z]\w*/g)].map(([tag]) => tag);
const levels = (body: string): string[] => [...body.matchAll(/^(#{1,6}) /gm)].map(([, marks = '']) => marks);
const addressesIn = (body: string): string[] => [...body.matchAll(/\]\(([^)#]+)|href="([^"#]+)/g)].map((match) => match[1] ?? match[2] ?? '');
const numbers = (text: string): string[] => (text.match(/\d+/g) ?? []).sort();

test('every German page and module has an English one, and no English one stands alone', () => {
  expect(english.map(({ path }) => path.replace('/en/', '/')).sort()).toEqual(german.map(({ path }) => path).sort());
});

describe.each(pairs)('$path', ({ file, original }) => {
  test('has a head without a mistake, and says which German text it was made from', () => {
    expect(headMistakes(file.source, file.path.startsWith('modules/') ? moduleTranslation : pageFile)).toEqual([]);
    expect(isStale(original.head['lastUpdated'] as Date, file.head['germanVersion'] as Date)).toBe(false);
  });

  test('is built like the German one: the same components, headings, list entries and links', () => {
    expect(tags(file.body)).toEqual(tags(original.body));
    expect(levels(file.body)).toEqual(levels(original.body));
    expect(file.body.match(/^(?:- |\d+\. )/gm)?.length).toBe(original.body.match(/^(?:- |\d+\. )/gm)?.length);
    expect(addressesIn(file.body)).toEqual(addressesIn(original.body).map(inEnglish));
  });

  test('states no other number than the German one', () => {
    expect(numbers(words(file))).toEqual(numbers(words(original)));
  });

  test('is British English, calm, and set as English', () => {
    const said = words(file);
    expect(said).not.toMatch(/!|\bplease\b|\bsimply\b|\bclick here\b|\binvalid\b/i);
    expect(said).not.toMatch(/\b(?:program|center|color|behavior|counseling|practise|organization|recognize[sd]?|organize[sd]?|labor|favor|license[sd]? fee|percent)\b/i);
    expect(said).not.toMatch(/[„"]|'| - |--|\.\.\./);
    expect(said.match(/“/g)?.length ?? 0).toBe(said.match(/”/g)?.length ?? 0);
  });

  test('holds no German but proper names', () => {
    const names = /Universitätsmedizin Leipzig|Universitätsklinikum Leipzig|Bundesverband Mentoring in der Wissenschaft|Gleichstellungsbüro|Führungsgrundsätze|§ \d SächsDSDG|Qualifizierungs-Phase|Praktisches Jahr/g;
    expect(words(file).replace(names, '')).not.toMatch(/[äöüß]|\b(?:der|die|das|und|für|mit|Sie|Ihre?|oder|nicht|werden)\b/);
  });
});

test('every fact of programme.yaml that is shown as words has English ones', () => {
  const shown = facts(programme).filter(([path, { value }]) => value !== null && /^(?:summary|houses\..*(?:name|legalForm)|bodies|standards|authorities\..*name|legalBases|offers\..*(?:name|what))/u.test(path));
  expect(shown.length).toBeGreaterThan(15);
  expect(shown.filter(([, fact]) => !('en' in fact) || fact.en === null || fact.en === undefined).map(([path]) => path)).toEqual([]);
});

describe('a German text that is newer', () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);

  test('is listed with both dates and the line to set', () => {
    expect(staleLines([{ file: 'content/pages/en/kontakt.mdx', german: day('2027-01-05'), madeFrom: day('2026-11-22'), key: 'germanVersion' }])).toEqual([
      'content/pages/en/kontakt.mdx: Der deutsche Text ist vom 2027-01-05, der englische nach dem vom 2026-11-22 gemacht. Ziehen Sie ihn nach und setzen Sie dann germanVersion: 2027-01-05',
    ]);
  });

  test('is found in the files, and so are texts without a counterpart', () => {
    const copy = mkdtempSync(join(tmpdir(), 'mentee-content-'));
    try {
      cpSync(join(root, 'content'), copy, { recursive: true });
      expect(translationLines(copy)).toEqual([]);
      const kontakt = join(copy, 'pages/kontakt.mdx');
      writeFileSync(kontakt, readFileSync(kontakt, 'utf8').replace(/lastUpdated: .*/, 'lastUpdated: 2027-01-05'));
      rmSync(join(copy, 'modules/en/pj.mdx'));
      rmSync(join(copy, 'pages/impressum.mdx'));
      mkdirSync(join(copy, 'news'), { recursive: true });
      for (const name of ['eins', 'zwei']) writeFileSync(join(copy, `news/${name}.md`), '---\ntitle: Eine Nachricht\n---\n');
      const lines = translationLines(copy);
      expect(lines).toHaveLength(4);
      expect(lines[0]).toMatch(/^content\/pages\/en\/impressum\.mdx: Zu diesem englischen Text gibt es keinen deutschen/);
      expect(lines[1]).toMatch(/^content\/pages\/en\/kontakt\.mdx: Der deutsche Text ist vom 2027-01-05/);
      expect(lines[2]).toMatch(/^content\/modules\/pj\.mdx: Diesen Text gibt es noch nicht auf Englisch/);
      // However many they come to be.
      expect(lines[3]).toBe('content/news: 2 Texte gibt es nur auf Deutsch. Die englische Liste führt auf die deutsche Seite.');
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});

test('English addresses are those of the German pages below /en', () => {
  for (const { file, original } of pairs) {
    if (file.path.startsWith('pages/')) expect(addressOf(file.path)).toBe(inEnglish(addressOf(original.path)));
  }
});
