import { describe, expect, test } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { questionsOf } from '../../../src/forms/form.ts';
import { renderQuestion } from '../../../src/forms/render-question.ts';
import { nothingTyped } from '../../../src/forms/question.ts';

/** Names of fields that a browser may fill in with what is its user's own (HTML, 4.10.18.7.1). */
const html = ['name', 'honorific-prefix', 'given-name', 'additional-name', 'family-name', 'honorific-suffix', 'nickname', 'organization-title', 'username', 'organization', 'street-address', 'country', 'postal-code', 'bday', 'sex', 'language', 'url', 'photo', 'tel', 'email', 'impp'];

/** What is asked of the person who applies and has a name in HTML. Motivation, subjects and the like have none. */
const person: Readonly<Record<string, string>> = {
  firstName: 'given-name', lastName: 'family-name', academicTitle: 'honorific-prefix', email: 'email', phone: 'tel', position: 'organization-title',
};

describe.each(forms.map((form) => [form.path, form] as const))('autofill of %s (WCAG 1.3.5)', (_, form) => {
  test('names every field about the person as HTML does, and no other', () => {
    const found = questionsOf(form).flatMap(([name, question]) => {
      const token = / autocomplete="([^"]*)"/u.exec(renderQuestion({ name, question, typed: nothingTyped, error: undefined, language: 'de' }).markup)?.[1];
      return token === undefined ? [] : [[name, token] as const];
    });
    const asked = new Set(questionsOf(form).map(([name]) => name));
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(Object.entries(person).filter(([name]) => asked.has(name))));
    expect(found.filter(([, token]) => !html.includes(token))).toEqual([]);
  });

  test('leaves out no line that says how to reach the person', () => {
    const lines = questionsOf(form).filter(([, { control, purpose }]) => control.type === 'line' && purpose === 'contact').map(([name]) => name);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((name) => !(name in person))).toEqual([]);
  });
});
