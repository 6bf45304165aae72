import type { Found } from './mistake.ts';

/**
 * Rules of Leichte Sprache that a program can look for, as hints: whether a text is understood, only readers can say.
 * After the rules of Netzwerk Leichte Sprache and DIN SPEC 33429 (2025); the two limits are our own, on the strict side.
 */
const MOST_WORDS = 12;
const MOST_LETTERS = 13;

/** Names that stay as they are, and what people with Lern-Schwierigkeiten call themselves. */
const names: ReadonlySet<string> = new Set(['Qualifizierungs', 'Barrierefreiheit', 'Schwierigkeiten']);

const digits: Readonly<Record<string, string>> = { zwei: '2', drei: '3', vier: '4', fünf: '5', sechs: '6', sieben: '7', acht: '8', neun: '9', zehn: '10', elf: '11', zwölf: '12' };

/** What stands in a line, and the sentence about it; `by` mends the line as it was written. Words in bold are names and what is not to be overlooked. */
const rules: readonly { readonly on: RegExp; readonly says: (found: string) => string; readonly by?: (found: string) => string }[] = [
  {
    on: /\b(?:des|eines|meines|Ihres|unseres) (?:\p{Ll}+ )?\p{Lu}[\p{L}-]*s\b|\b(?:wegen|trotz|während|innerhalb|außerhalb|aufgrund)\b/u,
    says: (found) => `„${found}“ ist ein Genitiv. In Leichter Sprache steht dafür „von“, zum Beispiel: der Link von der Seite.`,
  },
  {
    on: /\b(?:wird|werden|wurden?|worden)\b.*?\b(?:\p{Ll}*ge\p{Ll}{2,}(?:t|en)|(?:be|er|ver|zer|ent)\p{Ll}+t|\p{Ll}+iert)\b/u,
    says: (found) => `„${found}“ ist ein Passiv. Sagen Sie, wer etwas tut.`,
  },
  { on: /\b(?:würden?|könnten?|hätten?|wären?|sollten?|müssten?|dürften?|sei|seien)\b/u, says: (found) => `„${found}“ ist ein Konjunktiv. Sagen Sie, was ist.` },
  {
    on: /\b(?:nicht|nie|niemand|kein\p{Ll}*)\b/iu,
    says: () => 'Verneinungen überliest man leicht. Sagen Sie es ohne, oder setzen Sie das Wort fett.',
    by: (found) => `**${found}**`,
  },
  { on: /\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\b/iu, says: () => 'Zahlen stehen in Leichter Sprache als Ziffer.', by: (found) => digits[found.toLowerCase()] ?? found },
  { on: /[;()–&%§]/u, says: (found) => `Das Zeichen ${found} ist in Leichter Sprache schwer zu lesen. Machen Sie daraus zwei Sätze, oder schreiben Sie es aus.` },
];

const listMark = /^\s*(?:[-*]|\d+\.)\s+/u;
/** A line as it is read: no marks of lists, headings and emphasis, no addresses. */
const read = (line: string): string => line.replace(listMark, '').replace(/^#+ /u, '').replace(/\]\([^)]*\)/gu, '').replace(/[*_[\]]/gu, '').trim();

/**
 * Hints for the page in Leichte Sprache.
 * @param plain the text with blanks where tags stand; @param lines what is written there; both count from line 1
 */
export const easyLanguageHints = (plain: string, lines: readonly string[]): Found[] => plain.split('\n').flatMap((text, index) => {
  const original = lines[index] ?? '';
  const at = (says: string, copy?: readonly string[]): Found => ({ line: index + 1, weight: 'hint', says, ...(copy ? { copy } : {}) });
  const said = read(text);
  if (!/\p{L}/u.test(said)) return [];
  // Where a tag stands in the line, a replacement could reach into it.
  const isWhole = text === original;
  return [
    ...lineHints(text, original, at),
    ...(wordsIn(said) > MOST_WORDS ? [at(`Dieser Satz hat ${String(wordsIn(said))} Wörter. In Leichter Sprache sind es höchstens ${String(MOST_WORDS)}, mit einem Gedanken. Machen Sie zwei Sätze daraus.`)] : []),
    ...((said.match(/,/gu)?.length ?? 0) > 1 ? [at('Mehrere Kommas zeigen mehrere Gedanken. Machen Sie mehrere Sätze daraus, oder eine Liste.')] : []),
    ...(said.match(/\p{L}+/gu) ?? []).filter((word) => word.length > MOST_LETTERS && !names.has(word)).map((word) =>
      at(`Das Wort „${word}“ ist lang. Trennen Sie seine Teile mit einem Bindestrich, oder nehmen Sie ein kürzeres.`)),
    ...rules.flatMap(({ by, on, says }) => {
      const found = on.exec(looked(text));
      if (!found) return [];
      const [word] = found;
      return [at(says(word), by && isWhole ? [original.slice(0, found.index) + by(word) + original.slice(found.index + word.length)] : undefined)];
    }),
  ];
});

/** With blanks for words in bold and addresses of links. */
const looked = (text: string): string => text.replace(/\*\*[^*]+\*\*|\]\([^)]*\)/gu, (hidden) => ' '.repeat(hidden.length));

const wordsIn = (text: string): number => text.match(/[\p{L}\d][\p{L}\d-]*/gu)?.length ?? 0;

/** Each sentence has a line of its own, and the page shows it so (see .easy in src/styles/). */
function lineHints(text: string, original: string, at: (says: string, copy?: readonly string[]) => Found): Found[] {
  const said = read(text);
  const isList = listMark.test(text);
  if (/[.?!]\s+\S/u.test(said)) {
    return isList
      ? [at('In Leichter Sprache steht jeder Satz in einer eigenen Zeile. Machen Sie aus jedem Satz einen eigenen Punkt.')]
      : [at('In Leichter Sprache steht jeder Satz in einer eigenen Zeile.', text === original ? original.replace(/(?<=[.?!])\s+(?=\S)/gu, `\n${/^\s*/u.exec(text)?.[0] ?? ''}`).split('\n') : undefined)];
  }
  const isSentence = !isList && !text.startsWith('#') && text === original;
  return isSentence && !/[.?!:]\**$/u.test(text.trim()) ? [at('Dieser Satz geht in der nächsten Zeile weiter. In Leichter Sprache bleibt er in einer, und am Ende steht ein Punkt.')] : [];
}
