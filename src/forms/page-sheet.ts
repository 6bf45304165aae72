/**
 * The style sheet of a form stands in its page, so that nothing has to be fetched before the form shows (docs/decisions/0024). An answer is made of
 * that page and not packed on its way, so it links the same sheet as a file, which stays in the cache from the first answer on.
 */
const open = '<style data-sheet="';

/** The built page with its sheet as a file; a page that carries none, or none that is also a file, as it is. */
export function withSheetAsFile(page: string): string {
  const start = page.indexOf(open);
  const end = page.indexOf('</style>', start);
  if (start === -1 || end === -1) return page;
  const href = page.slice(start + open.length, page.indexOf('"', start + open.length));
  return `${page.slice(0, start)}<link rel="stylesheet" href="${href}">${page.slice(end + '</style>'.length)}`;
}
