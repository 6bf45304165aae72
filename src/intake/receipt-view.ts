import { inLanguage } from '../forms/addresses.ts';
import type { Form } from '../forms/form.ts';
import { html, type Html } from '../forms/html.ts';
import { renderAnswers } from '../forms/render.ts';
import type { Language, Text } from '../forms/text.ts';
import { words } from '../forms/words.ts';
import { referenceOf } from '../records/names.ts';
import type { Application } from '../records/seal.ts';
import type { Tombstone } from '../records/tombstone.ts';
import { deletedTexts, renderStatus, statusTitle, type ShownStatus } from './receipt-status.ts';

/** An application as its applicant sees it. */
export interface ReceiptState extends Application {
  readonly id: string;
  readonly revision: number;
  /** Missing when the form no longer exists. */
  readonly form: Form | undefined;
  /** Last day for changes, where one is known. */
  readonly deadline: string | undefined;
  readonly closed: boolean;
  readonly mailedAgain: boolean;
  readonly quarantined: boolean;
  /** What the office has released last. */
  readonly status: ShownStatus | undefined;
}

export const receiptTexts = {
  title: { de: 'Ihre Bewerbung ist eingegangen', en: 'Your application has been received' },
  reference: { de: 'Ihre Vorgangsnummer', en: 'Your reference number' },
  next: { de: 'So geht es weiter', en: 'What happens next' },
  mail: { de: 'Bestätigung per E-Mail', en: 'Confirmation by e-mail' },
  reading: { de: 'Das Programmbüro liest Ihre Bewerbung', en: 'The programme office reads your application' },
  readingText: { de: 'Bei Fragen meldet es sich bei Ihnen. Bis wann:', en: 'It contacts you with any questions. Until when:' },
  selection: { de: 'Auswahl', en: 'Selection' },
  selectionText: { de: 'Kriterien und Auswahlgremium:', en: 'Criteria and selection body:' },
  tandem: { de: 'Ihr Tandem', en: 'Your tandem' },
  tandemText: {
    de: 'Passt es für beide, vereinbaren Sie am Anfang, was Sie voneinander erwarten.',
    en: 'If it suits both, you agree at the start what you expect of each other.',
  },
  keep: {
    de: 'Diese Seite öffnet sich allein mit ihrem Link; er steht auch in der E-Mail. Notieren Sie die Vorgangsnummer oder drucken Sie diese Seite. Sie brauchen die Nummer, wenn Sie nachfragen.',
    en: 'This page opens with its link alone; the e-mail holds it too. Note the reference number or print this page. You need the number for any question.',
  },
  answers: { de: 'Ihre Angaben', en: 'Your answers' },
  home: { de: 'Zur Startseite', en: 'To the start page' },
  toYours: { de: 'Ändern oder zurückziehen', en: 'Change or withdraw' },
  change: { de: 'Angaben ändern', en: 'Change your answers' },
  changeText: { de: 'Das Formular öffnet sich mit Ihren Angaben.', en: 'The form opens with your answers.' },
  changeClosed: { de: 'Die Frist für Änderungen ist vorbei.', en: 'The deadline for changes is over.' },
  again: { de: 'E-Mail noch einmal schicken', en: 'Send the e-mail again' },
  againText: { de: 'Einmal am Tag schicken wir Ihnen den Link zu dieser Seite noch einmal.', en: 'Once a day we send you the link to this page again.' },
  againDone: { de: 'Die E-Mail mit dem Link ist heute noch einmal unterwegs.', en: 'The e-mail with the link is on its way again today.' },
  withdrawTitle: { de: 'Bewerbung zurückziehen', en: 'Withdraw the application' },
  withdrawText: { de: 'Sie können Ihre Bewerbung zurückziehen. Bevor etwas geschieht, fragen wir noch einmal nach.', en: 'You can withdraw your application. Before anything happens we ask once more.' },
  withdraw: { de: 'Zurückziehen', en: 'Withdraw' },
  withdrawAsk: {
    de: 'Alle Ihre Angaben werden dann sofort gelöscht, auch frühere Fassungen. Das lässt sich nicht rückgängig machen. Sie können sich danach neu bewerben.',
    en: 'All your answers are then deleted at once, earlier versions too. This cannot be undone. You can apply anew afterwards.',
  },
  withdrawNow: { de: 'Ja, Bewerbung zurückziehen', en: 'Yes, withdraw the application' },
  backToReceipt: { de: 'Nein, nicht zurückziehen', en: 'No, do not withdraw' },
  withdrawnTitle: { de: 'Ihre Bewerbung ist zurückgezogen', en: 'Your application is withdrawn' },
  withdrawnText: {
    de: 'Ihre Angaben sind gelöscht. Geblieben ist nur, dass es unter dieser Vorgangsnummer eine Bewerbung gab und wann sie zurückgezogen wurde.',
    en: 'Your answers are deleted. All that remains is that there was an application under this reference number, and when it was withdrawn.',
  },
  withdrawnAt: { de: 'Zurückgezogen am', en: 'Withdrawn on' },
  applyAnew: { de: 'Neu bewerben', en: 'Apply anew' },
} as const satisfies Record<string, Text>;

