import { describe, expect, it } from 'vitest';
import { email, longText, phone, text } from '../../../src/forms/kinds/text.ts';
import type { AnyQuestion } from '../../../src/forms/question.ts';
import { same } from '../../../src/forms/text.ts';
import { names } from '../../../src/forms/shared.ts';
import { result } from '../tools/answer.ts';

const missing = { de: 'Geben Sie etwas ein.', en: 'Enter something.' };
const base = { label: same('X'), missing, purpose: 'contact' } as const;
const firstName = names.firstName;
const area = longText({ ...base, subject: { de: 'Der Text', en: 'The text' }, max: 20, example: 'x' });

describe('a name', () => {
  it.each([
    'Lena', 'O', 'Ö', "D'Arcy", 'D’Arcy', 'Müller-Lüdenscheidt', 'Nguyễn Thị Minh Khai', 'Ægir', 'Łukasz', 'Žofie', 'Þórdís', 'Şükrü', 'Ионка',
    'Ευγενία', 'محمد', 'عبد\u200Cالله', 'יעל', '李小龍', '김민수', 'ひろ子', 'สมชาย', 'Jr.', 'von der Leyen', 'X Æ A-12', 'Zoë Ann-Marie 3rd', 'नरेन्द्र',
  ])('is accepted as it is written: %s', (typed) => {
    expect(result(firstName, typed)).toBe(typed.normalize('NFC'));
  });

  it('is kept in composed form, without spaces at the ends and with single ones inside', () => {
    expect(result(firstName, '  Zoe\u0308 \t  Ann\u00A0\u2003Marie\uFEFF ')).toBe('Zoë Ann Marie');
  });

  it.each(['', ' ', '\t\r\n', '\u00A0\u2003', '\uFEFF', '\u200D', '\u200B', '\u00AD\u2060'])('is missing when nobody could see it: %j', (typed) => {
    expect(result(firstName, typed)).toBe('! Geben Sie Ihren Vornamen ein.');
  });

  const family = '👩‍👩‍👧‍👦';
  const flag = '🏴󠁧󠁢󠁳󠁣󠁴󠁿';
  it.each([
    ['letters', 'a'], ['letters outside the basic plane', '𝒜'], ['letters with two accents', 'a\u0323\u0308'], ['families', family], ['skin tones', '🧑🏾‍⚕️'], ['Scottish flags', flag],
    ['Hangul made of three parts', '\u1112\u1161\u11AB'],
  ])('may have 100 characters and not 101, counted as people count: %s', (_, letter) => {
    expect(result(firstName, letter.repeat(100))).toBe(letter.repeat(100).normalize('NFC'));
    expect(result(firstName, letter.repeat(101))).toBe('! Der Vorname darf höchstens 100 Zeichen haben, es sind 101.');
  });

  it.each([
    ['\u0000', 'U+0000'], ['\u0007', 'U+0007'], ['\u001B', 'U+001B'], ['\u007F', 'U+007F'], ['\u0085', 'U+0085'], ['\u009F', 'U+009F'],
    ['\u061C', 'U+061C'], ['\u200E', 'U+200E'], ['\u200F', 'U+200F'], ['\u202A', 'U+202A'], ['\u202E', 'U+202E'], ['\u2066', 'U+2066'], ['\u2069', 'U+2069'],
    ['\uE000', 'U+E000'], ['\uF8FF', 'U+F8FF'], ['\u{F0000}', 'U+F0000'], ['\u{10FFFD}', 'U+10FFFD'],
    ['\uD800', 'U+D800'], ['\uDFFF', 'U+DFFF'], ['\uFFFD', 'U+FFFD'], ['\uFFFE', 'U+FFFE'], ['\u{1FFFF}', 'U+1FFFF'], ['\uFFF9', 'U+FFF9'],
    ['\u2061', 'U+2061'], ['\u206A', 'U+206A'], ['\u115F', 'U+115F'], ['\u3164', 'U+3164'], ['\uFFA0', 'U+FFA0'],
  ])('is refused with a character that nobody sees, and the message names it: %j', (character, code) => {
    for (const [language, sentence] of [['de', /^! Der Vorname enthält hinter „Le“ ein .+\(U\+/u], ['en', /^! The first name contains an? .+\(U\+/u]] as const) {
      const wrong = result(firstName, `Le${character}na`, language);
      expect(wrong).toMatch(sentence);
      expect(wrong).toContain(`(${code})`);
    }
  });

  it('loses the soft hyphens and marks that come along when text is copied from a page', () => {
    expect(result(firstName, 'Le\u00ADna\u200B-Ma\u2060rie')).toBe('Lena-Marie');
  });
});

describe('a text of several lines', () => {
  it('keeps its lines, with line feeds only, and no empty ones at the ends', () => {
    expect(result(area, '\r\n eins\r\n\r\nzwei\rdrei \n')).toBe('eins\n\nzwei\ndrei');
  });

  it('keeps tabs and inner spaces', () => {
    expect(result(area, 'a\tb  c')).toBe('a\tb  c');
  });

  it('counts a line end as one character, however it came', () => {
    expect(result(area, Array(10).fill('x').join('\r\n') + 'y')).toHaveLength(20);
    expect(result(area, Array(10).fill('x').join('\r\n') + 'yz')).toBe('! Der Text darf höchstens 20 Zeichen haben, es sind 21.');
  });

  it('writes large numbers as people do', () => {
    const long = longText({ ...base, subject: { de: 'Der Text', en: 'The text' }, max: 1500, example: 'x' });
    expect(result(long, 'x'.repeat(1501))).toBe('! Der Text darf höchstens 1.500 Zeichen haben, es sind 1.501.');
    expect(result(long, 'x'.repeat(1501), 'en')).toBe('! The text may have at most 1,500 characters; there are 1,501.');
  });

  it('names a refused character and the place where it stands', () => {
    expect(result(area, 'Klinik und\u202E Forschung')).toBe(
      '! Der Text enthält hinter „Klinik und“ ein unsichtbares Zeichen, das die Schreibrichtung umdreht (U+202E). Löschen Sie diese Stelle und tippen Sie sie neu.');
    expect(result(area, 'eins\n\u0001zwei\u202E')).toBe(
      '! Der Text enthält am Anfang einer Zeile ein unsichtbares Steuerzeichen (U+0001). Löschen Sie diese Stelle und tippen Sie sie neu.');
    expect(result(area, `${'lang '.repeat(10)}\u0001`, 'en')).toBe(
      '! The text contains an invisible control character (U+0001) after “lang lang lang lang”. Clear this place and type it again.');
  });
});

describe('an e-mail address', () => {
  const question = email(base);

  it.each([
    ['lena@example.org'], ['lena.beispiel+mentee@medizin.example.org'], ["o'hara@example.org"], ['a_b-c@sub.sub.example.museum'], ['x@xn--mnchen-3ya.example'],
    [`${'a'.repeat(64)}@example.org`],
  ])('is accepted: %s', (typed) => {
    expect(result(question, typed)).toBe(typed);
    expect(result(question, `  ${typed}\t`)).toBe(typed);
  });

  const noAt = '! In der E-Mail-Adresse fehlt das @, wie in name@example.org.';
  const space = '! Die E-Mail-Adresse enthält ein Leerzeichen.';
  const twoAt = '! Die E-Mail-Adresse enthält mehr als ein @. Geben Sie genau eine Adresse an.';
  const incomplete = '! Hinter dem @ ist die E-Mail-Adresse nicht vollständig, wie in name@example.org.';
  const character = '! Die E-Mail-Adresse enthält ein Zeichen, das dort nicht stehen kann. Schreiben Sie sie wie name@example.org.';
  it.each([
    ['', '! Geben Sie etwas ein.'],
    ['lena', noAt], ['lena.example.org', noAt],
    ['lena beispiel@example.org', space], ['lena@example.org eve@example.org', space], ['lena@example.org\r\nBcc: eve@example.org', space],
    ['lena@@example.org', twoAt], ['lena@example.org,eve@example.org', twoAt],
    ['lena@', incomplete], ['lena@example', incomplete], ['lena@.org', incomplete], ['lena@example.', incomplete], ['lena@example.o', incomplete], ['lena@example..org', incomplete],
    ['@example.org', '! Vor dem @ fehlt der Name, wie in name@example.org.'],
    ['lena;@example.org', character], ['<lena@example.org>', character], ['lena"@example.org', character], ['léna@example.org', character], ['lena@exämple.org', character],
    ['.lena@example.org', character], ['le..na@example.org', character], ['lena@-example.org', character],
    [`${'a'.repeat(65)}@example.org`, '! Vor dem @ darf die E-Mail-Adresse höchstens 64 Zeichen haben, es sind 65.'],
    [`a@${'b'.repeat(60)}.${'c.'.repeat(100)}org`, '! Die E-Mail-Adresse darf höchstens 254 Zeichen haben, es sind 266.'],
    ['lena\u0000@example.org', '! Die E-Mail-Adresse enthält hinter „lena“ ein unsichtbares Steuerzeichen (U+0000). Löschen Sie diese Stelle und tippen Sie sie neu.'],
  ])('is refused with a reason: %j', (typed, message) => {
    expect(result(question, typed)).toBe(message);
  });
});

describe('a telephone number', () => {
  const question = phone({ ...base, optional: true });

  it.each(['+49 341 1234567', '0341/97-12345', '(0341) 97 12345', '1234', '+49.341.1234567', '0341 – 97'])('is kept as it is written: %s', (typed) => {
    expect(result(question, typed)).toBe(typed);
  });

  const characters = '! Die Telefonnummer darf nur Ziffern, Leerzeichen und die Zeichen + ( ) / - . enthalten. Schreiben Sie sie wie +49 341 1234567.';
  it.each([
    ['abends', characters], ['0341 97 App. 5', characters], ['٠٣٤١٩٧', characters], ['+49+341', characters],
    ['1', '! Die Telefonnummer hat 1 Ziffer. Geben Sie sie vollständig an, wie +49 341 1234567.'],
    ['123', '! Die Telefonnummer hat 3 Ziffern. Geben Sie sie vollständig an, wie +49 341 1234567.'],
    ['(-)', '! Die Telefonnummer hat 0 Ziffern. Geben Sie sie vollständig an, wie +49 341 1234567.'],
    ['1234567890123456789', '! Die Telefonnummer hat 19 Ziffern, das sind zu viele. Geben Sie genau eine Nummer an, wie +49 341 1234567.'],
  ])('is refused with a reason: %s', (typed, message) => {
    expect(result(question, typed)).toBe(message);
  });

  it('may be left out', () => {
    expect(result(question, ' ')).toBeUndefined();
  });
});

it('stops with a clear fault when a needed question has no instruction of its own', () => {
  const { missing: _, ...without } = base;
  const question: AnyQuestion = text({ ...without, subject: same('X'), example: 'x' });
  expect(() => result(question, '')).toThrow('„X“ is needed, but its declaration has no text for "missing".');
});
