import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/content/editors/answer.ts';
import { checkHouse } from '../../src/content/editors/check-house.ts';
import { readHouse } from '../../src/content/editors/house.ts';
import { sections } from '../../src/site/sections.ts';
import { cases, house, programme } from './corpus.ts';
import { root } from './files.ts';
import { many } from './many.ts';

const said = (files: ReadonlyMap<string, Uint8Array | string>): string => `${checkHouse(house(files)).map(answer).join('\n\n')}\n`;
const kontakt = readFileSync(join(import.meta.dirname, 'right/pages/kontakt.mdx'), 'utf8');

test('a house in which everything is right gets no answer', () => {
  expect(checkHouse(house())).toEqual([]);
});

test('the texts of this site have no mistake', () => {
  const real = readHouse(root, { menuPages: sections.flatMap(({ pages }) => pages), today: new Date() });
  expect(real.files.size).toBeGreaterThan(20);
  expect(checkHouse(real).filter(({ weight }) => weight === 'error')).toEqual([]);
});

describe('the corpus of wrong files', () => {
  test('is large, and every case says something', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(cases.filter(({ answer: text }) => !/^content\/.+:\d+\n {2}\S/.test(text)).map(({ name }) => name)).toEqual([]);
  });

  test.each(cases)('$name', ({ answer: expected, files }) => {
    expect(said(files)).toBe(expected);
  });

  test.each(cases)('$name: Windows line ends and a byte order mark change nothing', ({ answer: expected, files, name }) => {
    if (/not-utf-8|line-break-from-word|picture|word-file/.test(name)) return;
    const windows = new Map([...files].map(([path, bytes]) => [path, `\uFEFF${new TextDecoder().decode(bytes).replaceAll('\n', '\r\n')}`]));
    expect(said(windows)).toBe(expected);
  });

  test('no answer is in English or shows the inside of a program', () => {
    const all = cases.map(({ answer: text }) => text).join('\n');
    expect(all).not.toMatch(/\b(?:expected|unexpected|invalid|received|required|undefined|null pointer|exception|error|parse|token|oxc|zod|YAMLException)\b/i);
    expect(all).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
    expect(all).not.toMatch(/\b(?:bitte|ungültig\w*|Pflichtfeld\w*|Ups)\b|!(?!\[)/i);
  });
});

