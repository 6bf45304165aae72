/** Text as part of an id: letters and figures in small letters, everything between them one hyphen; soft hyphens vanish. */
export const slug = (text: string): string =>
  text.replace(/\u00AD/g, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
