import { describe, expect, it } from 'vitest';
import { choice, choices } from '../../../src/forms/kinds/choice.ts';
import { tick } from '../../../src/forms/kinds/tick.ts';
import { same } from '../../../src/forms/text.ts';
import { result } from '../tools/answer.ts';

const other = { value: 'andere', label: { de: 'Andere', en: 'Other' } };
const options = [
  { value: 'keine', label: same('Keine') }, { value: 'a', label: same('A') }, { value: 'b', label: same('B') }, { value: 'c', label: same('C') }, other,
];
const base = { label: same('X'), missing: same('Wählen Sie.'), purpose: 'matching', options, example: { values: ['a'], other: '' } } as const;
const notListed = '! Wählen Sie aus der Liste. Die übermittelte Auswahl gibt es hier nicht.';
const otherEmpty = '! Tragen Sie ein, was Sie mit „Andere“ meinen.';

describe('a choice', () => {
  const question = choice({ ...base, other });
  const optional = choice({ ...base, other, optional: true });

  it.each([
    [{ values: ['a'] }, { choice: 'a' }],
    [{ values: ['andere'], other: '  Physik  ' }, { choice: 'andere', other: 'Physik' }],
    [{ values: [] }, '! Wählen Sie.'],
    [{ values: [''] }, '! Wählen Sie.'],
    [{ values: ['andere'] }, otherEmpty],
    [{ values: ['andere'], other: ' ' }, otherEmpty],
    [{ values: ['a'], other: 'Physik' }, '! Wählen Sie „Andere“ oder leeren Sie das Feld dazu.'],
    [{ values: [], other: 'Physik' }, '! Wählen Sie „Andere“ oder leeren Sie das Feld dazu.'],
    [{ values: ['z'] }, notListed], [{ values: ['__proto__'] }, notListed], [{ values: ['A'] }, notListed],
    [{ values: ['andere'], other: 'x\u202E' }, '! Die eigene Angabe enthält hinter „x“ ein unsichtbares Zeichen, das die Schreibrichtung umdreht (U+202E). Löschen Sie diese Stelle und tippen Sie sie neu.'],
    [{ values: ['andere'], other: 'x'.repeat(201) }, '! Die eigene Angabe darf höchstens 200 Zeichen haben, es sind 201.'],
  ])('reads %j', (typed, expected) => {
    expect(result(question, typed)).toEqual(expected);
  });

  it('may be left open when it is optional, but not half answered', () => {
    expect(result(optional, { values: [''] })).toBeUndefined();
    expect(result(optional, { values: ['andere'] })).toBe(otherEmpty);
    expect(result(optional, { values: ['z'] })).toBe(notListed);
  });

  it('is shown by its label, and by its value when a newer form has dropped it', () => {
    expect(question.show({ choice: 'andere', other: 'Physik' }, 'de')).toEqual(['Andere: Physik']);
    expect(question.show({ choice: 'andere', other: 'Physik' }, 'en')).toEqual(['Other: Physik']);
    expect(question.show({ choice: 'früher' }, 'de')).toEqual(['früher']);
  });
});

describe('a choice of several', () => {
  const question = choices({ ...base, other, none: 'keine', max: 3 });

  it.each([
    [{ values: ['b', 'a'] }, { choices: ['a', 'b'] }],
    [{ values: ['keine'] }, { choices: ['keine'] }],
    [{ values: ['', 'a', 'a'] }, { choices: ['a'] }],
    [{ values: ['a', 'b', 'andere'], other: 'Physik' }, { choices: ['a', 'b', 'andere'], other: 'Physik' }],
    [{ values: ['a'], other: 'Physik' }, { choices: ['a', 'andere'], other: 'Physik' }],
    [{ values: [] }, '! Wählen Sie.'],
    [{ values: ['andere'] }, otherEmpty],
    [{ values: ['keine', 'a'] }, '! Wählen Sie entweder „Keine“ oder einzelne Einträge, nicht beides.'],
    [{ values: ['keine'], other: 'Physik' }, '! Wählen Sie entweder „Keine“ oder einzelne Einträge, nicht beides.'],
    [{ values: ['a', 'b', 'c', 'andere'], other: 'x' }, '! Wählen Sie höchstens 3 Einträge. Gewählt sind 4.'],
    [{ values: ['a', 'z'] }, notListed], [{ values: ['constructor'] }, notListed],
  ])('reads %j', (typed, expected) => {
    expect(result(question, typed)).toEqual(expected);
  });
});

describe('a tick', () => {
  const declared = { label: same('X'), statement: same('Ja'), purpose: 'declaration', shown: { yes: same('Ja') } } as const;
  const needed = tick({ ...declared, missing: same('Setzen Sie das Häkchen.') });
  const optional = tick({ ...declared, optional: true });

  it('counts only when it carries the value of its own box', () => {
    expect(result(needed, 'ja')).toBe(true);
    for (const typed of ['', 'on', 'true', 'JA', 'ja ']) {
      expect(result(needed, typed)).toBe('! Setzen Sie das Häkchen.');
      expect(result(optional, typed)).toBeUndefined();
    }
  });
});
