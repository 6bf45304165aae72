import { describe, expect, it } from 'vitest';
import { forms, formAt, formOf } from '../../../src/forms/all.ts';
import { frameFields, questionsOf } from '../../../src/forms/form.ts';
import { nothingTyped } from '../../../src/forms/question.ts';
import { exampleOf, fieldsOf, readForm, readTyped, typedOf } from '../../../src/forms/read.ts';
import { languages } from '../../../src/forms/text.ts';
import { forbiddenWord } from '../tools/words.ts';

/** Every text of a declaration with its place, in one language. */
function textsIn(value: unknown, language: string, place = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [];
  if (language in value && Object.keys(value).length === languages.length) {
    return [[place, String((value as Record<string, unknown>)[language])]];
  }
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, language, `${place}.${key}`));
}

describe.each(forms)('the form at $path', (form) => {
  const questions = questionsOf(form);

  it('has every question under a name of its own', () => {
    const names = questions.map(([name]) => name);
    for (const list of [names, form.sections.map(({ id }) => id)]) expect(new Set(list).size).toBe(list.length);
    // Letters only: the hyphen belongs to the ids that follow from a name, and a name of the frame is no question's.
    expect(names.filter((name) => !/^[a-z][A-Za-z]*$/u.test(name))).toEqual([]);
    expect(names.filter((name) => Object.values<string>(frameFields).includes(name) || name in {})).toEqual([]);
  });

  it('is found at its address and by what a record says about it', () => {
    expect(formAt(form.path)).toBe(form);
    expect(formAt(form.path.slice(0, -1))).toBe(form);
    expect(formOf(form.id, form.module)).toBe(form);
    expect(form.path).toMatch(/^\/bewerbung\/(mentee\/[a-z-]+|mentor)\/$/u);
  });

  it.each(languages)('accepts an application made of the example answers (%s)', (language) => {
    const typed = exampleOf(form);
    const fields = fieldsOf(form, typed);
    const read = readForm(form, fields, language);
    expect(read.ok || read.errors).toBe(true);
    expect(read.typed).toEqual(typed);
    expect(typedOf(form, fields)).toEqual(typed);
    expect(fieldsOf(form, typedOf(form, fields))).toEqual(fields);
    expect(read.ok && Object.keys(read.answers)).toEqual(questions.map(([name]) => name));
  });

  it('accepts an application that leaves out everything optional', () => {
    const needed = Object.fromEntries(questions.filter(([, { optional }]) => !optional).map(([name, { example }]) => [name, example]));
    const read = readTyped(form, needed, 'de');
    expect(read.ok && Object.keys(read.answers)).toEqual(Object.keys(needed));
  });

  it.each(languages)('asks for each needed question in its own words when nothing is typed (%s)', (language) => {
    const read = readForm(form, [], language);
    const needed = questions.filter(([, { optional }]) => !optional).map(([name]) => name);
    expect(read.ok ? [] : read.errors.map(({ name }) => name)).toEqual(needed);
    const messages = read.ok ? [] : read.errors.map(({ message }) => message);
    expect(new Set(messages).size).toBe(messages.length);
    for (const message of messages) expect(message).toMatch(/^[A-Z].{10,}\.$/u);
    const imperative = language === 'de' ? /^(?:Geben|Wählen|Schreiben|Beschreiben|Bestätigen|Lesen) Sie[ ,]/u : /^(?:Enter|Choose|Write|Describe|Confirm|Read) /u;
    expect(messages.filter((message) => !imperative.test(message))).toEqual([]);
  });

  it.each(languages)('says everything in words that instruct and never scold (%s)', (language) => {
    const texts = textsIn({ title: form.title, lead: form.lead, description: form.description, sections: form.sections }, language);
    expect(texts.length).toBeGreaterThan(questions.length);
    for (const [place, text] of texts) {
      expect(forbiddenWord(text, language), `${place}: ${text}`).toBeUndefined();
      expect(text.trim(), place).toBe(text);
      expect(text, place).not.toBe('');
    }
  });

  it('shows every example answer in both languages, and no answer as none or as "Nein"', () => {
    const read = readTyped(form, exampleOf(form), 'de');
    for (const [name, question] of questions) {
      for (const language of languages) {
        const lines = question.show(read.ok ? read.answers[name] : undefined, language);
        expect(lines.join(''), name).not.toBe('');
        const none = question.show(undefined, language);
        expect(none, name).toEqual(question.purpose === 'consent' ? [language === 'de' ? 'Nein' : 'No'] : []);
        expect(() => question.show({ broken: [1] }, language), name).not.toThrow();
      }
    }
  });

  it('asks nothing that forms.md forbids', () => {
    const forbidden = /anrede|geschlecht|geburt|nationalit|staatsang|foto|familienstand|kinderzahl|gesundheit|anschrift|privatadresse|matrikel|note[nr]?\b|upload/iu;
    expect(questions.filter(([name, { label }]) => forbidden.test(`${name} ${label.de}`)).map(([name]) => name)).toEqual([]);
  });

  it('never ticks a consent beforehand and never needs one', () => {
    const consents = questions.filter(([, { purpose }]) => purpose === 'consent');
    expect(consents.length).toBeGreaterThan(0);
    for (const [, question] of consents) {
      expect(question.optional).toBe(true);
      expect(question.control.type).toBe('tick');
      expect(question.schema('de').parse(nothingTyped)).toBeUndefined();
    }
  });
});

it('gives no option two meanings', () => {
  for (const form of forms) {
    for (const [name, { control }] of questionsOf(form)) {
      if (!('options' in control)) continue;
      const values = control.options.map(({ value }) => value);
      expect(new Set(values).size, name).toBe(values.length);
      for (const language of languages) expect(new Set(control.options.map(({ label }) => label[language])).size, name).toBe(values.length);
      if (control.other) expect(values, name).toContain(control.other.value);
      if (control.none !== undefined) expect(values, name).toContain(control.none);
    }
  }
});
