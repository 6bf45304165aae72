import { inLanguage, languageAndPath } from '../forms/addresses.ts';
import { formAt } from '../forms/all.ts';
import { html } from '../forms/html.ts';
import { postedNames } from '../forms/form.ts';
import { frameField, readForm, readTyped, typedOf, type Fields, type ReadForm } from '../forms/read.ts';
import { renderCheck, renderSteps, type CheckView, type Notice } from '../forms/render.ts';
import { fill } from '../forms/regions.ts';
import { words } from '../forms/words.ts';
import { pageAnswer, redirectAnswer } from './answer.ts';
import { changeApplication } from './change-application.ts';
import { closedNotice, formStanding } from './deadline.ts';
import { formPage, type Visit } from './form-page.ts';
import { receive } from './guard.ts';
import { pageTitle } from './titles.ts';
import type { Ports } from './ports.ts';
import { unknownFormPage } from './plain-pages.ts';
import { receiptPath } from './receipt-path.ts';
import { noticeOf, refusals, type RefusalReason } from './refusals.ts';
import { carriedReceipt, readReceipt } from './carried-receipt.ts';
import { deliverSoon } from './delivery-turns.ts';
import { applicationId } from './secrets.ts';
import { storeApplication } from './store-application.ts';
import { checkToken, issueToken } from './token.ts';

/**
 * Takes what a form page posts: back to the form (`change`), to the check page (`check`), or into the store (`send`).
 * Answers every refusal with a page that keeps what was typed; rejects only for our own faults.
 */
export async function apply(request: Request, ports: Ports): Promise<Response> {
  const { language, path } = languageAndPath(new URL(request.url).pathname);
  const form = formAt(path);
  if (!form) return unknownFormPage(ports, language);
  const received = await receive(request, postedNames(form), ports);
  const { fields } = received;
  const visit: Visit = { form, ports, language, receipt: readReceipt(frameField(fields, 'receipt')) };
  if (!received.ok) {
    ports.log({ event: 'refused', form: form.path, reason: received.reason });
    return formPage(visit, { typed: typedOf(form, fields) }, received.reason);
  }
  const step = frameField(fields, 'step');
  if (step === 'change') return formPage(visit, { typed: typedOf(form, fields) });
  return step === 'send' ? send(visit, fields) : check(visit, fields);
}

async function check(visit: Visit, fields: Fields): Promise<Response> {
  const { form, ports, language } = visit;
  const closed = visit.receipt ? undefined : await whileClosed(visit);
  if (closed) {
    ports.log({ event: 'refused', form: form.path, reason: closed.reason });
    return formPage(visit, { typed: typedOf(form, fields) }, closed.reason, closed.notice);
  }
  const read = readForm(form, fields, language);
  if (!read.ok) return incomplete(visit, read);
  return checkPage(visit, { ...read, token: issueToken(form, ports.now(), ports.secrets, isTrapped(fields)) });
}

/** Why a new application is not taken now, if it is not. An application that is being changed has a deadline of its own. */
async function whileClosed({ form, ports, language }: Visit): Promise<{ readonly reason: 'closed' | 'not-open'; readonly notice: Notice } | undefined> {
  const standing = await formStanding(ports, form);
  if (standing.open) return undefined;
  const reason = standing.closed === undefined ? 'not-open' : 'closed';
  return { reason, notice: closedNotice(standing, language) };
}

function incomplete(visit: Visit, read: Extract<ReadForm, { ok: false }>): Promise<Response> {
  // Names of the questions only: what was typed is nobody's business.
  visit.ports.log({ event: 'incomplete', form: visit.form.path, reason: read.errors.map(({ name }) => name).join(',') });
  return formPage(visit, read);
}

/** Whether the field that only programs see was filled in. */
const isTrapped = (fields: Fields): boolean => frameField(fields, 'trap') !== '';

async function checkPage({ form, ports, language, receipt }: Visit, view: Omit<CheckView, 'notice' | 'receipt'>, reason?: RefusalReason, notice = reason && noticeOf(reason, language)): Promise<Response> {
  const page = await ports.page(inLanguage(form.path, language));
  const main = renderCheck(form, language, {
    ...view, notice, receipt: receipt && carriedReceipt(receipt),
  });
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
  if (!read.ok) return incomplete(visit, read);
  const { answers } = read;
  const token = frameField(fields, 'token');
  const checked = checkToken(token, form, ports.now(), ports.secrets);
  const again = (reason: RefusalReason, nextToken: string, next = visit, notice?: Notice): Promise<Response> => {
    ports.log({ event: 'refused', form: form.path, reason });
    return checkPage(next, { typed, answers, token: nextToken }, reason, notice);
  };
  const trapped = isTrapped(fields) || (checked.state !== 'forged' && checked.trapped);
  const fresh = (): string => issueToken(form, ports.now(), ports.secrets, trapped);
  if (checked.state === 'forged') return again('token-forged', fresh());
  // The same token stays in the page: whatever went wrong, sending again leads to the same application.
  if (checked.state === 'early') return again('token-early', token);
  if (visit.receipt) {
    if (checked.state === 'expired') return again('token-expired', fresh());
    const { outcome, base } = await changeApplication({ form, answers, receipt: visit.receipt }, ports);
    // Without the receipt: what was typed is not lost, it can be sent as an application of its own.
    if (outcome === 'gone') return again('change-gone', fresh(), { ...visit, receipt: undefined });
    if (outcome === 'closed') return again('change-closed', token);
    if (outcome === 'conflict') return again('change-conflict', fresh(), { ...visit, receipt: { ...visit.receipt, base } });
    return outcome === 'failed' ? again('store', token) : redirectAnswer(receiptPath(visit.receipt.token, language));
  }
  const receiptToken = ports.secrets.receiptToken(checked.nonce);
  const closed = await whileClosed(visit);
  // Whoever was in time and sends once more is led to the receipt, also when the time is over.
  const { outcome, mails } = await storeApplication({ form, language, answers, receiptToken }, ports, {
    onlyIfKnown: checked.state === 'expired' || closed !== undefined, quarantine: trapped,
  });
  if (outcome === 'unknown' && closed) return again(closed.reason, token, visit, closed.notice);
  if (outcome === 'unknown') return again('token-expired', fresh());
  if (outcome === 'failed') return again('store', token);
  if (outcome === 'stored') ports.later(deliverSoon(ports, applicationId(receiptToken), 'first', mails));
  return redirectAnswer(receiptPath(receiptToken, language));
}
