/**
 * Whether a page carries its style sheet in itself. On a phone that saves the first page one way to the server and back, and costs
 * every further page the bytes that it would have in its cache (docs/decisions/0024). News and events have no end, so they share one file: in
 * each of thousands of them the sheet would outweigh the text.
 * @param routePattern `Astro.routePattern` of the page, as "/aktuelles/[id]"
 */
export const hasOwnSheet = (routePattern: string): boolean => !/\/(?:aktuelles|veranstaltungen)\/./u.test(routePattern);
