import { formOf } from '../forms/all.ts';
import { html, type Html } from '../forms/html.ts';
import { renderAnswers, renderSteps } from '../forms/render.ts';
import { fill } from '../forms/regions.ts';
import type { Language, Text } from '../forms/text.ts';
import { words } from '../forms/words.ts';
import { keys, referenceOf } from '../records/names.ts';
import { openApplication, type Application } from '../records/seal.ts';
import { pageAnswer } from './answer.ts';
import { pageTitle } from './titles.ts';
import { messagePage, shellPath } from './plain-pages.ts';
import type { Ports } from './ports.ts';
import { applicantIdentity, applicationId, isReceiptToken } from './secrets.ts';

const receiptFolder = '/bewerbung/eingang/';

/** The address of a receipt. The token in it is all that opens the application. */
export const receiptPath = (token: string): string => receiptFolder + token;

/** Shows the applicant the receipt: reference, what happens next, all answers. Unknown tokens look all the same: 404. */
export async function receipt(request: Request, ports: Ports): Promise<Response> {
  const path = new URL(request.url).pathname;
  const token = path.startsWith(receiptFolder) ? path.slice(receiptFolder.length).replace(/\/$/u, '') : '';
  const record = isReceiptToken(token) ? await ports.store.get(keys.application(applicationId(token))) : undefined;
  if (!record) return messagePage(ports, 'de', receiptNotFound, 404);
  const application = await openApplication(record, [applicantIdentity(token)]).catch(() => undefined);
  if (!application) return damaged(ports, applicationId(token));
  const { language } = application.header;
  const page = await ports.page(shellPath);
  return pageAnswer(fill(page, pageTitle(texts.title[language], language), {
    steps: renderSteps(3, language), main: renderReceipt(application, applicationId(token)),
  }));
}

/** The record is there and cannot be read: say so, and give the number by which the office finds it. */
async function damaged(ports: Ports, id: string): Promise<Response> {
  const reference = referenceOf(id);
  ports.log({ event: 'receipt-damaged', reference });
  return messagePage(ports, 'de', {
    title: { de: 'Ihre Bewerbung lässt sich gerade nicht anzeigen', en: 'Your application cannot be shown right now' },
    text: {
      de: `Sie ist eingegangen, aber wir können sie hier nicht öffnen. Nennen Sie dem Programmbüro die Vorgangsnummer ${reference}.`,
      en: `It has been received, but we cannot open it here. Tell the programme office the reference number ${reference}.`,
    },
  }, 500);
}

const receiptNotFound = {
  title: { de: 'Diese Eingangsbestätigung gibt es nicht', en: 'This receipt does not exist' },
  text: {
    de: 'Der Link ist unvollständig, oder die Bewerbung wurde gelöscht. Kopieren Sie den ganzen Link aus der E-Mail, die Sie bekommen haben, in die Adresszeile.',
    en: 'The link is incomplete, or the application was deleted. Copy the whole link from the e-mail you received into the address line.',
  },
};

const texts = {
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
} as const satisfies Record<string, Text>;

const receivedText = (received: string, language: Language): string => {
  const time = new Date(received);
  const day = time.toLocaleDateString(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long', timeZone: 'Europe/Berlin' });
  const clock = time.toLocaleTimeString(language === 'de' ? 'de-DE' : 'en-GB', { timeStyle: 'short', timeZone: 'Europe/Berlin' });
  return language === 'de' ? `Eingegangen am ${day} um ${clock} Uhr` : `Received on ${day} at ${clock} (Leipzig time)`;
};

const mailText = (address: unknown, language: Language): string =>
  language === 'de'
    ? `Sie geht an ${String(address)}. Kommt nichts an, sehen Sie im Spam-Ordner nach.`
    : `It goes to ${String(address)}. If nothing arrives, look into your spam folder.`;

/** Both lines, going on together (look.md). */
const lines = html`<svg aria-hidden="true"><path class="a" d="M-9 52H3000"/><path class="b" d="M72 120V50a22 22 0 0 1 22-22H3000"/></svg>`;

/** The main part of the receipt page. A form that no longer exists leaves the answers to the office, the rest stays. */
function renderReceipt({ header, answers }: Application, id: string): Html {
  const { language } = header;
  const form = formOf(header.form, header.module);
  const open = html` <span class="tba">${words.toBeAnnounced[language]}</span>`;
  const step = (title: Text, text: Html | string): Html => html`<li><b>${title[language]}</b>${text}</li>\n`;
  return html`<div class="done-box">${lines}
<h1>${texts.title[language]}</h1>
<p>${texts.reference[language]}</p>
<p class="ref" translate="no">${referenceOf(id)}</p>
<p class="soft">${receivedText(header.received, language)}</p></div>
<h2>${texts.next[language]}</h2>
<ol class="next">
${step(texts.mail, mailText(answers['email'], language))}${step(texts.reading, html`${texts.readingText[language]}${open}`)}${
  step(texts.selection, html`${texts.selectionText[language]}${open}`)}${step(texts.tandem, texts.tandemText[language])}</ol>
<p>${texts.keep[language]}</p>
<div class="btns"><a class="btn two" href="/">${texts.home[language]}</a></div>
${form && html`<section class="receipt-answers" aria-labelledby="answers"><h2 id="answers">${texts.answers[language]}</h2>
<p><b>${form.title[language]}</b></p>
${renderAnswers(form, answers, language, { level: 3 })}</section>`}`;
}