const locale = { de: 'de-DE', en: 'en-GB' } as const;
const inLeipzig = { timeZone: 'Europe/Berlin' } as const;

/** A time as "22. November 2026 um 16:50 Uhr". */
function timeText(iso: string, language: Language): string {
  const time = new Date(iso);
  const day = time.toLocaleDateString(locale[language], { dateStyle: 'long', ...inLeipzig });
  const clock = time.toLocaleTimeString(locale[language], { timeStyle: 'short', ...inLeipzig });
  return language === 'de' ? `${day} um ${clock} Uhr` : `${day} at ${clock} (Leipzig time)`;
}

/** The first revision was received, every later one is a change. */
const statusText = ({ header, revision }: ReceiptState): string => {
  const at = timeText(header.received, header.language);
  if (header.language === 'en') return revision > 1 ? `Changed on ${at}` : `Received on ${at}`;
  return revision > 1 ? `Geändert am ${at}` : `Eingegangen am ${at}`;
};

/** No word of any language: neither translated nor broken with a hyphen, which would read as part of it. */
const addressIn = (address: unknown): Html => html`<span translate="no">${String(address)}</span>`;

const mailText = (address: unknown, language: Language): Html =>
  language === 'de'
    ? html`Sie geht an ${addressIn(address)}. Kommt nichts an, sehen Sie im Spam-Ordner nach. An eine Adresse schicken wir höchstens eine Bestätigung am Tag.`
    : html`It goes to ${addressIn(address)}. If nothing arrives, look into your spam folder. We send at most one confirmation a day to one address.`;

/** Both lines, going on together (look.md). */
const lines = html`<svg aria-hidden="true"><path class="a" d="M-9 52H3000"/><path class="b" d="M72 120V50a22 22 0 0 1 22-22H3000"/></svg>`;

/** What the page is about: that the application came in, and later what became of it. */
export const titleOf = ({ status }: ReceiptState): Text => (status === undefined ? receiptTexts.title : statusTitle(status));

/** Where nothing comes next: without the lines that go on together. */
const plainHead = (state: ReceiptState, status: ShownStatus): Html => html`<h1>${titleOf(state)[state.header.language]}</h1>
${renderStatus(status, state.header.language, 'lead')}
<p>${receiptTexts.reference[state.header.language]}: <b translate="no">${referenceOf(state.id)}</b><br>${statusText(state)}</p>`;

function boxedHead(state: ReceiptState, status: ShownStatus | undefined): Html {
  const { language } = state.header;
  return html`<div class="done-box">${lines}
<h1>${titleOf(state)[language]}</h1>
<p>${receiptTexts.reference[language]}</p>
<p class="ref" translate="no">${referenceOf(state.id)}</p>
<p class="soft">${statusText(state)}</p></div>
<h2>${receiptTexts.next[language]}</h2>
${status === undefined ? nextSteps(state) : renderStatus(status, language)}`;
}

function nextSteps({ header: { form, language }, answers }: ReceiptState): Html {
  const texts = receiptTexts;
  const open = html` <span class="tba">${words.toBeAnnounced[language]}</span>`;
  const step = (title: Text, text: Html | string): Html => html`<li><b>${title[language]}</b>${text}</li>\n`;
  return html`<ol class="next">
${step(texts.mail, mailText(answers['email'], language))}${step(texts.reading, html`${texts.readingText[language]}${open}`)}${
  // Of mentors no selection is known (facts.md).
  form === 'mentee' && step(texts.selection, html`${texts.selectionText[language]}${open}`)}${step(texts.tandem, texts.tandemText[language])}</ol>`;
}

