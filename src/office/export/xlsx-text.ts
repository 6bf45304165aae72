/** Text inside the XML of a spreadsheet. */

/** The most a cell can hold (Excel, "Excel specifications and limits"), in UTF-16 units: a longer one makes the file count as damaged. */
export const mostUnits = 32_767;
const cut = ' […]';

/** What looks like an escape of ours; Excel would read "_x0041_" as "A" (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
const escapeLike = /_(?=x[\dA-Fa-f]{4}_)/gu;
/** What no XML 1.0 file can hold, even escaped: control characters but tab and line feed, halves of pairs, two that are no characters. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\p{Cs}\uFFFE\uFFFF]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or an attribute, with the four characters that mean something there as entities. */
export const xmlText = (text: string): string => text.replace(/[&<>"]/gu, (character) => entities[character] ?? character);

/**
 * The text of a cell. It comes back from a spreadsheet as it was, with three exceptions: characters that XML does not know become
 * U+FFFD, a carriage return becomes a line feed, and what is too long for a cell ends with "[…]".
 */
export const cellXml = (text: string): string =>
  xmlText(shortened(text.replace(/\r\n?/gu, '\n').replace(notXml, '\uFFFD')).replace(escapeLike, '_x005F_'));

function shortened(text: string): string {
  if (text.length <= mostUnits) return text;
  // Never through the middle of a pair.
  return text.slice(0, mostUnits - cut.length).replace(/\p{Cs}$/u, '') + cut;
}
