import { join, resolve } from 'node:path';

/** Where demonstrations lie unless somebody names a folder; git passes it over. */
const usual = join(import.meta.dirname, '../../../data-demo');

/** The folder as it was typed, wherever npm was called from, else the usual one. */
export const demoPath = (typed: string | undefined, { INIT_CWD: typedIn = '.' } = process.env): string =>
  (typed === undefined ? usual : resolve(typedIn, typed));
