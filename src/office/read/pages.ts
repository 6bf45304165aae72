/** What stands around the text on paper: running head, page numbers. For browsers that know margin boxes (CSS Paged Media 3). */

/** Text as a CSS string: everything but plain letters and digits as its code, so that no text can end it. */
export const cssString = (text: string): string =>
  `"${Array.from(text, (character) => (/^[A-Za-z0-9 ]$/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `)).join('')}"`;

/** The kind of page an application is printed on; each has its own, since its head says which it is. */
export const pageName = (index: number): string => `dossier-${index + 1}`;

const box = 'font:9pt Atkinson,Arial,sans-serif;color:#333';

/**
 * The rules of all pages.
 * @param heads what the running head of each application says; @param foot what stands left of the page number
 */
export function pageRules(heads: readonly string[], foot: string): string {
  const rules = heads.map((head, index) => `@page ${pageName(index)}{@top-left{content:${cssString(head)};${box}}}`);
  return [
    `@page{size:A4;margin:22mm 18mm 20mm;@bottom-left{content:${cssString(foot)};${box}}@bottom-right{content:${cssString('Seite ')} counter(page) ${cssString(' von ')} counter(pages);${box}}}`,
    ...rules,
    // Whatever stands before the first one, however empty, belongs to its page: another kind of page would be a sheet of its own.
    `:root:has(.noted){page:${pageName(0)}}`,
  ].join('\n');
}
