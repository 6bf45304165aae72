import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { moduleIds, parseProgramme, programme } from '../../src/content/programme.ts';
import { facts, file, modules, plain, root, words } from './files.ts';

const source = readFileSync(join(root, 'content/programme.yaml'), 'utf8');
const complaint = (text: string): string[] => {
  try {
    parseProgramme(text);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').map((line) => line.trim());
  }
};
const FIRST = 'In der Datei content/programme.yaml stimmt etwas nicht:';

describe('programme.yaml', () => {
  test('reads without a mistake', () => {
    expect(complaint(source)).toEqual([]);
  });

  test('every fact names its source and the day of checking', () => {
    const all = facts(programme);
    expect(all.length).toBeGreaterThan(40);
    for (const [path, { source, checked }] of all) {
      expect(source, path).not.toBe('');
      expect(checked.getTime(), path).toBeLessThanOrEqual(Date.parse('2026-11-22'));
    }
  });

  test('a fact is unknown exactly as long as its source says that somebody still has to ask', () => {
    for (const [path, { source, value }] of facts(programme)) expect(value === null, path).toBe(source.startsWith('noch '));
  });

  test('what is only public knowledge or our own reading has to be confirmed', () => {
    const unsure = facts(programme).filter(([, { source }]) => ['öffentlich bekannt', 'eigene Prüfung'].includes(source));
    expect(unsure.filter(([, { confirm }]) => !confirm).map(([path]) => path)).toEqual([]);
  });

  test('knows the modules that have a file', () => {
    expect(modules.map(({ path }) => path.replace(/^modules\/|\.mdx$/g, '')).sort()).toEqual([...moduleIds].sort());
  });

  test.each(moduleIds)('has a neighbouring offer for %s', (id) => {
    expect(programme.offers.filter((offer) => offer.for.includes(id)).length).toBeGreaterThan(0);
  });

  test('gives each offer an id of its own', () => {
    expect(new Set(programme.offers.map(({ id }) => id)).size).toBe(programme.offers.length);
  });

  test.each(programme.prose)('the sentence to confirm stands in $page word for word', ({ page, fact }) => {
    expect(words(file(page))).toContain(plain(fact.value ?? 'null'));
  });

  test('every sentence with "voraussichtlich" in a page is listed as to be confirmed', () => {
    const listed = programme.prose.map(({ fact }) => fact.value);
    const said = [...file('pages/datenschutz.mdx').body.matchAll(/[^\n.]*voraussichtlich[^\n]*?\)\./g)].map(([sentence]) => sentence.trim());
    expect(said.length).toBe(2);
    for (const sentence of said) expect(listed).toContain(sentence);
  });
});

describe('a mistake in programme.yaml', () => {
  const change = (from: string, to: string): string => {
    expect(source).toContain(from);
    return source.replace(from, to);
  };

  test.each([
    {
      name: 'a misspelled key of a fact',
      from: 'name: { value: Mentee+, source',
      to: 'name: { valu: Mentee+, source',
      says: ['name.value: Hier fehlt der Wert (null, wenn er noch nicht bekannt ist), zum Beispiel: value: Universitätsklinikum Leipzig', 'name: Den Schlüssel „valu“ gibt es nicht. Meinten Sie „value“? Zum Beispiel: value: Universitätsklinikum Leipzig'],
    },
    {
      name: 'a fact without a source',
      from: 'name: { value: Mentee+, source: Programmseite, ',
      to: 'name: { value: Mentee+, ',
      says: ['name.source: Hier fehlt die Quelle, zum Beispiel: source: Programmseite des UKL'],
    },
    {
      name: 'a bare text instead of a fact',
      from: '{ value: Universitätsmedizin Leipzig, source: Programmseite, checked: 2026-11-22 }',
      to: 'Universitätsmedizin Leipzig',
      says: ['roof: Hier fehlt die Angabe. Darunter gehören drei Zeilen: value: Universitätsklinikum Leipzig · source: Programmseite des UKL · checked: 2026-11-22'],
    },
    {
      name: 'a telephone number as a number',
      from: 'phone: { value: null',
      to: 'phone: { value: 341123',
      says: ['contact.phone.value: Hier steht kein Text. Setzen Sie ihn in Anführungszeichen, zum Beispiel: value: Universitätsklinikum Leipzig'],
    },
    {
      name: 'a German name of a group',
      from: '\ncontact:',
      to: '\nkontakt:',
      says: ['contact: Hier fehlt die Gruppe Kontakt.', 'Den Schlüssel „kontakt“ gibt es nicht. Meinten Sie „contact“? Zum Beispiel: contact:'],
    },
    {
      name: 'an address without https',
      from: 'address: { value: null, source: noch nicht nachgesehen, checked: 2026-11-22 }\n  - id: career-service',
      to: 'address: { value: "http://example.org/", source: noch nicht nachgesehen, checked: 2026-11-22 }\n  - id: career-service',
      says: ['offers.0.address.value: Hier steht keine Adresse im Netz, zum Beispiel: value: https://www.uniklinikum-leipzig.de/'],
    },
    {
      name: 'a module that does not exist',
      from: 'for: [studierende, pj]',
      to: 'for: [studenten, pj]',
      says: ['offers.0.for.0: Hier steht ein Wort, das es nicht gibt. Möglich sind studierende, pj, qualifizierung, post-doc, zum Beispiel: for: [pj, post-doc]'],
    },
    {
      name: 'an open bracket',
      from: 'for: [studierende, pj]',
      to: 'for: [studierende, pj',
      says: [expect.stringMatching(/^Um Zeile \d+ lässt sich die Datei nicht lesen\. Meist steht/) as string],
    },
  ])('$name gets a German answer', ({ from, to, says }) => {
    expect(complaint(change(from, to))).toEqual([FIRST, ...says]);
  });

  test('a file that is empty says what is missing', () => {
    expect(complaint('')).toEqual([FIRST, 'Hier fehlt der Inhalt der Datei.']);
  });

  test.each(Object.keys(load(source) as object))('leaving out %s is noticed', (key) => {
    const data = { ...(load(source) as Record<string, unknown>) };
    delete data[key];
    const says = complaint(JSON.stringify(data)).filter((line) => line.startsWith(`${key}: Hier fehlt`));
    // JSON is YAML, but its dates are texts; only the line about the key counts.
    expect(says).toHaveLength(1);
  });
});
