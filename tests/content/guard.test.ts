import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHouse } from '../../src/content/editors/house.ts';
import { moduleIds, programme } from '../../src/content/programme.ts';
import { addressOf, forTexts, modules, pages, plain, root, words } from './files.ts';
import type { ContentFile } from './files.ts';

const files = [...pages, ...modules];
const existing = readdirSync(join(root, 'src/components/content')).filter((name) => name.endsWith('.astro')).map((name) => name.replace('.astro', ''));

/** Pages made in code: search, forms, module finder, lists. */
const { routes } = readHouse(root, { menuPages: [], today: new Date() });
const addresses = new Set([...files.map(({ path }) => addressOf(path)), ...routes]);
const headings = ({ body }: ContentFile) => [...body.matchAll(/^(#{1,6}) (.+)$/gm)].map(([, marks = '', title = '']) => ({ level: marks.length, title }));
/** The id that Markdown gives to a heading. */
const slug = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/ /g, '-');

/** Law and norms carry their numbers themselves. */
const citation = /§ \d+|Art\. \d+|EN [\d ]+|(?:BITV|WCAG) \d\.\d/g;

describe.each(files)('$path', (file) => {
  const { body, head, path } = file;
  const said = words(file);

  test('uses components that exist and that are meant for it', () => {
    const used = [...body.matchAll(/<\/?([A-Z]\w*)/g)].map((match) => match[1] ?? '');
    const allowed = head['layout'] === 'start' ? existing : forTexts;
    expect(used.filter((name) => !allowed.includes(name))).toEqual([]);
  });

  test('closes what it opens, in order', () => {
    const open: string[] = [];
    for (const [tag, name = ''] of body.matchAll(/<\/?([A-Z]\w*)[^>]*>/g)) {
      if (tag.startsWith('</')) expect(open.pop(), `</${name}>`).toBe(name);
      else if (!tag.endsWith('/>')) open.push(name);
    }
    expect(open).toEqual([]);
  });

  test('writes no HTML, no styles and no scripts of its own', () => {
    expect(body).not.toMatch(/<[a-z]|style=|class=|^import |^export /m);
  });

  test('speaks calmly', () => {
    expect(said).not.toMatch(/!/);
    expect(said).not.toMatch(/\b(einfach\w*|bitte|ungültig\w*|Pflichtfeld\w*|Ups|hier klicken)\b/i);
  });

  test('names women and men, or neither', () => {
    for (const form of [/(?<!Mentorinnen und )Mentoren\b(?!T)/, /(?<!(Mentorin oder|Mentorin oder ein|Mentorin oder ihren|Mentorin oder Ihr|Mentorin oder den|Mentorin oder dem) )\bMentor\b(?!:in)/, /(?<!Ärztinnen und |Ärztinnen, )\bÄrzte\b/, /(?<!Professorinnen und )\bProfessoren\b/, /(?<!Ansprechpartnerin oder )\bAnsprechpartner\b/, /\b(Studenten|Teilnehmern?|Bewerbern?|Mitarbeitern?|Forschern?|Betreuern?|Prüfern?|Nutzern?|Besuchern?|Kollegen|Doktoranden)\b/]) expect(said).not.toMatch(form);
  });

  test('is set in German: quotation marks, dashes, dots', () => {
    expect(said).not.toMatch(/"| - |--|\.\.\.|“[^“„]*”/);
    expect(said.match(/„/g)?.length ?? 0).toBe(said.match(/“/g)?.length ?? 0);
  });

  test('keeps law and paragraph on one line', () => {
    expect(body).not.toMatch(/(§|Art\.|Prof\.|BITV|EN|WCAG) [\dD]/);
  });

  test('has headings in order, and no title in the text', () => {
    if (head['layout'] === 'start') return;
    let above = 1;
    for (const { level, title } of headings(file)) {
      expect(level, title).toBeGreaterThan(1);
      expect(level, title).toBeLessThanOrEqual(above + 1);
      above = level;
    }
    const titles = headings(file).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('has links that lead somewhere', () => {
    const links = [...body.matchAll(/\]\(([^)]+)\)|href="([^"]+)"/g)].map((match) => match[1] ?? match[2] ?? '');
    for (const link of links) {
      const [address = '', anchor] = link.split('#');
      expect(link).toMatch(/^[/#]/);
      if (address !== '') expect(addresses, link).toContain(address);
      const target = address === '' ? file : files.find((each) => addressOf(each.path) === address);
      if (anchor !== undefined && target && target.head['layout'] !== 'start') expect(headings(target).map(({ title }) => slug(title)), link).toContain(anchor);
    }
  });

  test('carries the state of the text and words to be found by', () => {
    expect(head['lastUpdated']).toBeInstanceOf(Date);
    if (addressOf(path) !== '/404/') expect(head['synonyms']).toBeInstanceOf(Array);
  });

  test('gives no telephone number, mail address or web address of its own', () => {
    expect(said).not.toMatch(/@|https?:|www\.|\b0\d{2,5}[ /-]?\d|\+49/);
  });

  test('gives no number without a source in programme.yaml', () => {
    // Whoever states a new number adds its sentence under "prose" in content/programme.yaml, with source and date.
    const sourced = programme.prose.filter(({ page }) => page === path).map(({ fact }) => plain(fact.value ?? ''));
    const rest = sourced.reduce((text, sentence) => text.replaceAll(sentence, ''), said).replace(citation, '');
    expect(rest.match(/[^ ]* ?\d+[^ ]*/g) ?? []).toEqual([]);
  });
});

test('no name of a person stands anywhere but in the history', () => {
  const named = files.filter((file) => /\bProf\.|\bDr\.|Stengler/.test(words(file))).map(({ path }) => path);
  expect(named).toEqual(['pages/programm/geschichte.mdx']);
});

test('no sentence of a module stands in another one: what they share comes from a component', () => {
  const sentences = modules.flatMap(({ body, path }) => {
    return [...body.replace(/^#.*$/gm, '').matchAll(/[^.?!\n]{30,}[.?]/g)].map(([sentence]) => [sentence.trim(), path] as const);
  });
  expect(sentences.length).toBeGreaterThan(40);
  const twice = sentences.filter(([sentence, path]) => sentences.some(([other, elsewhere]) => other === sentence && elsewhere !== path));
  expect(twice).toEqual([]);
});

test('every page that the site needs is there', () => {
  const wanted = ['/', '/programm/', '/programm/konzeption/', '/programm/ziele/', '/programm/nutzen/', '/programm/geschichte/', '/mentee-werden/', ...moduleIds.map((id) => `/mentee-werden/${id}/`), '/mentor-werden/', '/bewerben/', '/kontakt/', '/impressum/', '/datenschutz/', '/barrierefreiheit/'];
  expect(wanted.filter((address) => !addresses.has(address))).toEqual([]);
});

test('programme.yaml speaks as calmly as the pages', () => {
  expect(JSON.stringify(programme)).not.toMatch(/!|\beinfach|\bbitte\b/i);
});
