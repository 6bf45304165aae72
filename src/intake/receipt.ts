import type { Language, Text } from '../forms/text.ts';
import { formOf } from '../forms/all.ts';
import { retypedOf } from '../forms/read.ts';
import { html } from '../forms/html.ts';
import { fill } from '../forms/regions.ts';
import { renderSteps } from '../forms/render.ts';
import { keys, keyParts, referenceOf } from '../records/names.ts';
import { openApplication } from '../records/seal.ts';
import { readTombstone, type Tombstone } from '../records/tombstone.ts';
import { allKeys } from '../stores/store.ts';
import { pageAnswer, redirectAnswer } from './answer.ts';
import { deadlineOf, isClosed } from './deadline.ts';
import { formPage, moreHeaders } from './form-page.ts';
import { receive } from './guard.ts';
import { pageTitle } from './titles.ts';
import { messagePage, shellPage } from './plain-pages.ts';
import type { Ports } from './ports.ts';
import { receiptAt, receiptPath } from './receipt-path.ts';
import { releasedStatus, type ShownStatus } from './receipt-status.ts';
import { goneTexts, receiptTexts, renderReceipt, renderReceiptAside, renderWithdraw, renderWithdrawn, titleOf, type ReceiptState } from './receipt-view.ts';
import { refusals } from './refusals.ts';
import { mailAgain, mailedAgainToday } from './mail-again.ts';
import { applicantIdentity, applicationId, isReceiptToken } from './secrets.ts';
import { reasonOf, storeWait, within } from './store-application.ts';
import { withdraw } from './withdraw.ts';

/** What the buttons of the receipt page post. */
const steps = ['change', 'withdraw', 'withdraw-now', 'again'] as const;
type Step = (typeof steps)[number];

/**
 * The applicant's own page: shows the receipt (GET), opens the application for changing, withdraws it, sends its mail again (POST).
 * The token in the address is all that opens it. Unknown tokens look all the same: 404.
 */
export async function receipt(request: Request, ports: Ports): Promise<Response> {
  // The language of the address is for pages without an application; a receipt speaks that of its application.
  const { token, language } = receiptAt(new URL(request.url).pathname);
  if (!isReceiptToken(token)) return receiptNotFoundPage(ports, language);
  const id = applicationId(token);
  const found = await within(storeWait, () => lookUp(ports, token)).catch((error: unknown) => reasonOf(error));
  if (typeof found === 'string') return unreadablePage(ports, id, found, language);
  if (found?.state === 'withdrawn') return withdrawnPage(ports, id, found.left, language);
  if (!found) return receiptNotFoundPage(ports, language);
  const application = await openApplication(found.record, [applicantIdentity(token)]).catch(() => undefined);
  if (!application) return damagedPage(ports, id, language);
  const { revision, mailedAgain, quarantined, status } = found;
  if (status === 'unreadable') ports.log({ event: 'decision-damaged', reference: referenceOf(id) });
  const state: ReceiptState = { ...application, id, revision, mailedAgain, quarantined, status, ...await standing(ports, application.header) };
  if (request.method === 'GET' || request.method === 'HEAD') return show(state, ports);
  return act(request, token, state, ports);
}

type Found =
  | { readonly state: 'withdrawn'; readonly left: Tombstone | undefined }
  | { readonly state: 'there'; readonly record: Uint8Array; readonly revision: number; readonly quarantined: boolean; readonly mailedAgain: boolean; readonly status: ShownStatus | undefined };

/** The newest revision, or what lies in quarantine: its sender sees the same page as everybody. Rejects when the store does. */
async function lookUp(ports: Ports, token: string): Promise<Found | undefined> {
  const { store } = ports;
  const id = applicationId(token);
  const gone = await store.get(keys.withdrawn(id));
  if (gone) return { state: 'withdrawn', left: readTombstone(gone) };
  let revision = 0;
  for await (const key of allKeys(store, keys.revisions(id))) revision = Math.max(revision, Number(keyParts(key).last));
  const quarantined = revision === 0;
  const record = await store.get(quarantined ? keys.quarantine(id) : keys.application(id, revision));
  return record && { state: 'there', record, revision: Math.max(1, revision), quarantined, mailedAgain: await mailedAgainToday(ports, id), status: await releasedStatus(store, token) };
}

/** What may be done now. */
async function standing(ports: Ports, header: ReceiptState['header']) {
  const form = formOf(header.form, header.module);
  return {
    form,
    deadline: form && await deadlineOf(ports, form, new Date(header.received)),
    closed: form === undefined || await isClosed(ports, form, new Date(header.received)),
  };
}

async function show(state: ReceiptState, ports: Ports): Promise<Response> {
  const { language } = state.header;
  return pageAnswer(fill(await shellPage(ports, language), pageTitle(titleOf(state)[language], language), {
    steps: renderSteps(3, language), main: renderReceipt(state), aside: renderReceiptAside(state),
  }));
}

