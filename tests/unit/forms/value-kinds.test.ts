import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { month, orcidCheckCharacter, orcidOrLink, whole } from '../../../src/forms/kinds/value.ts';
import { same } from '../../../src/forms/text.ts';
import { result } from '../tools/answer.ts';

const base = { label: same('X'), missing: same('Geben Sie etwas ein.'), purpose: 'selection' } as const;

describe('a whole number', () => {
  const question = whole({ ...base, subject: { de: 'Das Fachsemester', en: 'The semester' }, min: 1, max: 20, example: 6 });

  it.each([['1', 1], ['20', 20], [' 7 ', 7], ['06', 6]])('is read from %j', (typed, number) => {
    expect(result(question, typed)).toBe(number);
  });

  it.each(['0', '21', '-1', '6.', '6,5', '1e1', '0x6', 'sechs', '6. Semester', '٦', '６', '99999999999999999999', 'Infinity'])('is refused with the range and an example: %s', (typed) => {
    expect(result(question, typed)).toBe('! Das Fachsemester ist eine Zahl von 1 bis 20, zum Beispiel 6.');
    expect(result(question, typed, 'en')).toBe('! The semester is a number from 1 to 20, for example 6.');
  });
});

describe('a month', () => {
  const question = month({ ...base, example: '05.2027' });

  it.each([
    '05.2027', '5.2027', '05/2027', '5/2027', '05-2027', '05 . 2027', '2027-05', '2027/5', '2027.05', 'Mai 2027', 'mai 2027', 'MAY 2027', 'Mai. 2027', ' Mai  2027 ',
  ])('is read however it is written: %s', (typed) => {
    expect(result(question, typed)).toBe('2027-05');
  });

  it.each([
    ['Januar', '01'], ['Feb.', '02'], ['März', '03'], ['Mär', '03'], ['March', '03'], ['April', '04'], ['June', '06'], ['Juni', '06'], ['July', '07'], ['Juli', '07'],
    ['August', '08'], ['Sept.', '09'], ['Okt', '10'], ['October', '10'], ['November', '11'], ['Dez.', '12'], ['December', '12'],
  ])('knows %s in both languages', (name, number) => {
    expect(result(question, `${name} 2027`)).toBe(`2027-${number}`);
  });

  it.each(['2027', '05', '13.2027', '0.2027', '5.27', '05.1949', '05.2101', 'Mayer 2027', 'Ju 2027', 'bald', '15.05.2027', '2027-05-15'])('is refused with an example: %s', (typed) => {
    expect(result(question, typed)).toBe('! Den Monat konnten wir nicht lesen. Schreiben Sie Monat und Jahr wie 05.2027.');
  });

  it('is shown as a word in the language of the reader', () => {
    expect(question.show('2027-05', 'de')).toEqual(['Mai 2027']);
    expect(question.show('2027-05', 'en')).toEqual(['May 2027']);
    expect(question.show('2027-99', 'de')).toEqual(['2027-99']);
  });
});

describe('an ORCID iD', () => {
  const question = orcidOrLink({ ...base, subject: { de: 'Der Link', en: 'The link' } });
  const typo = '! In der ORCID steckt ein Tippfehler, die Prüfziffer am Ende passt nicht. Vergleichen Sie sie mit Ihrem ORCID-Profil.';
  const neither = '! Das ist weder eine ORCID wie 0000-0002-1825-0097 noch eine Adresse, die mit https:// beginnt.';

  it.each(['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X'])('is accepted as ORCID publishes it: %s', (id) => {
    for (const typed of [id, id.replaceAll('-', ''), id.toLowerCase(), `https://orcid.org/${id}`, `http://www.orcid.org/${id}/`, `orcid.org/${id}`]) {
      expect(result(question, typed)).toBe(`https://orcid.org/${id}`);
    }
  });

  it.each(['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X'])('is refused when any single digit of it is changed: %s', (id) => {
    for (let place = 0; place < id.length; place += 1) {
      if (id[place] === '-') continue;
      for (const digit of '0123456789') {
        if (digit === id[place]) continue;
        expect(result(question, id.slice(0, place) + digit + id.slice(place + 1))).toBe(typo);
      }
    }
  });

  it('is refused when two neighbouring digits are swapped', () => {
    expect(result(question, '0000-0002-8125-0097')).toBe(typo);
  });

  it('has a check character for any fifteen digits that no other number of one changed digit shares', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{15}$/u), fc.nat(14), fc.integer({ min: 1, max: 9 }), (digits, place, by) => {
      const changed = digits.slice(0, place) + String((Number(digits[place]) + by) % 10) + digits.slice(place + 1);
      expect(orcidCheckCharacter(changed)).not.toBe(orcidCheckCharacter(digits));
    }));
  });

  it.each([
    ['https://example.org/publikationen', 'https://example.org/publikationen'],
    ['http://example.org', 'http://example.org/'],
    ['https://example.org/ä?x="><script>', 'https://example.org/%C3%A4?x=%22%3E%3Cscript%3E'],
  ])('may be a link instead: %s', (typed, link) => {
    expect(result(question, typed)).toBe(link);
  });

  it.each([
    // eslint-disable-next-line no-script-url -- this is what must not come in
    'javascript:alert(1)', 'JavaScript:alert(1)//example.org', ' javascript://example.org/%0Aalert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x', 'file:///etc/passwd',
    'example.org', 'https://', 'https://localhost', 'https://.', 'ftp://example.org', 'mailto:a@example.org', '0000-0002-1825', 'keine',
  ])('is nothing else: %s', (typed) => {
    expect(result(question, typed)).toBe(neither);
  });
});
