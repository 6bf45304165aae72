/** The pages that the renderer makes of the declarations, as a browser reads them. */
import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../../src/forms/addresses.ts';
import { clockOf, deletedWhen } from '../../../src/forms/clock.ts';
import { forms } from '../../../src/forms/all.ts';
import { postedNames, questionsOf } from '../../../src/forms/form.ts';
import { html, trusted } from '../../../src/forms/html.ts';
import { fieldNames, hasOther, type Typed } from '../../../src/forms/question.ts';
import { exampleOf, fieldsOf, readForm, readTyped, typedOf } from '../../../src/forms/read.ts';
import { questionCount, renderCheck, renderForm, renderSteps } from '../../../src/forms/render.ts';
import { languages } from '../../../src/forms/text.ts';
import { browserReader } from '../tools/browser.ts';

const { read } = browserReader();
const privacy = trusted('<div class="notice"><h3>Datenschutz</h3></div>');
const duplicates = (list: readonly string[]): string[] => list.filter((entry, index) => list.indexOf(entry) !== index);

/** Something wrong at every question that can be wrong, and something typed at all others. */
const wrongTyped = (form: (typeof forms)[number]): Record<string, Typed> =>
  Object.fromEntries(questionsOf(form).map(([name, { control }]) => {
    if (control.type === 'tick') return [name, { values: [], other: '' }];
    if (control.type === 'boxes') return [name, { values: control.options.map(({ value }) => value), other: control.other ? `x${'\u0001'}` : '' }];
    if ('options' in control) return [name, { values: [control.options[0]!.value], other: control.other ? 'zu viel' : '' }];
    return [name, { values: [`„Wert & <b>${name}</b>“ ${'x'.repeat(1600)}`], other: '' }];
  }));

