import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { postedNames, questionsOf } from '../../../src/forms/form.ts';
import { fieldsOf, frameField, readForm, typedOf, type Fields } from '../../../src/forms/read.ts';

const hostileNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '__defineGetter__', 'valueOf', '', 'firstName[]', 'firstName.x', 'then', 'toJSON'];
const names = [...new Set(forms.flatMap((form) => [...postedNames(form).keys()]))];
const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('ja', 'andere', 'keine', 'klinik', '1', '05.2027', ...hostileNames));
const field = fc.tuple(fc.oneof(fc.constantFrom(...names), fc.constantFrom(...hostileNames), fc.string()), value);

describe('reading a form', () => {
  it('never throws, whatever is posted, and answers every question or says what is wrong', () => {
    fc.assert(fc.property(fc.constantFrom(...forms), fc.array(field, { maxLength: 60 }), fc.constantFrom('de', 'en'), (form, fields, language) => {
      const read = readForm(form, fields, language);
      const own = questionsOf(form).map(([name]) => name);
      expect(Object.keys(read.typed)).toEqual(own);
      if (read.ok) {
        expect(Object.keys(read.answers).filter((name) => !own.includes(name))).toEqual([]);
      } else {
        expect(read.errors.length).toBeGreaterThan(0);
        for (const { name, message } of read.errors) expect([own.includes(name), message.length > 5]).toEqual([true, true]);
      }
    }), { numRuns: 300 });
  });

  it('leaves no trace on the prototype of anything', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    for (const form of forms) {
      const read = readForm(form, hostileNames.flatMap((name): Fields => [[name, 'x'], [`${name}-other`, 'x']]), 'de');
      expect(Object.getPrototypeOf(read.typed)).toBeNull();
      expect(read.ok).toBe(false);
    }
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('takes thousands of fields in its stride', () => {
    const fields: Fields = Array.from({ length: 20_000 }, (_, index) => [index % 2 ? 'topics' : `f${index}`, String(index)]);
    const begun = performance.now();
    for (const form of forms) expect(readForm(form, fields, 'de').ok).toBe(false);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it('gives back as fields exactly what it sorted, whatever the order it came in', () => {
    fc.assert(fc.property(fc.constantFrom(...forms), fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 40 }), (form, fields) => {
      const typed = typedOf(form, fields);
      expect(typedOf(form, fieldsOf(form, typed))).toEqual(typed);
    }));
  });

  it('finds the fields of the frame, the first where there are two', () => {
    expect(frameField([['step', 'send'], ['step', 'check']], 'step')).toBe('send');
    expect(frameField([['website', 'x']], 'trap')).toBe('x');
    expect(frameField([], 'token')).toBe('');
  });
});
