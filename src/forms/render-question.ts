import { html, type Html } from './html.ts';
import { hasOther, otherName, type AnyQuestion, type Choices, type Control, type Option, type Typed } from './question.ts';
import type { Language } from './text.ts';
import { tickedValue } from './kinds/tick.ts';
import { words } from './words.ts';

interface Context {
  readonly name: string;
  readonly question: AnyQuestion;
  readonly typed: Typed;
  readonly error: string | undefined;
  readonly language: Language;
  /** What stands below the control and belongs to the question. */
  readonly after?: Html;
}

/** Sign of an error; its meaning stands beside it in words. */
export const errorSign = html`<svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="8.5"/><path d="M10 5.5V11M10 14.4v.1"/></svg>`;

/** One question with label, hint, error and control, in this order (look.md, `.q`). Ids follow from the name. */
export function renderQuestion(context: Context): Html {
  const { question: { control }, error, after } = context;
  const body = control.type === 'radios' || control.type === 'boxes'
    ? group(context, control)
    : control.type === 'tick' ? tickBox(context, control) : single(context, control);
  return html`<div class="q${error !== undefined && ' wrong'}">${body}${after}</div>\n`;
}

/** Hint and error are read out with the control, the hint first. */
function described({ name, question, error }: Context): Html | undefined {
  const ids = [question.hint && `${name}-hint`, error !== undefined && `${name}-error`].filter(Boolean);
  return ids.length > 0 ? html` aria-describedby="${ids.join(' ')}"` : undefined;
}

const invalid = ({ error }: Context): Html | undefined => (error === undefined ? undefined : html` aria-invalid="true"`);

const hint = ({ name, question, language }: Context): Html | undefined =>
  question.hint && html`<span class="hint" id="${name}-hint">${question.hint[language]}</span>`;

const message = ({ name, error, language }: Context): Html | undefined =>
  error === undefined ? undefined
    : html`<p class="emsg" id="${name}-error">${errorSign}<span><span class="vh">${words.error[language]}</span>${error}</span></p>`;

const optionalMark = ({ question, language }: Context): string | false =>
  question.optional && ` ${words.optional[language]}`;

function single(context: Context, control: Exclude<Control, { type: 'radios' | 'boxes' | 'tick' }>): Html {
  const { name, question, language } = context;
  return html`<label for="${name}">${question.label[language]}${optionalMark(context)}</label>${hint(context)}${message(context)}
${control.type === 'line' ? input(context, control) : control.type === 'area' ? area(context, control) : select(context, control)}`;
}

function input(context: Context, control: Extract<Control, { type: 'line' }>): Html {
  const { name, typed } = context;
  const { autocomplete, inputmode, spellcheck, width } = control;
  return html`<input class="in${width !== 'full' && ` ${width}`}" id="${name}" name="${name}" type="${control.input}"${
    autocomplete !== undefined && html` autocomplete="${autocomplete}"`}${
    inputmode !== undefined && html` inputmode="${inputmode}"`}${
    spellcheck === false && html` spellcheck="false"`} value="${typed.values[0] ?? ''}"${described(context)}${invalid(context)}>`;
}

function area(context: Context, { rows }: Extract<Control, { type: 'area' }>): Html {
  const { name, typed } = context;
  // The parser drops one line feed after the tag, so that a text that begins with one needs a second.
  return html`<textarea class="in" id="${name}" name="${name}" rows="${rows}"${described(context)}${invalid(context)}>\n${typed.values[0] ?? ''}</textarea>`;
}

function select(context: Context, control: Extract<Control, { type: 'radios' | 'boxes' | 'select' }>): Html {
  const { name, typed, language } = context;
  const chosen = typed.values[0] ?? '';
  return html`<select class="in" id="${name}" name="${name}"${described(context)}${invalid(context)}>
<option value=""${chosen === '' && html` selected`}>${words.choose[language]}</option>
${control.options.map(({ value, label }) =>
    html`<option value="${value}"${value === chosen && html` selected`}>${label[language]}</option>\n`)}</select>${other(context, control)}`;
}

/** The line behind "andere". Style sheets hide it while it is empty and not asked for; its blank placeholder lets them see that. */
function other(context: Context, { other: option }: Choices): Html | undefined {
  const { name, question, typed, error, language } = context;
  if (!option || !hasOther(question)) return undefined;
  const id = otherName(name);
  const label = language === 'de' ? `Ihre Angabe zu „${option.label.de}“` : `Your entry for “${option.label.en}”`;
  return html`\n<div class="other"><label for="${id}">${label}</label>
<input class="in mid" id="${id}" name="${id}" type="text" placeholder=" " value="${typed.other}"${
    error !== undefined && html` aria-describedby="${name}-error"`}></div>`;
}

function group(context: Context, control: Choices & { readonly type: string }): Html {
  const { question, language } = context;
  const type = control.type === 'boxes' ? 'checkbox' : 'radio';
  const box = (option: Option): Html => optionBox(context, option, type, control.options.indexOf(option));
  const hidden = control.fold ? control.options.filter(({ value }) => value !== control.none && value !== control.other?.value) : [];
  const open = control.options.filter((option) => !hidden.includes(option));
  // Of the two kinds of group ARIA lets only that of radio buttons be invalid; of boxes the description says what is wrong.
  const state = type === 'radio' ? html` role="radiogroup"${invalid(context)}` : undefined;
  return html`<fieldset${state}${described(context)}><legend>${question.label[language]}${optionalMark(context)}</legend>${hint(context)}${message(context)}
${control.fold
    ? html`<div class="opts">${open.filter(({ value }) => value === control.none).map(box)}</div>
${folded(context, control, hidden, box)}<div class="opts">${open.filter(({ value }) => value !== control.none).map(box)}</div>`
    : html`<div class="opts${control.options.length > 3 && ' flat'}">\n${open.map(box)}</div>`}${other(context, control)}</fieldset>`;
}

/** A long list lies folded; once something in it is chosen it opens, so that no answer is out of sight. */
function folded({ typed, language }: Context, { fold }: Choices, hidden: readonly Option[], box: (option: Option) => Html): Html | undefined {
  if (!fold) return undefined;
  const isOpen = hidden.some(({ value }) => typed.values.includes(value));
  return html`<details class="fold list"${isOpen && html` open`}><summary>${fold[language]} (${hidden.length})</summary>
<div class="opts flat">\n${hidden.map(box)}</div></details>\n`;
}

function optionBox({ name, typed, language }: Context, option: Option, type: 'checkbox' | 'radio', index: number): Html {
  // The first control carries the question's own id, so that a link in the summary always lands (style.md, rule 8).
  const id = index === 0 ? name : `${name}-${index + 1}`;
  return html`<div class="opt"><input type="${type}" id="${id}" name="${name}" value="${option.value}"${
    typed.values.includes(option.value) && html` checked`}${option.hint && html` aria-describedby="${id}-item-hint"`}><label for="${id}">${
    option.label[language]}</label>${option.hint && html`<span class="hint" id="${id}-item-hint">${option.hint[language]}</span>`}</div>\n`;
}

function tickBox(context: Context, { statement }: Extract<Control, { type: 'tick' }>): Html {
  const { name, typed, language } = context;
  return html`${hint(context)}${message(context)}<div class="opt"><input type="checkbox" id="${name}" name="${name}" value="${tickedValue}"${
    typed.values.includes(tickedValue) && html` checked`}${described(context)}${invalid(context)}><label for="${name}">${statement[language]}${optionalMark(context)}</label></div>`;
}
