export const fileEndings = { csv: '.csv', xlsx: '.xlsx', json: '.json' } as const;
export type FileFormat = keyof typeof fileEndings;

/** What no system takes in a name, and what cannot be seen in one. */
const refused = /[\p{C}<>:"/\\|?*]+/gu;

/** A name for people who meet the file months later. @param today ISO 8601 */
export const usualFileName = (what: string, today: string): string => `mentee-plus-${what}-${today}`;

/** What somebody typed as a name every system takes, with the ending of the format; the usual name where nothing is left of it. */
export function fileName(typed: string, format: FileFormat, usual: string): string {
  const ending = fileEndings[format];
  const clean = typed.normalize('NFC').replace(refused, ' ').replace(/\s+/gu, ' ').replace(/^[\s.]+|[\s.]+$/gu, '');
  const base = clean.toLowerCase().endsWith(ending) ? clean.slice(0, -ending.length).replace(/[\s.]+$/u, '') : clean;
  return `${base === '' ? usual : [...base].slice(0, 100).join('')}${ending}`;
}
