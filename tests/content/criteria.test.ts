import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCriteria, readCriteria } from '../../src/content/criteria.ts';
import { moduleIds } from '../../src/content/programme.ts';
import { root } from './files.ts';

const DEMO = 'src/office-cli/demo/criteria.yaml';
const FIRST = 'In der Datei content/criteria.yaml stimmt etwas nicht:';
const source = readFileSync(join(root, 'content/criteria.yaml'), 'utf8');
const readme = readFileSync(join(root, 'content/README.md'), 'utf8').split('## Die Datei criteria.yaml')[1]?.split('\n## ')[0] ?? '';
const block = (language: string): string => new RegExp('^```' + language + '\\n([\\s\\S]*?)^```', 'm').exec(readme)?.[1] ?? '';

/** The file with one module filled in as the handbook shows it. */
const filled = source.replace(/^pj: .*\n/m, block('yaml'));
const complaint = (text: string): string[] => {
  try {
    parseCriteria(text);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').map((line) => line.trim());
  }
};

test('the file has every module, and no criteria, because none are known', () => {
  const criteria = readCriteria({});
  expect(Object.keys(criteria)).toEqual([...moduleIds]);
  for (const { value, source: from } of Object.values(criteria)) {
    expect(value).toBeNull();
    expect(from).toMatch(/^noch /);
  }
});

test('the example in the handbook fills a module', () => {
  expect(parseCriteria(filled).pj.value).toEqual({
    version: 1,
    most: 5,
    criteria: [
      { id: 'motivation', title: 'Motivation', description: 'Was die Bewerbung über die eigenen Gründe sagt.', weight: 3 },
      { id: 'ziele', title: 'Ziele', weight: 2 },
    ],
  });
});

describe('the demo', () => {
  const demo = readCriteria({ CRITERIA_FILE: DEMO });

  test('has criteria for three modules, each said to be invented', () => {
    const known = Object.values(demo).flatMap(({ value, source: from }) => (value ? [{ value, from }] : []));
    expect(known).toHaveLength(3);
    for (const { value, from } of known) {
      expect(from).toContain('erfunden');
      for (const { title, description } of value.criteria) expect(`${title} ${description ?? ''}`).toMatch(/\(erfunden\).*Erfundenes Beispiel/);
    }
  });

  test('leaves one module open', () => {
    expect(demo['post-doc'].value).toBeNull();
  });
});

test('a file that does not exist is named', () => {
  expect(() => readCriteria({ CRITERIA_FILE: 'content/kriterien.yaml' })).toThrow('Die Datei content/kriterien.yaml fehlt.');
});

describe('a mistake', () => {
  test.each([
    { name: 'no weight', from: '        weight: 3\n', to: '', says: ['pj.value.criteria.0.weight: Hier fehlt das Gewicht, zum Beispiel: weight: 2'] },
    {
      name: 'a German key', from: 'weight: 2', to: 'gewicht: 2',
      says: ['pj.value.criteria.1.weight: Hier fehlt das Gewicht, zum Beispiel: weight: 2', 'pj.value.criteria.1: Den Schlüssel „gewicht“ gibt es nicht. Meinten Sie „weight“? Zum Beispiel: weight: 2'],
    },
    { name: 'a weight of nothing', from: 'weight: 3', to: 'weight: 0', says: ['pj.value.criteria.0.weight: Hier steht keine ganze Zahl von 1 bis 100, zum Beispiel: weight: 2'] },
    { name: 'too many points', from: 'most: 5', to: 'most: 100', says: ['pj.value.most: Hier steht keine ganze Zahl von 1 bis 10, zum Beispiel: most: 5'] },
    { name: 'no version', from: '    version: 1\n', to: '', says: ['pj.value.version: Hier fehlt die Fassung, zum Beispiel: version: 1'] },
    { name: 'an umlaut in the id', from: 'id: ziele', to: 'id: Größe', says: ['pj.value.criteria.1.id: Die Kennung besteht aus Kleinbuchstaben ohne Umlaute, Ziffern und Bindestrichen, zum Beispiel: id: motivation'] },
    { name: 'an id twice', from: 'id: ziele', to: 'id: motivation', says: ['pj.value.criteria: Die Kennung „motivation“ steht zweimal da. Jedes Kriterium hat eine eigene.'] },
    { name: 'no source', from: '  source: Beschluss des Auswahlgremiums\n', to: '', says: ['pj.source: Hier fehlt die Quelle, zum Beispiel: source: Programmseite des UKL'] },
    { name: 'a module that does not exist', from: '\npost-doc:', to: '\npostdoc:', says: [
      'post-doc: Hier fehlt die Angabe. Darunter gehören drei Zeilen: value: Universitätsklinikum Leipzig · source: Programmseite des UKL · checked: 2026-11-22',
      'Den Schlüssel „postdoc“ gibt es nicht. Meinten Sie „post-doc“? Zum Beispiel: post-doc: { value: null, source: noch zu erfragen beim Programm, checked: 2026-11-22 }',
    ] },
  ])('$name gets a German answer', ({ from, to, says }) => {
    expect(filled).toContain(from);
    expect(complaint(filled.replace(from, to))).toEqual([FIRST, ...says]);
  });

  test('a text in the place of criteria', () => {
    expect(complaint(source.replace('pj: { value: null', 'pj: { value: Gespräch'))).toEqual([FIRST, 'pj.value: Hinter „value“ stehen weder null noch die Kriterien. Solange sie nicht festgelegt sind, schreiben Sie: value: null']);
  });

  test('an empty list', () => {
    expect(complaint(source.replace('pj: { value: null', 'pj: { value: { version: 1, most: 5, criteria: [] }'))).toEqual([FIRST, expect.stringMatching(/^pj\.value\.criteria: Hier fehlt die Liste der Kriterien\./) as string]);
  });

  test('the example in the handbook is the real one', () => {
    const wrong = filled.replace('        weight: 3\n', '').replace('weight: 2', 'weight: 2\n        gewicht: 2');
    expect(complaint(wrong)).toEqual(block('text').trim().split('\n').map((line) => line.trim()));
  });
});
