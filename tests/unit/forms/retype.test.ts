/** An application that is opened for changing must say again exactly what it said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { questionsOf, type Form, type TypedForm } from '../../../src/forms/form.ts';
import { nothingTyped, type AnyQuestion, type Typed } from '../../../src/forms/question.ts';
import { exampleOf, fieldsOf, readForm, readTyped, retypedOf } from '../../../src/forms/read.ts';

/** Everything a question could be given: its example, nothing, each of its options alone and together, texts of many kinds. */
function typedFor({ control, example }: AnyQuestion): fc.Arbitrary<Typed> {
  const other = fc.constantFrom('', 'Medizininformatik', '  zwei   Wörter ', '"><b>&');
  const known = fc.constantFrom(example, nothingTyped, { values: [''], other: '' });
  if (control.type === 'tick') return known;
  if ('options' in control) {
    const values = control.options.map(({ value }) => value);
    return fc.oneof(known, fc.record({ values: fc.subarray(values, { maxLength: control.type === 'boxes' ? values.length : 1 }), other }));
  }
  const text = fc.oneof(
    fc.constantFrom('Zoë-Ağça', '7', '0', '2024', '5/2027', 'Mai 2027', '2027-12', '1.1950', '+49 341 97-12345', 'a+b@example.org', 'https://example.org/a?b=c#d',
      '0000-0002-1825-0097', 'eins\r\n\r\nzwei', ' \u00A0 Rand ', '=1+1', '🩺 日本語', '<b>'),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  return fc.oneof(known, text.map((value) => ({ values: [value], other: '' })));
}

const filledIn = (form: Form): fc.Arbitrary<TypedForm> =>
  fc.record(Object.fromEntries(questionsOf(form).map(([name, question]) => [name, typedFor(question)])));

describe.each(forms)('at $path', (form) => {
  it('the answers of the examples, typed again and posted as a browser would, are the same answers', () => {
    const read = readTyped(form, exampleOf(form), 'de');
    expect(read.ok && readForm(form, fieldsOf(form, retypedOf(form, read.answers)), 'de')).toMatchObject({ ok: true, answers: read.ok && read.answers });
  });

  it('every answer that a question takes is taken again, unchanged, also after a stay in a record', () => {
    fc.assert(fc.property(filledIn(form), (typed) => {
      for (const [name, question] of questionsOf(form)) {
        const read = question.schema('de').safeParse(typed[name] ?? nothingTyped);
        if (!read.success || read.data === undefined) continue;
        const kept: unknown = JSON.parse(JSON.stringify(read.data));
        expect(question.schema('de').safeParse(question.retype(kept)), name).toMatchObject({ success: true, data: kept });
      }
    }), { numRuns: 200 });
  });

  it('what was left empty stays empty', () => {
    for (const [name, question] of questionsOf(form)) {
      const typed = question.retype(undefined);
      expect([typed.values.filter((value) => value !== ''), typed.other], name).toEqual([[], '']);
    }
  });

  it('what is no answer of its kind is left out, and never thrown about', () => {
    for (const [name, question] of questionsOf(form)) {
      for (const odd of [null, {}, [], { choice: 1 }, { choices: 'x' }, false, Number.NaN]) {
        expect(() => question.retype(odd), `${name}: ${JSON.stringify(odd)}`).not.toThrow();
      }
    }
  });
});
