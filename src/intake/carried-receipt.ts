import { isReceiptToken } from './secrets.ts';

/** The application that is being changed: its receipt token, and the revision that was opened for changing. */
export interface ReceiptInHand { readonly token: string; readonly base: number }

/** As the form pages carry it in a hidden field. */
export const carriedReceipt = ({ token, base }: ReceiptInHand): string => `${token}.${base}`;

/** Reads what `carriedReceipt` wrote; anything else is none. Whoever knows the token may change the application, so that nothing needs a signature. */
export function readReceipt(field: string): ReceiptInHand | undefined {
  const [token = '', base = ''] = field.split('.');
  return isReceiptToken(token) && /^[1-9]\d{0,4}$/u.test(base) ? { token, base: Number(base) } : undefined;
}
