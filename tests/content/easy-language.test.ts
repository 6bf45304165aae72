import { describe, expect, test } from 'vitest';
import { easyLanguageHints } from '../../src/content/editors/easy-language.ts';
import { EASY_LANGUAGE_CHECKED, easyLanguage } from '../../src/content/easy-language.ts';
import { checkHouse } from '../../src/content/editors/check-house.ts';
import { readHouse } from '../../src/content/editors/house.ts';
import { words as formWords } from '../../src/forms/words.ts';
import { file, root } from './files.ts';

const page = file(`pages/${easyLanguage.id}.mdx`);
const hints = (text: string): string[] => easyLanguageHints(text, text.split('\n')).map(({ copy, line, says }) => [`${String(line)}: ${says}`, ...(copy ?? [])].join('\n'));

test('the page keeps every rule that a program can look for', () => {
  const real = readHouse(root, { menuPages: [], today: new Date() });
  expect(checkHouse(real).filter((mistake) => mistake.file === `content/${page.path}`)).toEqual([]);
});

describe('a text in Leichte Sprache gets no hint', () => {
  test.each([
    'Mentee+ ist ein Programm in Leipzig.\nEs ist für Menschen in der Medizin.', '## Wer macht Mentee+?', '- das Universitäts-Klinikum Leipzig', 'Das heißt: **Bewerbung**.', 'Sie brauchen **kein** Passwort.',
    'Dort lesen Sie: **wird bekannt gegeben**.', 'Sie möchten Mentee werden?', '1. **Das Formular wählen**', 'Mentee+ hat 4 Teile.', 'Die Links von der Seite sind hier: [Kontakt](/kontakt/).', '',
  ])('%s', (text) => {
    expect(hints(text)).toEqual([]);
  });
});

describe('what departs from a rule is named with its line', () => {
  test.each<[string, string, string]>([
    ['two sentences in a line', 'Eins ist da. Noch eins ist da.', '1: In Leichter Sprache steht jeder Satz in einer eigenen Zeile.\nEins ist da.\nNoch eins ist da.'],
    ['two sentences in an entry', '- Eins ist da. Noch eins ist da.', '1: In Leichter Sprache steht jeder Satz in einer eigenen Zeile. Machen Sie aus jedem Satz einen eigenen Punkt.'],
    ['a sentence over two lines', 'Das ist ein\nSatz.', '1: Dieser Satz geht in der nächsten Zeile weiter. In Leichter Sprache bleibt er in einer, und am Ende steht ein Punkt.'],
    ['a long sentence', 'Wir lesen Ihre Antworten und sagen Ihnen dann in einer Mail das Ergebnis.', '1: Dieser Satz hat 13 Wörter. In Leichter Sprache sind es höchstens 12, mit einem Gedanken. Machen Sie zwei Sätze daraus.'],
    ['several thoughts', 'Wer mag, der kommt, und wir reden.', '1: Mehrere Kommas zeigen mehrere Gedanken. Machen Sie mehrere Sätze daraus, oder eine Liste.'],
    ['a long word', 'Das Bewerbungsformular ist hier.', '1: Das Wort „Bewerbungsformular“ ist lang. Trennen Sie seine Teile mit einem Bindestrich, oder nehmen Sie ein kürzeres.'],
    ['a genitive', 'Der Link des großen Formulars ist hier.', '1: „des großen Formulars“ ist ein Genitiv. In Leichter Sprache steht dafür „von“, zum Beispiel: der Link von der Seite.'],
    ['a preposition with it', 'Wir helfen auch während der Arbeit.', '1: „während“ ist ein Genitiv. In Leichter Sprache steht dafür „von“, zum Beispiel: der Link von der Seite.'],
    ['a passive', 'Ihre Antworten werden hier gelesen.', '1: „werden hier gelesen“ ist ein Passiv. Sagen Sie, wer etwas tut.'],
    ['another passive', 'Der Text wird sofort verschlüsselt.', '1: „wird sofort verschlüsselt“ ist ein Passiv. Sagen Sie, wer etwas tut.'],
    ['a subjunctive', 'Sie könnten auch anrufen.', '1: „könnten“ ist ein Konjunktiv. Sagen Sie, was ist.'],
    ['a negation', 'Das ist nicht alles.', '1: Verneinungen überliest man leicht. Sagen Sie es ohne, oder setzen Sie das Wort fett.\nDas ist **nicht** alles.'],
    ['a number as a word', 'Es gibt Vier Teile.', '1: Zahlen stehen in Leichter Sprache als Ziffer.\nEs gibt 4 Teile.'],
    ['brackets', 'Das ist das Klinikum (UKL).', '1: Das Zeichen ( ist in Leichter Sprache schwer zu lesen. Machen Sie daraus zwei Sätze, oder schreiben Sie es aus.'],
    ['a heading with a long word', 'Ein Satz.\n\n## Datenschutzerklärung', '3: Das Wort „Datenschutzerklärung“ ist lang. Trennen Sie seine Teile mit einem Bindestrich, oder nehmen Sie ein kürzeres.'],
  ])('%s', (_, text, said) => {
    expect(hints(text)).toEqual([said]);
  });

  test('without a line to copy where a tag stands in it', () => {
    expect(easyLanguageHints('Das ist nicht     alles.', ['Das ist nicht <A/>alles.'])).toEqual([{ line: 1, weight: 'hint', says: 'Verneinungen überliest man leicht. Sagen Sie es ohne, oder setzen Sie das Wort fett.' }]);
  });
});

test('no other page is measured by these rules', () => {
  const real = readHouse(root, { menuPages: [], today: new Date() });
  const renamed = new Map([...real.files].map(([path, bytes]) => [path, path === 'content/pages/kontakt.mdx' ? new TextEncoder().encode(`${new TextDecoder().decode(bytes)}\nDas ist nicht alles. Es gibt mehr.\n`) : bytes]));
  expect(checkHouse({ ...real, files: renamed }).filter((mistake) => mistake.file === 'content/pages/kontakt.mdx')).toEqual([]);
});

test('buttons are called what they are called in the forms', () => {
  for (const name of [formWords.send.de, formWords.next.de]) expect(page.body).toContain(`**${name}**`);
});

test('hard words are explained, and the page says that people who need it have not checked it', () => {
  for (const word of ['Mentees', 'Mentorinnen und Mentoren', 'Mentoring', 'Modul', 'UKL', 'Bewerbung', 'Networking', 'Training']) expect(page.body).toContain(`**${word}`);
  for (const word of ['PJ ist die Abkürzung', 'Ein Post-Doc hat', 'Qualifizieren heißt', 'Ein Formular ist', 'Daten sind', 'Eine Fakultät ist', 'Ein Klinikum ist']) expect(page.body).toContain(word);
  expect(page.body).toContain(EASY_LANGUAGE_CHECKED);
  expect(page.body).toContain('<Contact />');
});
