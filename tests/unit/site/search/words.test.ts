import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rewrite, type Words } from '../../../../src/site/search/rewrite.ts';
import { compoundParts } from '../../../../src/site/search/words/compounds.ts';
import { distance } from '../../../../src/site/search/words/distance.ts';
import { withoutEndings } from '../../../../src/site/search/words/endings.ts';
import { fold, plain } from '../../../../src/site/search/words/fold.ts';
import { nearest, readKnown, spellingOf } from '../../../../src/site/search/words/known.ts';

const site = readKnown(`${['Mentoring5', 'Mentoringprogramm2', 'Mentorin4', 'Mentoren4', 'Programm5', 'Habilitation2', 'Förderung3', 'Straße1', 'Doktorarbeit2', 'Bewerbung5', 'Frist3', 'PJ3', 'Post-Doc-Phase3', 'Kontakt4', 'Promotion2', 'Qualifizierungs-Phase3', 'E-Mail2'].join('\n')}\n`);
const words: Words = {
  language: 'de',
  from: (letter) => Promise.resolve(site.filter(({ folded }) => folded.startsWith(letter))),
  all: () => Promise.resolve(site),
};

describe('a word', () => {
  it.each([
    ['Förderung', 'Foerderung'], ['Straße', 'strasse'], ['Ärztin', 'AERZTIN'], ['Büro', 'Buero'], ['Post-Doc', 'postdoc'], ['für', 'fur'],
  ])('written as %s is the same as %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it('folded twice stays as it is', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aäeoöuüßsrnt-E') }), (word) => { expect(plain(plain(word))).toBe(plain(word)); }));
  });

  it.each([['doktorarbeiten', 'doktorarbeit'], ['bewerbungen', 'bewerbung'], ['mentorinnen', 'mentor'], ['programmes', 'programm']])('%s is a form of %s', (form, other) => {
    expect(withoutEndings(form, 'de')).toBe(withoutEndings(other, 'de'));
  });
});

describe('the distance of two words', () => {
  it.each([
    ['mentroing', 'mentoring', 1], ['habilitaton', 'habilitation', 1], ['mentorring', 'mentoring', 1], ['mentorimg', 'mentoring', 1], ['mentoring', 'mentoring', 0], ['', 'pj', 2], ['pj', '', 2], ['kontackt', 'kontakt', 1], ['abc', 'xyz', 3],
  ])('from %j to %j is %i', (typed, word, mistakes) => {
    expect(distance(typed, word).whole).toBe(mistakes);
  });

  it('to a beginning forgives what is not typed yet', () => {
    expect(distance('mentro', 'mentoring')).toMatchObject({ beginning: 1 });
    expect(distance('mentor', 'mentoring').beginning).toBe(0);
  });

  it('is the same both ways, and no more than the longer word', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 8 });
    fc.assert(fc.property(word, word, (one, other) => {
      expect(distance(one, other).whole).toBe(distance(other, one).whole);
      expect(distance(one, other).whole).toBeLessThanOrEqual(Math.max(one.length, other.length));
    }));
  });
});

describe('a compound', () => {
  const known = new Set('mentoring programm rahmen führung führungskraft kräfte entwicklung bewerbung frist schule leitung phase qualifizierung klinik verbund innen mentor unter lagen'.split(' '));
  const parts = (word: string): readonly string[] => compoundParts(word, (part) => known.has(part));
  it.each([
    ['mentoringprogramm', ['mentoring', 'programm']],
    ['rahmenprogramm', ['rahmen', 'programm']],
    ['bewerbungsfrist', ['bewerbungs', 'frist']],
    ['schulleitung', ['schul', 'leitung']],
    ['qualifizierungsphase', ['qualifizierungs', 'phase']],
    ['klinikenverbund', ['kliniken', 'verbund']],
    ['führungskräfteentwicklung', ['führungs', 'kräfte', 'entwicklung']],
  ])('%s falls into %j', (word, expected) => {
    expect(parts(word)).toEqual(expected);
  });

  it.each(['mentorinnen', 'unterlagen', 'programm', 'habilitation', 'phasen', ''])('is not %j', (word) => {
    expect(parts(word)).toEqual([]);
  });

  it('put together again is the word, whatever it is made of', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...known), { minLength: 1, maxLength: 4 }), (chosen) => {
      const word = chosen.join('');
      expect(['', word]).toContain(parts(word).join(''));
    }));
  });
});

describe('what is typed', () => {
  it.each([
    ['mentoring', 'mentoring'], ['Foerd', 'Förd'], ['foerderung', 'Förderung'], ['Strasse', 'Straße'], ['Doktorarbeiten', 'Doktorarbeit'], ['postdoc', 'postdoc'], ['xyzzy', undefined],
  ])('as %j is %j to the site', (typed, spelling) => {
    expect(spellingOf(typed, site, 'de')).toBe(spelling);
  });

  it('is near no word when it is short or far from all', () => {
    expect(nearest('xyzzyplugh', site, 'de', 2)).toBeUndefined();
    expect(nearest('Kosten', site, 'de', 1)).toBeUndefined();
  });

  it.each([
    ['Mentroing', ['Mentoring'], true],
    ['Habilitaton', ['Habilitation'], true],
    ['wie ist die Bewerbung', ['Bewerbung'], false],
    ['Mentorenfrist', ['Mentoren', 'Frist'], true],
    ['Bewerbungsfrist', ['Bewerbung', 'Frist'], true],
    ['Dr.', ['Promotion'], true],
    ['Qualifizirungspase', ['Qualifizierungs-Phase'], true],
    ['E-Mail', ['E-Mail'], false],
    ['Mentoring/Programm', ['Mentoring', 'Programm'], false],
    ['Kontakt-Bewerbung', ['Kontakt', 'Bewerbung'], false],
    ['<script>alert(1)</script>', [], false],
  ])('as %j is searched as %j', async (typed, searched, told) => {
    expect(await rewrite(typed, words)).toMatchObject({ words: searched, told });
  });

  it('names what stands nowhere, and goes on without it', async () => {
    expect(await rewrite('xyzzy Bewerbung', words)).toEqual({ words: ['Bewerbung'], told: false, unknown: ['xyzzy'], common: false });
  });

  it('may be nothing but words that stand everywhere, or no word at all', async () => {
    expect(await rewrite('wie und was', words)).toMatchObject({ words: [], common: true });
    for (const none of ['', '🩺👩‍⚕️', '%&/()=?"', '…']) expect(await rewrite(none, words)).toEqual({ words: [], told: false, unknown: [], common: false });
  });

  it('never makes the search fail, whatever it is', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'aeßÄ-_.,/ 1\u0000\u00AD\u200D😀🩺\u0308Ωж"<>&'), maxLength: 40 }), async (typed) => {
      const { words: searched } = await rewrite(typed, words);
      expect(searched.every((word) => word.length > 0)).toBe(true);
    }), { numRuns: 50 });
  });
});
