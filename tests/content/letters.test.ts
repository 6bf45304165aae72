import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCriteria } from '../../src/content/criteria.ts';
import { letterFiles, parseLetter, readLetters } from '../../src/content/letters.ts';
import { siteDataOf } from '../../src/content/site-data.ts';
import { siteData } from '../../src/office/site-data.ts';
import { root } from './files.ts';

const FILE = letterFiles.accepted;
const source = readFileSync(join(root, FILE), 'utf8');
const readme = readFileSync(join(root, 'content/README.md'), 'utf8').split('## Der Ordner letters')[1]?.split('\n## ')[0] ?? '';
const block = (language: string): string => new RegExp('^```' + language + '\\n([\\s\\S]*?)^```', 'm').exec(readme)?.[1] ?? '';
const complaint = (text: string): string[] => {
  try {
    parseLetter(text, FILE);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').map((line) => line.trim());
  }
};

test('there is a file for each status, named in the handbook, and no other', () => {
  expect(globSync('content/letters/*', { cwd: root }).sort()).toEqual(Object.values(letterFiles).sort());
  for (const file of Object.values(letterFiles)) expect(readme).toContain(`| \`${file.replace('content/', '')}\` |`);
});

describe.each(Object.entries(readLetters()))('the letter %s', (_, { de, en }) => {
  test('speaks calmly, in both languages', () => {
    for (const { subject, text } of [de, en]) {
      expect(subject + text).not.toMatch(/[!@"]|https?:|\b(leider|bitte|einfach|unfortunately|sorry|please)\b/i);
    }
  });

  test('has a subject that does not give the decision away', () => {
    expect(de.subject).toBe('Mentee+: Entscheidung zu Ihrer Bewerbung {reference}');
    expect(en.subject).toBe('Mentee+: decision on your application {reference}');
  });

  test('says where the status stands, and gives no number, name or promise of its own', () => {
    expect(de.text).toContain('Den Stand Ihrer Bewerbung');
    expect(en.text).toContain('the status of your application');
    expect(de.text + en.text).not.toMatch(/\d/);
  });

  test('uses both slots', () => {
    for (const { text } of [de, en]) expect(new Set(text.match(/\{\w+\}/g))).toEqual(new Set(['{module}', '{reference}']));
  });
});

test('what the office gets is what its page expects, without and with criteria', () => {
  const letters = readLetters();
  const plain = siteDataOf(readCriteria({}), letters);
  expect(siteData.parse(plain)).toEqual({ criteria: {}, letters, rounds: [] });
  const demo = siteDataOf(readCriteria({ CRITERIA_FILE: 'src/office-cli/demo/criteria.yaml' }), letters);
  expect(Object.keys(siteData.parse(demo).criteria)).toEqual(['studierende', 'pj', 'qualifizierung']);
  expect(demo.criteria['pj']?.source).toContain('erfunden');
});

describe('a mistake', () => {
  const says = (from: string, to: string): string[] => {
    expect(source).toContain(from);
    return complaint(source.replace(from, to));
  };
  const first = `In der Datei ${FILE} stimmt etwas nicht:`;

  test.each([
    { name: 'a misspelled slot', from: 'Vorgangsnummer: {reference}', to: 'Vorgangsnummer: {referenz}', answer: ['de.text: Den Platzhalter {referenz} gibt es hier nicht. Möglich sind {reference} und {module}.'] },
    { name: 'an answer as a slot', from: 'Hello,', to: 'Hello {firstName},', answer: ['en.text: Den Platzhalter {firstName} gibt es hier nicht. Möglich sind {reference} und {module}.'] },
    { name: 'a lonely brace', from: 'Guten Tag,', to: 'Guten Tag {,', answer: ['de.text: Hier steht eine geschweifte Klammer allein. Ein Platzhalter hat zwei: {reference} und {module}'] },
    { name: 'the module in the subject', from: 'Bewerbung {reference}"', to: 'Bewerbung {reference}, {module}"', answer: ['de.subject: Den Platzhalter {module} gibt es hier nicht. Möglich ist {reference}.'] },
    {
      name: 'a subject without the reference', from: 'Bewerbung {reference}"', to: 'Bewerbung"',
      answer: ['de.subject: Hier fehlt {reference}. An dieser Stelle steht die Vorgangsnummer, ohne die niemand weiß, um welche Bewerbung es geht.'],
    },
    { name: 'a subject of two lines', from: 'Bewerbung {reference}"', to: 'Bewerbung\\nBcc: {reference}"', answer: ['de.subject: Der Betreff steht in einer einzigen Zeile, ohne Steuerzeichen.'] },
    { name: 'a subject that is too long', from: 'Bewerbung {reference}"', to: `${'Bewerbung '.repeat(14)}{reference}"`, answer: ['de.subject: Der Betreff darf höchstens 140 Zeichen haben.'] },
    { name: 'an invisible character', from: 'Hello,', to: 'Hel\u202Elo,', answer: ['en.text: Im Brief steht ein Steuerzeichen. Schreiben Sie den Satz neu, ohne etwas hineinzukopieren.'] },
    { name: 'a German key', from: '  subject: "Mentee+: Ent', to: '  betreff: "Mentee+: Ent', answer: [
      'de.subject: Hier fehlt der Betreff, zum Beispiel: subject: "Mentee+: Entscheidung zu Ihrer Bewerbung {reference}"',
      'de: Den Schlüssel „betreff“ gibt es nicht. Meinten Sie „subject“? Zum Beispiel: subject: "Mentee+: Entscheidung zu Ihrer Bewerbung {reference}"',
    ] },
    { name: 'a language called in German', from: '\nen:', to: '\nenglisch:', answer: ['en: Hier fehlt der Brief. Darunter gehören zwei Zeilen: subject und text', 'Den Schlüssel „englisch“ gibt es nicht. Meinten Sie „en“? Zum Beispiel: en:'] },
  ])('$name gets a German answer', ({ from, to, answer }) => {
    expect(says(from, to)).toEqual([first, ...answer]);
  });

  test('the example in the handbook is a letter, and its mistakes are the real ones', () => {
    const example = block('yaml');
    expect(complaint(example)).toEqual([]);
    const wrong = example.replace('Bewerbung {reference}"', 'Bewerbung {reference}, {module}"').replace('Hello,', 'Hello {name},');
    expect(complaint(wrong)).toEqual(block('text').trim().split('\n').map((line) => line.trim()));
  });
});
