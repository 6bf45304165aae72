/** What an applicant does on the receipt page. */
import { receipt } from '../../../src/intake/receipt.ts';
import { receiptAt } from '../../../src/intake/receipt-path.ts';
import { withoutFaults } from '../../../src/intake/plain-pages.ts';
import { applicationId } from '../../../src/intake/secrets.ts';
import type { Form, TypedForm } from '../../../src/forms/form.ts';
import type { Fields } from '../../../src/forms/read.ts';
import { siteUrl, type Bench } from './ports.ts';
import { answerTo, fieldsFor, formType, post, tokenIn, type Headers, type Sent } from './post.ts';

export const tokenOf = (address: string): string => receiptAt(address).token;
export const idOf = (address: string): string => applicationId(tokenOf(address));

async function answered(request: Request, { ports }: Bench): Promise<Sent> {
  const answer = await withoutFaults(receipt(request, ports), ports.log);
  return { status: answer.status, headers: answer.headers, page: await answer.text() };
}

export const visit = (here: Bench, address: string): Promise<Sent> => answered(new Request(siteUrl + address), here);

/** Presses a button of the receipt page, or posts other fields to it. */
export const press = (here: Bench, address: string, step: string | Fields, headers: Headers = {}): Promise<Sent> => {
  const fields: Fields = typeof step === 'string' ? [['step', step]] : step;
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  return answered(new Request(siteUrl + address, { method: 'POST', body, headers: { 'Content-Type': formType, 'Sec-Fetch-Site': 'same-origin', ...headers } }), here);
};

/** What the form page of a change carries along. */
export const carriedIn = (page: string): string => /name="receipt" value="([^"]+)"/u.exec(page)?.[1] ?? '';

/** Posts a step of a change to the form. */
export const submitChange = (here: Bench, form: Form, step: string, typed: TypedForm, carried: string, token?: string): Promise<Sent> =>
  answerTo(post(form, [...fieldsFor(form, step, typed, token), ['receipt', carried]]), here);

/** Goes to the check page with a change and returns its token, three seconds later. */
export async function checkChange(here: Bench, form: Form, typed: TypedForm, carried: string): Promise<string> {
  const token = tokenIn((await submitChange(here, form, 'check', typed, carried)).page);
  here.wait(3000);
  return token;
}

/** Opens an application for changing and sends other answers. */
export async function changeTo(here: Bench, form: Form, address: string, typed: TypedForm): Promise<Sent> {
  const carried = carriedIn((await press(here, address, 'change')).page);
  return submitChange(here, form, 'send', typed, carried, await checkChange(here, form, typed, carried));
}
