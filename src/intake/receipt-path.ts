export const receiptFolder = '/bewerbung/eingang/';

/** The address of a receipt. The token in it is all that opens the application. */
export const receiptPath = (token: string): string => receiptFolder + token;
