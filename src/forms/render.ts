/** The one renderer: first view, error view and check view come from here, at build time and in the corridor alike. */
import { inLanguage } from './addresses.ts';
import { frameFields, questionsOf, type Answers, type Form, type Section, type TypedForm } from './form.ts';
import { html, type Html } from './html.ts';
import { nothingTyped, shortLabel, type AnyQuestion } from './question.ts';
import { fieldsOf, type FieldError } from './read.ts';
import { renderClock } from './render-clock.ts';
import { errorSign, renderQuestion } from './render-question.ts';
import type { Language } from './text.ts';
import { errorCount, stepNames, words } from './words.ts';

/** Something to say above the form that belongs to no single question. */
export interface Notice { readonly title: string; readonly text: string }

export interface FormView {
  readonly typed?: TypedForm;
  readonly errors?: readonly FieldError[];
  readonly notice?: Notice | undefined;
  /** Set while an application that was sent before is changed: what the page must carry along. */
  readonly receipt?: string | undefined;
  /** When the form takes applications, as the page's own markup. */
  readonly dates?: Html | undefined;
  /** The information of Art. 13 GDPR, as the page's own markup. */
  readonly privacy: Html;
}

/** The main part of a form's page: title, what is wrong, all questions, the button. */
export function renderForm(form: Form, language: Language, { typed = {}, errors = [], notice, receipt, dates, privacy }: FormView): Html {
  const section = (part: Section): Html => html`<section aria-labelledby="h-${part.id}"><h2 id="h-${part.id}">${part.title[language]}</h2>
${part.intro && html`<p>${part.intro[language]}</p>\n`}${part.notice && privacy}${Object.entries(part.questions).map(([name, question]) =>
  renderQuestion({
    name, question, typed: typed[name] ?? nothingTyped, error: errors.find((error) => error.name === name)?.message, language,
    after: renderClock(form, name, question, language),
  }))}</section>\n`;
  return html`${errors.length > 0 ? summary(errors, language) : notice && noticeBox(notice)}<h1>${form.title[language]}</h1>
<p class="lead">${form.lead[language]}</p>
${dates && html`${dates}\n`}${receipt !== undefined && html`<p class="note">${words.changing[language]}</p>\n`}<p>${words.optionalHint[language]}</p>
<form method="post" action="${inLanguage(form.path, language)}" novalidate accept-charset="utf-8">
${form.sections.map(section)}${carried(receipt)}${trap(language)}<div class="btns"><button class="btn" type="submit" name="${frameFields.step}" value="check">${words.next[language]}</button></div>
</form>`;
}

const carried = (receipt: string | undefined): Html | undefined =>
  receipt === undefined ? undefined : html`<input type="hidden" name="${frameFields.receipt}" value="${receipt}">\n`;

/** What is wrong, each line a link to the first control of its question. Focus lands here when the page opens. */
function summary(errors: readonly FieldError[], language: Language): Html {
  return html`<div class="esum" role="alert" tabindex="-1" autofocus aria-labelledby="h-error"><h2 id="h-error">${errorSign}${errorCount(errors.length, language)}</h2>
<ul>${errors.map(({ name, message }) => html`<li><a href="#${name}">${message}</a></li>\n`)}</ul></div>\n`;
}

/** A refusal or fault that no question is to blame for. */
export const noticeBox = ({ title, text }: Notice): Html =>
  html`<div class="esum" role="alert" tabindex="-1" autofocus aria-labelledby="h-error"><h2 id="h-error">${errorSign}${title}</h2>
<p>${text}</p></div>\n`;

/** A field that only programs fill in; people neither see nor reach it. */
const trap = (language: Language): Html =>
  html`<div class="trap" aria-hidden="true"><label for="${frameFields.trap}">${words.trap[language]}</label><input id="${frameFields.trap}" name="${frameFields.trap}" type="text" tabindex="-1" autocomplete="off"></div>\n`;

export interface AnswersView {
  /** Level of the headings of the sections. */
  readonly level: 2 | 3;
  /** What stands beside each answer, such as the button that leads back to its question. */
  readonly action?: (name: string, label: string) => Html;
}

/** All answers, section by section. */
export function renderAnswers(form: Form, answers: Answers, language: Language, { level, action }: AnswersView): Html {
  const row = ([name, question]: readonly [string, AnyQuestion]): Html => {
    const label = shortLabel(question)[language];
    const lines = name in answers ? question.show(answers[name], language) : question.show(undefined, language);
    return html`<div><dt>${label}</dt><dd>${lines.length > 0 ? lines.join('\n') : html`<span class="soft">${words.noAnswer[language]}</span>`}</dd>${
      action && html`<dd>${action(name, label)}</dd>`}</div>\n`;
  };
  const heading = ({ id, title }: Section): Html =>
    level === 2 ? html`<h2 id="h-${id}">${title[language]}</h2>` : html`<h3 id="h-${id}">${title[language]}</h3>`;
  return html`${form.sections.map((section) => html`${heading(section)}
<dl class="sum">\n${Object.entries(section.questions).map(row)}</dl>\n`)}`;
}

export interface CheckView {
  readonly typed: TypedForm;
  readonly answers: Answers;
  readonly token: string;
  readonly notice?: Notice | undefined;
  readonly receipt?: string | undefined;
}

/**
 * The page "Angaben prüfen": every answer, and everything typed once more as hidden fields, since nothing is stored before
 * sending. Each "Ändern" posts back to the form and lands at its question.
 */
export function renderCheck(form: Form, language: Language, { typed, answers, token, notice, receipt }: CheckView): Html {
  const change = (name: string, label: string): Html =>
    html`<button class="link" type="submit" form="check" formaction="${inLanguage(form.path, language)}#${name}" name="${frameFields.step}" value="change">${words.change[language]}<span class="vh">: ${label}</span></button>`;
  const sendWords = receipt === undefined
    ? { title: words.sendTitle, text: words.sendText } : { title: words.changeSent, text: words.changeText };
  return html`${notice && noticeBox(notice)}<h1>${words.checkTitle[language]}</h1>
<p class="lead">${words.checkLead[language]}</p>
${renderAnswers(form, answers, language, { level: 2, action: change })}<h2>${sendWords.title[language]}</h2>
<p>${sendWords.text[language]}</p>
<form method="post" action="${inLanguage(form.path, language)}" id="check" accept-charset="utf-8">
${fieldsOf(form, typed).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">\n`)}${carried(receipt)}<input type="hidden" name="${frameFields.token}" value="${token}">
<div class="btns"><button class="btn" type="submit" name="${frameFields.step}" value="send">${sendWords.title[language]}</button><button class="btn two" type="submit" name="${frameFields.step}" value="change">${words.back[language]}</button></div>
</form>`;
}

/** The line with three stations; `current` counts from 1. */
export function renderSteps(current: 1 | 2 | 3, language: Language): Html {
  return html`<ol class="steps">${stepNames.map((name, index) => {
    const step = index + 1;
    if (step < current) return html`<li class="done"><span class="vh">${words.done[language]}</span>${name[language]}</li>`;
    return html`<li${step === current && html` aria-current="step"`}>${name[language]}</li>`;
  })}</ol>`;
}

/** How many questions a form has, for the page that leads to it. */
export const questionCount = (form: Form): number => questionsOf(form).length;