/** The main part of the receipt page. A form that no longer exists leaves the answers to the office, the rest stays. */
export function renderReceipt(state: ReceiptState): Html {
  const { header: { language }, answers, form, status } = state;
  const texts = receiptTexts;
  return html`${status === 'declined' || status === 'unreadable' ? plainHead(state, status) : boxedHead(state, status)}
<p>${texts.keep[language]}</p>
<div class="btns"><a class="btn two" href="${inLanguage('/', language)}">${texts.home[language]}</a><a class="btn two to-yours" href="#yours">${texts.toYours[language]}</a></div>
${form && html`<section class="receipt-answers" aria-labelledby="answers"><h2 id="answers">${texts.answers[language]}</h2>
<p><b>${form.title[language]}</b></p>
${renderAnswers(form, answers, language, { level: 3 })}</section>`}`;
}

/** A button that posts one step. */
const button = (step: string, text: string, kind: 'two' | 'warn'): Html =>
  html`<div class="btns"><button class="btn ${kind}" type="submit" name="step" value="${step}">${text}</button></div>`;

const untilText = (deadline: string | undefined, language: Language): string => {
  if (deadline === undefined) return '';
  const day = new Date(`${deadline}T12:00:00Z`).toLocaleDateString(locale[language], { dateStyle: 'long', ...inLeipzig });
  return language === 'de' ? ` Möglich bis ${day}.` : ` Possible until ${day}.`;
};

/** What the applicant can do: change, have the mail again, and apart from these, withdraw. One form posts to the receipt's own address. */
export function renderReceiptAside({ header: { language }, closed, deadline, mailedAgain }: ReceiptState): Html {
  const texts = receiptTexts;
  return html`<aside class="aside" id="yours" aria-labelledby="h-change h-withdraw"><form method="post"><div class="card"><h2 class="h3" id="h-change">${texts.change[language]}</h2>
${closed ? html`<p>${texts.changeClosed[language]}</p>` : html`<p>${texts.changeText[language]}${untilText(deadline, language)}</p>\n${button('change', texts.change[language], 'two')}`}
<h2 class="h3">${texts.mail[language]}</h2>
${mailedAgain ? html`<p>${texts.againDone[language]}</p>` : html`<p>${texts.againText[language]}</p>\n${button('again', texts.again[language], 'two')}`}</div>
<div class="card"><h2 class="h3" id="h-withdraw">${texts.withdrawTitle[language]}</h2>
<p>${texts.withdrawText[language]}</p>
${button('withdraw', texts.withdraw[language], 'warn')}</div></form></aside>`;
}

/** Asks once more before an application is withdrawn. */
export function renderWithdraw({ header: { language }, id }: ReceiptState, back: string): Html {
  const texts = receiptTexts;
  return html`<h1>${texts.withdrawTitle[language]}?</h1>
<p class="lead">${texts.withdrawAsk[language]}</p>
<p>${texts.reference[language]}: <b translate="no">${referenceOf(id)}</b></p>
<form method="post" action="${back}"><div class="btns"><button class="btn warn" type="submit" name="step" value="withdraw-now">${texts.withdrawNow[language]}</button><a class="btn two" href="${back}">${texts.backToReceipt[language]}</a></div></form>`;
}

/** What is left to see of an application that was withdrawn, or deleted by the office. */
export function renderWithdrawn(id: string, left: Tombstone | undefined, language: Language): Html {
  const texts = receiptTexts;
  const { title, text, at } = goneTexts(left);
  return html`<h1>${title[language]}</h1>
<p class="lead">${text[language]}</p>
<p>${texts.reference[language]}: <b translate="no">${referenceOf(id)}</b>${left && html`<br>${at[language]} ${timeText(left.at, language)}`}</p>
<div class="btns"><a class="btn" href="${inLanguage('/bewerben/', language)}">${texts.applyAnew[language]}</a><a class="btn two" href="${inLanguage('/', language)}">${texts.home[language]}</a></div>`;
}

export const goneTexts = (left: Tombstone | undefined): Readonly<Record<'title' | 'text' | 'at', Text>> => (left?.deleted === undefined
  ? { title: receiptTexts.withdrawnTitle, text: receiptTexts.withdrawnText, at: receiptTexts.withdrawnAt }
  : deletedTexts);