describe.each(forms)('the page of $path', (form) => {
  const questions = questionsOf(form);

  describe.each(languages)('in %s', (language) => {
    const views = {
      empty: renderForm(form, language, { privacy }),
      missing: renderForm(form, language, { privacy, ...pickWrong(readForm(form, [], language)) }),
      wrong: renderForm(form, language, { privacy, ...pickWrong(readTyped(form, wrongTyped(form), language)) }),
      filled: renderForm(form, language, { privacy, typed: exampleOf(form) }),
      check: renderCheck(form, language, { typed: exampleOf(form), answers: answersOf(form), token: 'token' }),
    };

    it.each(Object.keys(views) as (keyof typeof views)[])('has no id twice and none that is missing (%s)', async (view) => {
      const page = await read(views[view]);
      expect(duplicates(page.ids)).toEqual([]);
      expect(page.referred.filter((id) => !page.ids.includes(id))).toEqual([]);
      expect(page.elements).not.toContain('script');
      expect(page.elements).not.toContain('style');
      expect(page.handlers).toEqual([]);
    });

    it('binds exactly one label to every control, and ids follow from the names', async () => {
      const { controls } = await read(views.empty);
      expect(controls.filter(({ labels }) => labels.length !== 1 || labels[0] === '')).toEqual([]);
      for (const { id, name } of controls) expect(id === name || new RegExp(`^${name}-\\d+$`, 'u').test(id), `${name}: ${id}`).toBe(true);
      for (const [name] of questions) expect(controls.find((control) => control.name === name)?.id).toBe(name);
      expect(controls.filter(({ required }) => required)).toEqual([]);
    });

    it('posts the names that the form takes and no others', async () => {
      const namesIn = ({ controls, buttons, posted }: Awaited<ReturnType<typeof read>>): string[] =>
        [...new Set([...controls.map(({ name }) => name), ...buttons.map(({ name }) => name), ...posted.map(([name]) => name)])].sort();
      // The token comes with the check page, the receipt with a change.
      const known = (...without: string[]): string[] => [...postedNames(form).keys()].filter((name) => !without.includes(name)).sort();
      expect(namesIn(await read(views.empty))).toEqual(known('token', 'receipt'));
      expect(namesIn(await read(renderForm(form, language, { privacy, receipt: 'x.1' })))).toEqual(known('token'));
    });

    it('marks what is optional and nothing else', async () => {
      const { questions: shown } = await read(views.empty);
      expect(shown).toHaveLength(questions.length);
      for (const [index, [name, { optional }]] of questions.entries()) {
        expect(/\(optional\)$/u.test(shown[index]!.title), name).toBe(optional);
        expect(shown[index]!.title, name).not.toMatch(/\*|\(optional\).*\(optional\)/u);
      }
      expect(questionCount(form)).toBe(shown.length);
    });

    it.each(['missing', 'wrong'] as const)('says the same in the summary and at the field, and each line of the summary lands at a control (%s)', async (view) => {
      const page = await read(views[view]);
      const lines = page.summary!.lines;
      expect(lines.length).toBeGreaterThan(5);
      const prefix = language === 'de' ? 'Fehler: ' : 'Error: ';
      expect(page.questions.flatMap(({ message }) => message ?? [])).toEqual(lines.map(({ text }) => prefix + text));
      for (const { target } of lines) {
        const control = page.controls.find(({ id }) => `#${id}` === target);
        expect(control?.describedBy, String(target)).toContain(`${target!.slice(1)}-error`);
      }
      expect(page.summary!.heading).toMatch(new RegExp(language === 'de' ? 'Angaben fehlen' : 'answers are missing', 'u'));
    });

    it('gives the hint before the error to whoever hears the page', async () => {
      const { controls } = await read(views.missing);
      for (const [name, { hint, optional }] of questions) {
        const own = controls.find(({ id }) => id === name)!.describedBy;
        expect(own, name).toEqual([...(hint ? [`${name}-hint`] : []), ...(optional ? [] : [`${name}-error`])]);
      }
    });

    it('tells what is wrong at the line behind "andere" too', async () => {
      const { controls } = await read(views.missing);
      for (const [name, question] of questions.filter(([, asked]) => hasOther(asked))) {
        const line = controls.find(({ id }) => id === `${name}-other`);
        expect(line?.describedBy, name).toEqual(question.optional ? [] : controls.find(({ id }) => id === name)!.describedBy.slice(-1));
        expect(line?.labels[0], name).toContain(((question.control as { other?: { label: Record<string, string> } }).other!.label)[language]);
      }
    });

    it('keeps everything typed in the error view', async () => {
      const { posted } = await read(views.wrong);
      const typed = fieldsOf(form, wrongTyped(form));
      expect(posted.filter(([name, value]) => value !== '' && name !== 'step')).toEqual(typed);
    });

    it('brings the examples back as they were typed', async () => {
      const { posted } = await read(views.filled);
      expect(typedOf(form, withoutEmpty(posted))).toEqual(typedOf(form, fieldsOf(form, exampleOf(form))));
      const step = posted.filter(([name]) => name === 'step');
      expect(step).toEqual([['step', 'check']]);
    });

    it('lists every answer on the check page, and its hidden fields say the same again', async () => {
      const page = await read(views.check);
      const answers = answersOf(form);
      expect(page.answers.map(({ answer }) => answer)).toEqual(
        questions.map(([name, question]) => question.show(answers[name], language).join('\n')));
      expect(page.posted).toEqual([...fieldsOf(form, exampleOf(form)), ['token', 'token'], ['step', 'send']]);
      const changes = page.buttons.filter(({ target }) => target !== null);
      expect(changes.map(({ target, value }) => [target, value])).toEqual(questions.map(([name]) => [`${inLanguage(form.path, language)}#${name}`, 'change']));
      expect(new Set(changes.map(({ label }) => label)).size).toBe(questions.length);
    });
  });

  it('shows what was left empty on the check page as "Keine Angabe"', async () => {
    const needed = Object.fromEntries(questions.filter(([, { optional }]) => !optional).map(([name, { example }]) => [name, example]));
    const result = readTyped(form, needed, 'de');
    const page = await read(renderCheck(form, 'de', { typed: needed, answers: result.ok ? result.answers : {}, token: 't' }));
    for (const [index, [name, { optional, purpose }]] of questions.entries()) {
      if (optional) expect(page.answers[index]?.answer, name).toBe(purpose === 'consent' ? 'Nein' : 'Keine Angabe');
    }
  });

  it.each(languages)('tells at every question why it is asked, who reads it and when it is deleted, under a name of its own (%s)', async (language) => {
    const ask = { de: 'Warum fragen wir das?', en: 'Why do we ask?' }[language];
    const heads = { de: ['Wofür', 'Wer es liest', 'Wann wir es löschen'], en: ['Purpose', 'Who reads it', 'When we delete it'] }[language];
    const { clocks } = await read(renderForm(form, language, { privacy }));
    expect(clocks.map(({ name }) => name)).toEqual(questions.map(([, { label, short }]) => `${ask} ${(short ?? label)[language]}`));
    expect(new Set(clocks.map(({ name }) => name)).size).toBe(questions.length);
    for (const [index, [name, question]] of questions.entries()) {
      const { why, readers, keep } = clockOf(form, name, question, language);
      const { control, rows } = clocks[index]!;
      expect(control, name).toBe(name);
      expect(rows).toEqual([why, readers, deletedWhen[keep][language]].map((text, row) => [heads[row], text.replaceAll('\u00A0', ' ')]));
    }
  });

  it.each(languages)('tells it on the form only, also when something is wrong there (%s)', async (language) => {
    const wrong = await read(renderForm(form, language, { privacy, ...pickWrong(readForm(form, [], language)) }));
    expect(wrong.clocks).toHaveLength(questions.length);
    const check = await read(renderCheck(form, language, { typed: exampleOf(form), answers: answersOf(form), token: 't' }));
    expect(check.clocks).toEqual([]);
    expect(check.elements).not.toContain('details');
  });

  it('keeps every field name within the question it belongs to', () => {
    for (const [name, question] of questions) for (const field of fieldNames(name, question)) expect([name, `${name}-other`]).toContain(field);
  });
});

it('tells the station people are at', async () => {
  const { text } = await read(html`${renderSteps(2, 'de')}`);
  expect(text).toBe('Erledigt: Angaben machenAngaben prüfenEingang bestätigt');
  expect(renderSteps(2, 'de').markup.match(/aria-current="step">([^<]*)/u)?.[1]).toBe('Angaben prüfen');
});

function pickWrong(result: ReturnType<typeof readForm>) {
  if (result.ok) throw new Error('This was to be wrong.');
  return { typed: result.typed, errors: result.errors };
}

function answersOf(form: (typeof forms)[number]) {
  const result = readTyped(form, exampleOf(form), 'de');
  return result.ok ? result.answers : {};
}

const withoutEmpty = (fields: readonly (readonly [string, string])[]) => fields.filter(([, value]) => value !== '');