/** The files of a case after somebody has put in the lines to copy where the answer says. */
function mendedBy(files: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const texts = new Map([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
  for (const { copy, file, line } of checkHouse(house(files)).toReversed()) {
    const lines = texts.get(file)?.split('\n');
    if (!lines || !copy) continue;
    lines.splice(line - 1, 1, ...copy);
    texts.set(file, lines.join('\n'));
  }
  return texts;
}

/** Cases whose answer is a line to put in, an example, or a choice that only the editor can make. */
const notInPlace = new Set([
  'component-left-open', 'component-without-beginning', 'components-crossed', 'consent-without-day', 'criterion-without-weight', 'html-line-break',
  'line-under-paragraph', 'mail-in-disguise', 'mail-of-a-person', 'merge-marker', 'merge-marker-in-head', 'missing-title', 'no-consent', 'no-head', 'not-utf-8',
  'number-without-source', 'number-without-source-in-a-title', 'question-without-readers', 'link-in-angles', 'telephone-number', 'telephone-number-in-a-module', 'image-from-elsewhere', 'missing-opening-dashes',
  // What is mended is a number, and a number needs a source.
  'less-than', 'title-is-a-number',
]);
const inPlace = cases.filter(({ answer: text, name }) => /zum Kopieren/.test(text) && !notInPlace.has(name));

describe('the lines to copy', () => {
  test('stand in most answers', () => {
    expect(inPlace.length).toBeGreaterThan(80);
  });

  test.each(inPlace)('$name: put in where the answer says, they mend the file', ({ files }) => {
    expect(checkHouse(house(mendedBy(files)))).toEqual([]);
  });
});

describe('programme.yaml', () => {
  const line = (text: string): number => programme.slice(0, programme.indexOf(text)).split('\n').length;

  test.each([
    ['a telephone number without quotation marks', 'phone: { value: null', 'phone: { value: 341123', 'Hier steht kein Text. Setzen Sie ihn in Anführungszeichen.', 'phone: { value: "341123"'],
    ['a misspelled key', 'person: { value: null', 'person: { wert: null', 'Den Schlüssel „wert“ gibt es nicht. Meinten Sie „value“?', 'person: { value: null'],
    ['a German day', '2027-10-31', '31.10.2027', 'Hier steht kein Datum. Schreiben Sie Jahr, Monat und Tag mit Bindestrichen.', '2027-10-31'],
  ])('%s is told with its line and mended', (_, right, wrong, says, copy) => {
    const [mistake, ...more] = checkHouse(house(new Map([['content/programme.yaml', programme.replace(right, wrong)]])));
    expect(more).toEqual([]);
    expect(mistake).toMatchObject({ file: 'content/programme.yaml', line: line(right), says });
    expect(mistake?.copy?.[0]).toContain(copy);
  });

  test('a sentence with a source whose page is gone, or says something else by now, is told', () => {
    const pages = ['pages/weg.md', 'pages/kontakt.mdx'].map((page) => `  - page: ${page}\n    fact: { value: Das stand hier., source: Programmseite, checked: 2026-11-22 }\n`).join('');
    const found = checkHouse(house(new Map([['content/programme.yaml', programme + pages]])));
    expect(found.map(({ line, weight }) => [line - programme.split('\n').length, weight])).toEqual([[0, 'error'], [2, 'hint']]);
    expect(found[0]?.says).toMatch(/^Die Datei pages\/weg\.md gibt es nicht\./);
  });

  test('may carry the addresses and numbers that no other file may', () => {
    const filled = programme.replace('email: { value: null, source: noch zu erfragen', 'email: { value: buero@example.org, source: erfragt');
    expect(filled).not.toBe(programme);
    expect(checkHouse(house(new Map([['content/programme.yaml', filled]])))).toEqual([]);
  });
});

describe('what is no mistake', () => {
  test.each([
    ['a postcode and a street', 'Liebigstraße 18, 04103 Leipzig'],
    ['a date and a time', 'Am 4. März 2027 von 16 bis 18 Uhr'],
    ['a range of years', 'Von 2013 bis 2014'],
    ['code that looks like a component', 'Der Baustein `<Contakt {x} />` in Schreibmaschinenschrift'],
    ['a hyphen and a dash', 'Das Mentoring-Programm – kurz gesagt – hilft.'],
    ['German quotation marks', 'Sie sagte: „Das weiß ich nicht.“'],
    ['a list with sub-items', '- eins\n  - zwei'],
    ['a comment of MDX', '{/* noch zu klären */}'],
    ['a soft hyphen by name', 'Schlüssel&shy;kompetenzen'],
  ])('%s', (_, text) => {
    expect(checkHouse(house(new Map([['content/news/probe.mdx', `---\ntitle: Probe\ndescription: Eine Probe.\ndate: 2026-11-22\n---\n\n${text}\n`]])))).toEqual([]);
  });

  test.each([
    ['whose sentence has a source', 'Seit dem Jahr 2015 gibt es das Programm.'],
    ['of a law or a norm', 'Das regelt § 5 DDG, außerdem Art. 13 DSGVO und die WCAG 2.1.'],
  ])('a number %s', (_, sentence) => {
    const sourced = `${programme}  - page: pages/kontakt.mdx\n    fact: { value: Seit dem Jahr 2015 gibt es das Programm., source: Programmseite, checked: 2026-11-22 }\n`;
    const page = kontakt.replace('Hier erfahren Sie, wie Sie uns erreichen.', () => sentence.replace(/(§|Art\.) /g, '$1\u00A0'));
    const found = checkHouse(house(new Map([['content/programme.yaml', sourced], ['content/pages/kontakt.mdx', page]])));
    expect(found.filter(({ weight }) => weight === 'error')).toEqual([]);
  });

  test('values in quotation marks, text blocks and comments in a head', () => {
    const head = kontakt.replace('title: Kontakt', 'title: "Kontakt: so geht es" # Titel').replace('description: So erreichen Sie das Programm.', 'description: >-\n  So erreichen Sie: das\n  Programm.').replace('synonyms: [Ansprechpartnerin, Büro]', 'synonyms:\n  - Ansprechpartnerin\n  - "Büro"');
    expect(checkHouse(house(new Map([['content/pages/kontakt.mdx', head]])))).toEqual([]);
  });
});

test('a thousand pages and five hundred events are checked in one run, and each mistake among them is found', () => {
  const files = many(1000, 500);
  expect(checkHouse(house(files))).toEqual([]);
  const wrong = ['content/pages/sammlung/seite-7.mdx', 'content/pages/sammlung/seite-999.mdx', 'content/events/termin-3.md'];
  for (const path of wrong) files.set(path, (files.get(path) ?? '').replace('title:', 'titel:'));
  expect(checkHouse(house(files)).map(({ file, line }) => `${file}:${String(line)}`)).toEqual(wrong.toSorted().map((path) => `${path}:2`));
});