async function act(request: Request, token: string, state: ReceiptState, ports: Ports): Promise<Response> {
  const { header: { language }, form, id } = state;
  const received = await receive(request, new Map([['step', 'one']]), ports);
  if (!received.ok) {
    ports.log({ event: 'refused', reference: referenceOf(id), reason: received.reason });
    const { status } = refusals[received.reason];
    return messagePage(ports, language, refusedAction, status, receiptPath(token, language), moreHeaders(received.reason));
  }
  const step = received.fields[0]?.[1] as Step | undefined;
  try {
    switch (step) {
      case 'change':
        if (!form || state.closed) return await show(state, ports);
        return await formPage({ form, ports, language, receipt: { token, base: state.revision } }, { typed: retypedOf(form, state.answers) });
      case 'withdraw':
        return pageAnswer(fill(await shellPage(ports, language), pageTitle(receiptTexts.withdrawTitle[language], language), {
          steps: html``, main: renderWithdraw(state, receiptPath(token, language)),
        }));
      case 'withdraw-now':
        await within(storeWait, () => withdraw(ports, id, state.header.due));
        return redirectAnswer(receiptPath(token, language));
      case 'again':
        await within(storeWait, () => mailAgain(ports, token, state));
        return redirectAnswer(receiptPath(token, language));
      case undefined:
      default:
        return await messagePage(ports, language, refusedAction, 400, receiptPath(token, language));
    }
  } catch (error) {
    ports.log({ event: 'store-failed', reference: referenceOf(id), reason: reasonOf(error) });
    return messagePage(ports, language, storeFailed, 503, receiptPath(token, language), { 'Retry-After': '120' });
  }
}

const refusedAction = {
  title: { de: 'Das hat nicht geklappt', en: 'That did not work' },
  text: {
    de: 'An Ihrer Bewerbung hat sich nichts geändert. Öffnen Sie Ihre Eingangsbestätigung und versuchen Sie es dort noch einmal.',
    en: 'Nothing about your application has changed. Open your receipt and try again there.',
  },
};

const storeFailed = {
  title: { de: 'Das konnten wir gerade nicht speichern', en: 'We could not store that just now' },
  text: {
    de: 'Versuchen Sie es in einigen Minuten noch einmal. Ob es geklappt hat, sehen Sie auf Ihrer Eingangsbestätigung.',
    en: 'Try again in a few minutes. Your receipt shows whether it has worked.',
  },
};

const storeUnreadable = {
  title: { de: 'Wir können Ihre Bewerbung gerade nicht anzeigen', en: 'We cannot show your application just now' },
  text: {
    de: 'An ihr hat sich nichts geändert. Öffnen Sie diese Seite in einigen Minuten noch einmal.',
    en: 'Nothing about it has changed. Open this page again in a few minutes.',
  },
};

/** The store does not answer; whether there is such an application at all nobody knows just now. */
async function unreadablePage(ports: Ports, id: string, reason: string, language: Language): Promise<Response> {
  ports.log({ event: 'store-failed', reference: referenceOf(id), reason });
  return messagePage(ports, language, storeUnreadable, 503, undefined, { 'Retry-After': '120' });
}

/** The record is there and cannot be read: say so, and give the number by which the office finds it. */
async function damagedPage(ports: Ports, id: string, language: Language): Promise<Response> {
  const reference = referenceOf(id);
  ports.log({ event: 'receipt-damaged', reference });
  return messagePage(ports, language, {
    title: { de: 'Ihre Bewerbung lässt sich gerade nicht anzeigen', en: 'Your application cannot be shown right now' },
    text: {
      de: `Sie ist eingegangen, aber wir können sie hier nicht öffnen. Nennen Sie dem Programmbüro die Vorgangsnummer ${reference}.`,
      en: `It has been received, but we cannot open it here. Tell the programme office the reference number ${reference}.`,
    },
  }, 500);
}

async function withdrawnPage(ports: Ports, id: string, left: Tombstone | undefined, language: Language): Promise<Response> {
  return pageAnswer(fill(await shellPage(ports, language), pageTitle(goneTexts(left).title[language], language), {
    steps: html``, main: renderWithdrawn(id, left, language),
  }));
}

const notFound: { readonly title: Text; readonly text: Text } = {
  title: { de: 'Diese Eingangsbestätigung gibt es nicht', en: 'This receipt does not exist' },
  text: {
    de: 'Der Link ist unvollständig, oder die Bewerbung wurde gelöscht. Kopieren Sie den ganzen Link aus der E-Mail, die Sie bekommen haben, in die Adresszeile.',
    en: 'The link is incomplete, or the application was deleted. Copy the whole link from the e-mail you received into the address line.',
  },
};

/** 404 for a receipt that is not there, whatever the reason. */
export const receiptNotFoundPage = (ports: Ports, language: Language): Promise<Response> => messagePage(ports, language, notFound, 404);
