import { inLanguage } from '../forms/addresses.ts';
import type { Form } from '../forms/form.ts';
import { renderForm, type FormView } from '../forms/render.ts';
import { fill, optionalRegionOf, regionOf } from '../forms/regions.ts';
import type { Language } from '../forms/text.ts';
import { pageAnswer } from './answer.ts';
import { carriedReceipt, type ReceiptInHand } from './carried-receipt.ts';
import type { Ports } from './ports.ts';
import { noticeOf, refusals, type RefusalReason } from './refusals.ts';
import { pageTitle } from './titles.ts';

export interface Visit {
  readonly form: Form;
  readonly ports: Ports;
  readonly language: Language;
  /** Set while an application that was sent before is changed. */
  readonly receipt?: ReceiptInHand | undefined;
}

/** Headers that belong to a refusal. */
export const moreHeaders = (reason: RefusalReason | undefined): Readonly<Record<string, string>> =>
  reason === 'method' ? { Allow: 'GET, HEAD, POST' } : reason === 'rate' ? { 'Retry-After': '60' } : {};

/** The form's own built page with the form rendered anew; `notice` says more about the reason than its own words do. */
export async function formPage(
  { form, ports, language, receipt }: Visit, view: Omit<FormView, 'privacy' | 'dates' | 'notice' | 'receipt'>, reason?: RefusalReason, notice = reason && noticeOf(reason, language),
): Promise<Response> {
  const page = await ports.page(inLanguage(form.path, language));
  const wrong = reason !== undefined || (view.errors?.length ?? 0) > 0;
  const main = renderForm(form, language, {
    ...view, privacy: regionOf(page, 'privacy'), notice, dates: optionalRegionOf(page, 'dates'), receipt: receipt && carriedReceipt(receipt),
  });
  const status = reason ? refusals[reason].status : wrong ? 422 : 200;
  return pageAnswer(fill(page, pageTitle(form.title[language], language, wrong), { main }), status, moreHeaders(reason));
}
