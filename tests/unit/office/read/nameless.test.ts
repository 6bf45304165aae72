import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../../src/office/list/fold.ts';
import { hiderOf, isHidden } from '../../../../src/office/read/nameless.ts';
import { isTitle, particles } from '../../../../src/office/read/names.ts';
import { dossierOf } from '../list/dossiers.ts';

const hide = (text: string, answers: Record<string, unknown> = {}): string =>
  hiderOf(dossierOf({ answers: { firstName: 'Anna-Sophie', lastName: 'Müller', email: 'a.mueller@example.org', phone: '+49 341 9712345', ...answers } }))(text);

describe('reading without names', () => {
  test.each([
    ['Ich heiße Anna-Sophie Müller.', 'Ich heiße [Name].'],
    ['Müller, Anna-Sophie', '[Name], [Name]'],
    ['Anna Sophie', '[Name]'], ['Annasophie', '[Name]'], ['Sophies Arbeit', '[Name] Arbeit'], ['die Müllers', 'die [Name]'], ['Müller’s Plan', '[Name] Plan'],
    ['die Müllersche Methode', 'die [Name] Methode'], ["die Müller'sche Methode", 'die [Name] Methode'], ['MÜLLER', '[Name]'], ['müller', '[Name]'],
    ['Mueller und Muller', '[Name] und [Name]'], ['Mu\u0308ller', '[Name]'], ['Mül\u00ADler', '[Name]'], ['M\u200Büller', '[Name]'],
    ['Frau Müller', '[Name]'], ['Frau Dr. med. Müller schrieb', '[Name] schrieb'], ['Herrn Prof. Müller', '[Name]'],
    ['A. Müller', '[Name]'], ['A.-S. Müller', '[Name]'], ['A. S. Müller et al.', '[Name] et al.'], ['amueller', '[Name]'], ['anna_mueller92', '[Name]92'], ['@annasophiemueller', '@[Name]'],
    ['(Müller)', '([Name])'], ['„Müller“', '„[Name]“'], ['Müller-Preis', '[Name]-Preis'], ['Arbeitsgruppe Müller/Schmidt', 'Arbeitsgruppe [Name]/Schmidt'],
  ])('%j becomes %j', (text, hidden) => { expect(hide(text)).toBe(hidden); });

  test.each([
    'Müllerei ist kein Name.', 'Annahme und Müllabfuhr', 'Anderes bleibt: José, ß, 李, e\u0301'.normalize('NFC'), 'Frau Schmidt leitet die Klinik.', 'Von 2019-2022 in Haus 12 (Raum 341)',
    'Zeile eins\nZeile zwei\tTab', '5 % von 1.200 €', 'a@b', 'Frau', 'Dr. med.', '', '[Name]',
  ])('leaves %j as it is', (text) => { expect(hide(text)).toBe(text); });

  test.each([
    ['a.mueller@example.org', '[E-Mail-Adresse]'], ['Schreiben Sie an A.Mueller@Example.ORG.', 'Schreiben Sie an [E-Mail-Adresse].'], ['privat@web.de', '[E-Mail-Adresse]'],
    ['a.mueller (at) example.org', '[E-Mail-Adresse]'], ['a.mueller[at]example[dot]org', '[E-Mail-Adresse]'], ['Kennung a.mueller', 'Kennung [Name]'],
    ['0341 9712345', '[Telefonnummer]'], ['+49 (0)341/97-12345', '[Telefonnummer]'], ['0049341 971 23 45', '[Telefonnummer]'], ['Tel. 9712345 oder', 'Tel. [Telefonnummer] oder'],
    ['0341 9712345 2019', '[Telefonnummer]'], ['https://anna.example.org/ich?x=1', '[Link]'], ['www.example.org', '[Link]'], ['0000-0002-1825-0097', '[Link]'], ['orcid.org/0000-0002-1825-009X', 'orcid.org/[Link]'],
  ])('hides contact in %j', (text, hidden) => { expect(hide(text)).toBe(hidden); });

  test.each([
    [{ firstName: 'José', lastName: 'de la Cruz' }, 'Jose Cruz und José de la Cruz, de la', '[Name] und [Name], de la'],
    [{ firstName: 'Jose', lastName: 'Cruz' }, 'José', '[Name]'],
    [{ firstName: 'Ulf', lastName: 'Mueller' }, 'Müller, Muller', '[Name], [Name]'],
    [{ firstName: 'Ulf', lastName: 'Strauß' }, 'Strauss und STRAUSS und STRAUẞ', '[Name] und [Name] und [Name]'],
    [{ firstName: 'Ulf', lastName: 'Strauss' }, 'Straußens', '[Name]'],
    [{ firstName: 'Max', lastName: 'Groß' }, 'Max’ Plan, Maxens Plan', '[Name] Plan, [Name] Plan'],
    [{ firstName: 'Łukasz', lastName: 'Øster' }, 'Lukasz Oster, Oester', '[Name], [Name]'],
    [{ firstName: 'Íñigo', lastName: 'O’Neill' }, "Inigo O'Neill, ONeill, Neill", '[Name], [Name], [Name]'],
    [{ firstName: 'Anna', lastName: 'von der Heide' }, 'Anna von der Heide von der Klinik', '[Name] von der Klinik'],
    [{ firstName: 'Anna', lastName: 'von der Heide' }, 'die von der Heides, Von der Heide, von der Klinik', 'die [Name], [Name], von der Klinik'],
    [{ firstName: 'Ali', lastName: 'bin Said' }, 'Ich bin Ali bin Said und bin Arzt.', 'Ich [Name] und bin Arzt.'],
    [{ firstName: 'Dr. Lena M.', lastName: 'Beispiel' }, 'Dr. med. an der M. Klinik, Lena', 'Dr. med. an der M. Klinik, [Name]'],
    [{ firstName: '明', lastName: '李' }, '我叫李明。', '我叫[Name][Name]。'],
    [{ firstName: '', lastName: 'Ёлкина' }, 'Елкина', '[Name]'],
    [{ firstName: 'محمد', lastName: 'علي' }, 'اسمي محمد علي', 'اسمي [Name]'],
    [{ firstName: 'X Æ', lastName: 'O' }, 'O ja, so', '[Name] ja, so'],
    [{ firstName: 'Linh', lastName: 'Le' }, 'Le und le', '[Name] und le'],
    [{ firstName: 'Ng', lastName: 'Li' }, 'Li, Ng, Lila, Ding', '[Name], [Name], Lila, Ding'],
    [{ firstName: 'Ärmel', lastName: '(.*+?[]{}|^$' }, 'Aermel (.*+?', '[Name] (.*+?'],
  ])('knows how %j may be written', (answers, text, hidden) => { expect(hide(text, { email: 'x@example.org', phone: undefined, ...answers })).toBe(hidden); });

  test('hides the name of every revision, the earlier one too', () => {
    const dossier = dossierOf({ answers: { lastName: 'Alt' }, later: [{ answers: { lastName: 'Neu' }, received: '2026-11-02T10:00:00.000Z' }] });
    expect(hiderOf(dossier)('Alt und Neu')).toBe('[Name] und [Name]');
  });

  test('leaves out answers that are nothing but contact, also when their form is gone', () => {
    const dossier = dossierOf();
    expect(['firstName', 'lastName', 'academicTitle', 'email', 'phone', 'motivation', 'wish'].filter((name) => isHidden(dossier, name))).toEqual(['firstName', 'lastName', 'academicTitle', 'email', 'phone']);
    expect(isHidden({ form: undefined }, 'lastName')).toBe(true);
  });

  const letters = 'abcdefghijklmnopqrstuvwxyzäöüßéèçñøłşžıABCÄÖÜÉŁŞ';
  const part = fc.string({ unit: fc.constantFrom(...letters), minLength: 3, maxLength: 9 });
  const name = fc.array(part, { minLength: 1, maxLength: 3 }).chain((parts) => fc.constantFrom(' ', '-').map((glue) => parts.join(glue)));
  const spellings: readonly ((text: string) => string)[] = [
    (text) => text, (text) => text.toUpperCase(), (text) => text.toLowerCase(), (text) => text.normalize('NFD'), (text) => `${text}s`, (text) => `${text}’s`,
    (text) => text.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss'), (text) => text.split('').join('\u00AD'), fold,
  ];

  test('leaves no part of any name in any text, however it is spelled and wherever it stands', () => {
    const words = fc.constantFrom('Ich', 'in', 'der', 'Klinik,', '(', ')', '„', '“', '2019', '\n', '–', '/', 'Frau', 'Dr.', 'seit');
    fc.assert(fc.property(name, name, fc.array(fc.tuple(words, fc.nat(), fc.constantFrom(...spellings))), (firstName, lastName, places) => {
      const parts = [firstName, lastName, ...`${firstName} ${lastName}`.split(/[\s-]/u)];
      const text = places.map(([word, which, spell]) => `${word} ${spell(parts[which % parts.length]!)}`).join(' ');
      const shown = hide(text, { firstName, lastName, email: 'x@example.org', phone: undefined });
      const left = fold(shown.replaceAll('[Name]', ' ')).split(/[^\p{L}]+/u);
      // Some short names are words as well, and those that stand in the text by themselves cannot be told apart; titles and particles are no names.
      const plain = new Set(places.map(([word]) => fold(word).replace(/[^\p{L}]/gu, '')));
      for (const one of parts.map(fold).filter((folded) => !plain.has(folded) && !particles.has(folded) && !isTitle(folded))) expect(left).not.toContain(one);
    }), { numRuns: 500 });
  });

  test('takes every text and every name, and adds nothing but its own words', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, firstName, lastName) => {
      expect(hide(text, { firstName, lastName }).length).toBeLessThanOrEqual(text.normalize('NFC').length + 20 * (text.length + 1));
    }));
  });

  const hostile: readonly (readonly [what: string, text: string, firstName?: string, lastName?: string])[] = [
    ['parentheses', '('.repeat(5_000)], ['one long word', 'a'.repeat(5_000)], ['numbers', '1 '.repeat(2_500)], ['dots', 'a.'.repeat(2_500)], ['titles', 'Frau '.repeat(1_000)],
    ['their own name', 'Anna-'.repeat(1_000)], ['a word of their syllables', `${'a'.repeat(5_000)}b`, 'aa aaa', 'aaaa aaaaa'], ['words of their syllables', `${'aa '.repeat(1_600)}aab`, 'aa aaa', 'aaaa'],
    ['umlauts', `${'aeess'.repeat(1_000)}x`, 'ae e ae', 'ue ss ß'], ['initials', 'a.'.repeat(2_500), 'a.a.a.a', 'b'], ['particles', 'von der '.repeat(600), 'von von von', 'der de'],
    ['many short parts', 'aa ab ac '.repeat(500), Array.from({ length: 33 }, (_, index) => `a${String.fromCharCode(97 + (index % 26))}`).join(' '), 'aa'],
  ];
  for (const [what, text, firstName = 'Anna', lastName = 'Beispiel'] of hostile) test(`answers soon to ${what}`, () => {
    expect(hide(text, { firstName, lastName }).length).toBeLessThanOrEqual(text.length * 6);
  }, 5_000);
});
