import { inLanguage } from '../forms/addresses.ts';
import { html } from '../forms/html.ts';
import { fill } from '../forms/regions.ts';
import type { Language, Text } from '../forms/text.ts';
import { pageAnswer } from './answer.ts';
import { pageTitle } from './titles.ts';
import type { Ports } from './ports.ts';

/** A built page with the site's frame and empty regions, for answers that belong to no form page; its German address. */
export const shellPath = '/bewerbung/vorlage/';

/** That page in a language. */
export const shellPage = ({ page }: Pick<Ports, 'page'>, language: Language): Promise<string> => page(inLanguage(shellPath, language));

interface Message { readonly title: Text; readonly text: Text }

const unknownForm: Message = {
  title: { de: 'Dieses Formular gibt es nicht', en: 'This form does not exist' },
  text: { de: 'Wählen Sie Ihr Formular auf der Seite „Bewerben“.', en: 'Choose your form on the page “Apply”.' },
};

const toForms: Text = { de: 'Zur Seite „Bewerben“', en: 'To the page “Apply”' };
const toStart: Text = { de: 'Zur Startseite', en: 'To the start page' };

const toReceipt: Text = { de: 'Zur Eingangsbestätigung', en: 'To the receipt' };

/** A message in the site's frame: what is the matter and where to go on, which is the receipt where there is one. */
export async function messagePage(
  ports: Ports, language: Language, { title, text }: Message, status: number, receipt?: string, headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const main = html`<h1>${title[language]}</h1>
<p class="lead">${text[language]}</p>
<div class="btns"><a class="btn" href="${receipt ?? inLanguage('/bewerben/', language)}">${(receipt === undefined ? toForms : toReceipt)[language]}</a><a class="btn two" href="${inLanguage('/', language)}">${toStart[language]}</a></div>`;
  return pageAnswer(fill(await shellPage(ports, language), pageTitle(title[language], language), { steps: html``, main }), status, headers);
}

/** 404 for an address below /bewerbung/ that is no form. */
export const unknownFormPage = (ports: Ports, language: Language): Promise<Response> =>
  messagePage(ports, language, unknownForm, 404);

const faultPage = `<!doctype html>
<html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Fehler: Das hat nicht geklappt · Mentee+</title>
<h1>Das hat nicht geklappt</h1>
<p>Bei uns ist ein Fehler aufgetreten. Eingegangen ist eine Bewerbung nur, wenn Sie eine Vorgangsnummer sehen. Laden Sie sonst diese Seite in einigen Minuten neu. Fragt Ihr Browser, ob er Ihre Angaben noch einmal senden soll, bestätigen Sie das: Doppelt kommt nichts an.</p>
<p><a href="/">Zur Startseite von Mentee+</a></p>
<div lang="en"><h2>That did not work</h2>
<p>Something has gone wrong on our side. An application has been received only if you see a reference number. Otherwise load this page again in a few minutes. If your browser asks whether to send your answers again, confirm it: nothing arrives twice.</p>
<p><a href="/en/">To the start page of Mentee+</a></p></div></html>`;

/** The last resort for our own faults: says so in plain words and never why. */
export async function withoutFaults(answer: Promise<Response>, log: Ports['log']): Promise<Response> {
  try {
    return await answer;
  } catch (error) {
    log({ event: 'fault', reason: error instanceof Error ? error.name : 'unknown' });
    return pageAnswer(faultPage, 500);
  }
}
