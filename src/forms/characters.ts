import type { Text } from './text.ts';

/** A character nobody can see or that turns the reading direction, found in what somebody typed. */
export interface RefusedCharacter {
  /** As in the Unicode tables: "U+202E". */
  readonly code: string;
  readonly kind: 'control' | 'direction' | 'private' | 'broken';
  /** The last characters before it, on the same line: where to look for what cannot be seen. */
  readonly behind: string;
}

/** Line feed and tab are control characters too, but ordinary ones in a text of several lines. Fillers only look like nothing. */
const groups: readonly (readonly [RefusedCharacter['kind'], RegExp])[] = [
  ['direction', /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u],
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  ['control', /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u115F\u1160\u180E\u2028\u2029\u2061-\u2064\u206A-\u206F\u2800\u3164\uFFA0\uFFF9-\uFFFB]/u],
  ['private', /\p{Co}/u],
  ['broken', /\p{Cs}|\uFFFD|\p{Noncharacter_Code_Point}/u],
];

/** How much of the text before a character is told, in code points: a few words. */
const quoted = 20;

/**
 * The first character that is refused (forms.md: control, bidi-control and private-use), or undefined.
 * Joiners (U+200C, U+200D) stay allowed: Persian names and emoji need them.
 */
export function findRefusedCharacter(text: string): RefusedCharacter | undefined {
  const found = groups.flatMap(([kind, pattern]) => {
    const match = pattern.exec(text);
    return match ? [{ kind, character: match[0], index: match.index }] : [];
  });
  const first = found.sort((a, b) => a.index - b.index)[0];
  if (!first) return undefined;
  const code = (first.character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const line = text.slice(0, first.index).split('\n').at(-1) ?? '';
  return { code: `U+${code}`, kind: first.kind, behind: [...line].slice(-quoted).join('').trim() };
}

/** What to tell the person who typed it; names the character and its place, because nobody can see it. */
export function refusedCharacterMessage(subject: Text, { code, kind, behind }: RefusedCharacter): Text {
  const what: Record<RefusedCharacter['kind'], Text> = {
    control: { de: 'ein unsichtbares Steuerzeichen', en: 'an invisible control character' },
    direction: {
      de: 'ein unsichtbares Zeichen, das die Schreibrichtung umdreht',
      en: 'an invisible character that turns the reading direction',
    },
    private: { de: 'ein Zeichen ohne allgemeine Bedeutung', en: 'a character without a common meaning' },
    broken: { de: 'ein Zeichen, das nicht lesbar angekommen ist', en: 'a character that did not arrive legibly' },
  };
  const where: Text = behind === ''
    ? { de: 'am Anfang einer Zeile', en: 'at the beginning of a line' }
    : { de: `hinter „${behind}“`, en: `after “${behind}”` };
  return {
    de: `${subject.de} enthält ${where.de} ${what[kind].de} (${code}). Löschen Sie diese Stelle und tippen Sie sie neu.`,
    en: `${subject.en} contains ${what[kind].en} (${code}) ${where.en}. Clear this place and type it again.`,
  };
}

/** Soft hyphens, zero-width spaces, word joiners and byte order marks: they come along when text is copied, and mean nothing in an answer. */
const copied = /[\u00AD\u200B\u2060\uFEFF]/gu;

/** Whether there is anything to see in a text; joiners and combining marks alone are nothing. */
export const isVisible = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** One line: NFC, no spaces at the ends, every run of white space one space. */
export const tidyLine = (typed: string): string => typed.replace(copied, '').normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Several lines: NFC, line ends as \n, no spaces at the ends of the whole. */
export const tidyLines = (typed: string): string =>
  typed.replace(copied, '').normalize('NFC').replace(/\r\n?/gu, '\n').trim();
