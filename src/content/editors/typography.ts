import type { Found } from './mistake.ts';

/** What German typesetting does differently from a keyboard. A hint never stops anything. */
const rules: readonly (readonly [RegExp, string, string | ((...match: (string | undefined)[]) => string)])[] = [
  [/"([^"„“”]*)"|“([^“”„"]*)”/g, 'Deutsche Anführungszeichen stehen „so“.', (_, straight, curly) => `„${straight ?? curly ?? ''}“`],
  [/(?<=[\p{L}\d,)“]) (?:-|--) (?=[\p{L}\d„(])/gu, 'Ein Gedankenstrich ist länger als ein Bindestrich: –', ' – '],
  [/(?<!\.)\.\.\.(?!\.)/g, 'Drei Punkte sind ein eigenes Zeichen: …', '…'],
  [/\b([zZ])\. ?[bB]\. ?(?=\S)/g, 'Schreiben Sie „zum Beispiel“ aus; Abkürzungen lesen sich schwer vor.', (_, z) => `${z === 'Z' ? 'Zum' : 'zum'} Beispiel `],
  [/\b([dD])\. ?h\. ?(?=\S)/g, 'Schreiben Sie „das heißt“ aus; Abkürzungen lesen sich schwer vor.', (_, d) => `${d ?? 'd'}as heißt `],
  [/ +(?=[,;?](?:\s|$)|\.(?:\s|$))/g, 'Vor einem Satzzeichen steht kein Leerzeichen.', ''],
  [/(?<=[\p{L}.,;:?)“]) {2,}(?=\S)/gu, 'Hier stehen zwei Leerzeichen hintereinander.', ' '],
  [/(?<=\p{L})!+/gu, 'Der Ton ist ruhig: keine Ausrufezeichen.', '.'],
  [/(§|Art\.) (?=\d)/g, 'Zwischen § und Zahl steht ein geschütztes Leerzeichen, damit beides in einer Zeile bleibt.', '$1\u00A0'],
  [/\b(\d{1,2})(?: Uhr)? ?- ?(\d{1,2}) Uhr\b/g, 'Zwischen zwei Uhrzeiten steht „bis“ oder ein langer Strich.', '$1 bis $2 Uhr'],
];

/** Stands where nothing is to be looked at; no rule knows it. */
const HIDDEN = '\u0001';

/** The line with what had been blanked (code, tags) hidden, so that no rule takes it for many spaces. */
const withoutBlanked = (text: string, original: string): string =>
  text.length === original.length ? text.split('').map((letter, index) => (letter === ' ' && original[index] !== ' ' ? HIDDEN : letter)).join('') : text;

/** Hints for a text; `plain` has blanks where code, tags and addresses stand, `lines` is what is written there. */
export function typographyHints(plain: string, lines: readonly string[]): Found[] {
  const shown = plain.replace(/\]\([^)\n]*\)|https?:\/\/\S+/g, (address) => address.replace(/[^\n]/g, HIDDEN)).split('\n');
  return shown.map((text, index) => withoutBlanked(text, lines[index] ?? '')).flatMap((text, index): Found[] =>
    rules.flatMap(([rule, says, by]): Found[] => {
      const original = lines[index] ?? '';
      // Lines of dashes, tables and lists keep their blanks.
      if (/^\s*(?:\||[-*_=]{3,}\s*$)/.test(text) || text.search(rule) < 0) return [];
      // Where code or a tag stands in the line, a replacement could reach into it: the hint then goes without a line to copy.
      const whole = text === original;
      return [{ line: index + 1, weight: 'hint', says, ...(whole ? { copy: [original.replace(rule, by as string)] } : {}) }];
    }));
}
