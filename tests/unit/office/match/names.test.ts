import { describe, expect, test } from 'vitest';
import { namedIn, nameParts, nameText } from '../../../../src/office/match/names.ts';

const named = (text: string, first: string, last: string) => namedIn(nameText(text), nameParts(first, last));

describe('a name in a text', () => {
  test.each([
    ['Prof. Dr. Ruth Vorlage, Beispielklinik', 'Ruth', 'Vorlage'],
    ['VORLAGE, RUTH', 'Ruth', 'Vorlage'],
    ['meine Betreuerin Ruth-Maria Vorlage', 'Ruth Maria', 'Vorlage'],
    ['Ruth Vorlage', 'Ruth Maria', 'Vorlage'],
    ['Jürgen Müller-Lüdenscheidt', 'Jürgen', 'Müller-Lüdenscheidt'],
    ['Juergen Mueller', 'Jürgen', 'Müller'],
    ['Ruth O’Neill', 'Ruth', "O'Neill"],
    ['Ana Garcia Lopez', 'Ána', 'García López'],
    ['Otto von der Heide', 'Otto', 'von der Heide'],
    ['Otto Heide', 'Otto', 'von der Heide'],
    ['Frau Thi Mai An', 'Mai', 'An'],
    ['李娜', '李娜', '李娜'],
  ])('is certain in %j for %s %s', (text, first, last) => {
    expect(named(text, first, last)).toBe('sure');
  });

  test.each([
    ['Prof. Vorlage', 'Ruth', 'Vorlage'],
    ['R. Vorlage', 'Ruth', 'Vorlage'],
    ['Anna Vorlage', 'Ruth', 'Vorlage'],
    ['Jurgen Muller', 'Jürgen', 'Müller'],
    ['Ruth Müller', 'Ruth', 'Müller-Vorlage'],
    ['Ruth Lopez', 'Ana', 'García López'],
  ])('is unsure in %j for %s %s', (text, first, last) => {
    expect(named(text, first, last)).toBe('unsure');
  });

  test.each([
    ['Institut für Beispielforschung', 'Lena', 'Beispiel'],
    ['Ruth', 'Ruth', 'Vorlage'],
    ['Professur an der Klinik', 'Mai', 'An'],
    ['alle in der Chirurgie', 'Otto', 'von der Heide'],
    ['Vorlagen und Muster', 'Ruth', 'Vorlage'],
    ['', 'Ruth', 'Vorlage'],
    ['...', '', ''],
  ])('is not in %j for %s %s', (text, first, last) => {
    expect(named(text, first, last)).toBe('no');
  });
});
