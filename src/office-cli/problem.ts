/**
 * Something the person at the keyboard can put right. Its message is one German line that says what to do, and is shown as it
 * is: it never holds a decrypted value or the text of somebody else's error.
 */
export class OfficeProblem extends Error {}

/** The code of a system error, such as "EACCES", or its class: enough to look it up, and never an answer. */
export const codeOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error && typeof error.code === 'string' ? error.code : error.name) : 'unbekannt';
