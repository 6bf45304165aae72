/** Whatever people type stays text: proved by giving pages to a browser and reading back what it would post. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forms } from '../../../src/forms/all.ts';
import { questionsOf, type Form } from '../../../src/forms/form.ts';
import { escapeHtml, html, trusted } from '../../../src/forms/html.ts';
import { hasOther, type Typed } from '../../../src/forms/question.ts';
import { fieldsOf } from '../../../src/forms/read.ts';
import { fill, region, regionOf } from '../../../src/forms/regions.ts';
import { renderCheck, renderForm } from '../../../src/forms/render.ts';
import { browserReader } from '../tools/browser.ts';

const { read } = browserReader();
const form = forms.find(({ module }) => module === 'post-doc')!;
const ownElements = ['script', 'style', 'img', 'iframe', 'base', 'object', 'b', 'plaintext'];

const hostile = [
  '<script>alert(1)</script>', '</textarea><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onfocus='alert(1)' autofocus='", '</title><script>', '<!--', '-->',
  '<!--/region:main-->', '<!--region:main-->', ']]>', '&lt;b&gt;', '&amp;amp;', '&#39;', '&notin', '$&', '$1', "$'", '$`', '$$', '${1}', '\\', '`', '\u2028', '<b>x', '</form>', '<plaintext>',
];
/** NUL and carriage return cannot stand in HTML at all; what a lone surrogate becomes is the encoder's business. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...hostile), fc.array(fc.constantFrom(...hostile), { maxLength: 4 }).map((parts) => parts.join('')),
).map((text) => text.toWellFormed().replaceAll(/[\0\r]/gu, ''));

/** What a browser drops from a field of one line by its own rules (HTML, "value sanitization algorithm"). */
const inField = (text: string, type: string): string => {
  if (type === 'area') return text;
  const line = text.replaceAll('\n', '');
  return type === 'email' || type === 'url' ? line.replace(/^[\t\f ]+|[\t\f ]+$/gu, '') : line;
};

const everywhere = (text: string): Record<string, Typed> =>
  Object.fromEntries(questionsOf(form).map(([name, question]) =>
    [name, { values: 'options' in question.control || question.control.type === 'tick' ? [] : [text], other: hasOther(question) ? text : '' }]));

const privacy = trusted('');

describe('anything typed', () => {
  it('comes back from the error page as it was, in fields of one line and of several', async () => {
    const types = new Map(questionsOf(form).map(([name, { control }]) => [name, control.type === 'line' ? control.input : control.type]));
    await fc.assert(fc.asyncProperty(anything, async (text) => {
      const typed = everywhere(text);
      const errors = questionsOf(form).map(([name]) => ({ name, message: text }));
      const page = await read(renderForm(form, 'de', { typed, errors, privacy }));
      const expected = fieldsOf(form, typed).map(([name, value]) => [name, inField(value, types.get(name) ?? 'text')]);
      const posted = page.posted.filter(([name]) => !['step', 'website'].includes(name));
      // An untouched list posts its empty first entry, and an untouched line behind it an empty text.
      expect(posted.filter(([, value]) => value !== '')).toEqual(expected.filter(([, value]) => value !== ''));
      expect(page.elements.filter((element) => ownElements.includes(element))).toEqual([]);
      expect(page.handlers).toEqual([]);
      expect(page.summary?.lines).toHaveLength(errors.length);
    }), { numRuns: 60, examples: hostile.map((text) => [text]) });
  }, 30_000);

  it('comes back from the check page as it was, and is shown as text', async () => {
    await fc.assert(fc.asyncProperty(anything, async (text) => {
      const typed = everywhere(text);
      const page = await read(renderCheck(form, 'de', { typed, answers: { firstName: text, lastName: `x${text}` }, token: text }));
      expect(page.posted).toEqual([...fieldsOf(form, typed), ['token', text], ['step', 'send']]);
      expect(page.answers[1]?.answer).toBe(`x${text}`);
      expect(page.elements.filter((element) => ownElements.includes(element))).toEqual([]);
      expect(page.handlers).toEqual([]);
    }), { numRuns: 60, examples: hostile.map((text) => [text]) });
  }, 30_000);

  it('keeps the line feeds a text of several lines begins with', async () => {
    const typed = { ...everywhere(''), motivation: { values: ['\n\neins\n'], other: '' } };
    const { posted } = await read(renderForm(form, 'de', { typed, privacy }));
    expect(posted.find(([name]) => name === 'motivation')?.[1]).toBe('\n\neins\n');
  });

  it('stands in the title and in a region as it is', async () => {
    const page = `<title>Alt</title><main>${region('main', trusted('alt')).markup}</main><svg><title>Zeichen</title></svg>`;
    await fc.assert(fc.asyncProperty(anything.map((text) => text.replaceAll(/\s+/gu, ' ').trim()), async (text) => {
      const filled = fill(page, text, { main: html`<p>${text}</p>` });
      const { title, text: shown } = await read(filled);
      expect(title).toBe(text);
      expect(shown).toBe(`${text}Zeichen`.trim());
      expect(regionOf(filled, 'main').markup).toBe(`<p>${escapeHtml(text)}</p>`);
    }), { numRuns: 60, examples: hostile.map((text) => [text.replaceAll(/\s+/gu, ' ').trim()]) });
  }, 30_000);
});

describe('the template', () => {
  it('escapes text, joins lists, and leaves nothing for what is missing', () => {
    expect(html`<p class="${'"'}">${['<', html`<b>${'&'}</b>`, 7]}${false}${undefined}</p>`.markup).toBe('<p class="&quot;">&lt;<b>&amp;</b>7</p>');
  });
});

describe('a region', () => {
  it('is filled more than once, and leaves all else as it was built', () => {
    const page = `<title>a</title>A${region('steps', trusted('1')).markup}B${region('main', trusted('2')).markup}C`;
    const once = fill(page, 'b', { main: trusted('drei'), steps: trusted('vier') });
    expect(once).toBe('<title>b</title>A<!--region:steps-->vier<!--/region:steps-->B<!--region:main-->drei<!--/region:main-->C');
    expect(fill(once, 'a', { main: trusted('2'), steps: trusted('1') })).toBe(page);
  });

  it('that the page lacks is a fault of ours', () => {
    for (const page of ['', '<!--region:main-->', '<!--/region:main--><!--region:main-->']) {
      expect(() => fill(page, 'x', { main: trusted('') })).toThrow('The built page has no region "main".');
    }
  });
});

it('reads a long list again as open once something in it is chosen', () => {
  const mentor: Form = forms.find(({ id }) => id === 'mentor')!;
  const opened = (values: string[]): boolean =>
    renderForm(mentor, 'de', { privacy, typed: { excludedUnits: { values, other: '' } } }).markup.includes('<details class="fold list" open>');
  expect([opened([]), opened(['keine']), opened(['chirurgie'])]).toEqual([false, false, true]);
});
