import { formAt } from '../forms/all.ts';
import { html } from '../forms/html.ts';
import type { Form } from '../forms/form.ts';
import { frameField, readForm, readTyped, typedOf, type Fields } from '../forms/read.ts';
import { renderCheck, renderForm, renderSteps, type CheckView, type FormView } from '../forms/render.ts';
import { fill, regionOf } from '../forms/regions.ts';
import type { Language } from '../forms/text.ts';
import { words } from '../forms/words.ts';
import { pageAnswer, redirectAnswer } from './answer.ts';
import { receive } from './guard.ts';
import { pageTitle } from './titles.ts';
import type { Ports } from './ports.ts';
import { unknownFormPage } from './plain-pages.ts';
import { noticeOf, refusals, type RefusalReason } from './refusals.ts';
import { receiptPath } from './receipt.ts';
import { deliverMails, storeApplication } from './store-application.ts';
import { checkToken, issueToken } from './token.ts';

/** The forms stand on German pages; English ones will bring their own addresses. */
const language: Language = 'de';

interface Visit { readonly form: Form; readonly ports: Ports; readonly language: Language }

/**
 * Takes what a form page posts: back to the form (`change`), to the check page (`check`), or into the store (`send`).
 * Answers every refusal with a page that keeps what was typed; rejects only for our own faults.
 */
export async function apply(request: Request, ports: Ports): Promise<Response> {
  const form = formAt(new URL(request.url).pathname);
  if (!form) return unknownFormPage(ports, language);
  const visit: Visit = { form, ports, language };
  const received = await receive(request, form, ports.siteUrl);
  if (!received.ok) {
    ports.log({ event: 'refused', form: form.path, reason: received.reason });
    return formPage(visit, { typed: typedOf(form, received.fields) }, received.reason);
  }
  const { fields } = received;
  const step = frameField(fields, 'step');
  if (step === 'change') return formPage(visit, { typed: typedOf(form, fields) });
  return step === 'send' ? send(visit, fields) : check(visit, fields);
}

/** The form's own built page with the form rendered anew. */
async function formPage({ form, ports, language }: Visit, view: Omit<FormView, 'privacy' | 'notice'>, reason?: RefusalReason): Promise<Response> {
  const page = await ports.page(form.path);
  const wrong = reason !== undefined || (view.errors?.length ?? 0) > 0;
  const main = renderForm(form, language, {
    ...view, privacy: regionOf(page, 'privacy'), notice: reason && noticeOf(reason, language),
  });
  const status = reason ? refusals[reason].status : wrong ? 422 : 200;
  return pageAnswer(
    fill(page, pageTitle(form.title[language], language, wrong), { main }),
    status, reason === 'method' ? { Allow: 'GET, HEAD, POST' } : {},
  );
}

async function check(visit: Visit, fields: Fields): Promise<Response> {
  const read = readForm(visit.form, fields, visit.language);
  if (!read.ok) {
    // Names of the questions only: what was typed is nobody's business.
    visit.ports.log({ event: 'incomplete', form: visit.form.path, reason: read.errors.map(({ name }) => name).join(',') });
    return formPage(visit, read);
  }
  const token = issueToken(visit.form, visit.ports.now(), visit.ports.secrets);
  return checkPage(visit, { ...read, token });
}

async function checkPage({ form, ports, language }: Visit, view: Omit<CheckView, 'notice'>, reason?: RefusalReason): Promise<Response> {
  const page = await ports.page(form.path);
  const main = renderCheck(form, language, { ...view, notice: reason && noticeOf(reason, language) });
  return pageAnswer(
    fill(page, pageTitle(words.checkTitle[language], language, reason !== undefined), { main, steps: renderSteps(2, language), aside: html`` }),
    reason ? refusals[reason].status : 200,
    reason === 'store' ? { 'Retry-After': '120' } : {},
  );
}

async function send(visit: Visit, fields: Fields): Promise<Response> {
  const { form, ports, language } = visit;
  const typed = typedOf(form, fields);
  const read = readTyped(form, typed, language);
  if (!read.ok) return formPage(visit, read);
  const token = frameField(fields, 'token');
  const checked = checkToken(token, form, ports.now(), ports.secrets);
  const again = (reason: RefusalReason, nextToken: string): Promise<Response> => {
    ports.log({ event: 'refused', form: form.path, reason });
    return checkPage(visit, { typed, answers: read.answers, token: nextToken }, reason);
  };
  const fresh = (): string => issueToken(form, ports.now(), ports.secrets);
  if (checked.state === 'forged') return again('token-forged', fresh());
  const receiptToken = ports.secrets.receiptToken(checked.nonce);
  // The same token stays in the page: whatever went wrong, sending again leads to the same application.
  if (checked.state === 'early') return again('token-early', token);
  const outcome = await storeApplication(
    { form, language, answers: read.answers, receiptToken }, ports, { onlyIfKnown: checked.state === 'expired' });
  if (outcome === 'unknown') return again('token-expired', fresh());
  if (outcome === 'failed') return again('store', token);
  ports.later(deliverMails(receiptToken, ports));
  return redirectAnswer(receiptPath(receiptToken));
}
