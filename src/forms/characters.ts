import type { Text } from './text.ts';

/** A character nobody can see or that turns the reading direction, found in what somebody typed. */
export interface RefusedCharacter {
  /** As in the Unicode tables: "U+202E". */
  readonly code: string;
  readonly kind: 'control' | 'direction' | 'private' | 'broken';
}

/** Line feed and tab are control characters too, but ordinary ones in a text of several lines. */
const groups: readonly (readonly [RefusedCharacter['kind'], RegExp])[] = [
  ['direction', /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u],
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  ['control', /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFFF9-\uFFFB]/u],
  ['private', /\p{Co}/u],
  ['broken', /\p{Cs}|\uFFFD|\p{Noncharacter_Code_Point}/u],
];

/**
 * The first character that is refused (forms.md: control, bidi-control and private-use), or undefined.
 * Joiners (U+200C, U+200D) stay allowed: Persian names and emoji need them.
 */
export function findRefusedCharacter(text: string): RefusedCharacter | undefined {
  for (const [kind, pattern] of groups) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) {
      const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return { code: `U+${code}`, kind };
    }
  }
  return undefined;
}

/** What to tell the person who typed it; names the character, because nobody can see it. */
export function refusedCharacterMessage(subject: Text, { code, kind }: RefusedCharacter): Text {
  const what: Record<RefusedCharacter['kind'], Text> = {
    control: { de: 'ein unsichtbares Steuerzeichen', en: 'an invisible control character' },
    direction: {
      de: 'ein unsichtbares Zeichen, das die Schreibrichtung umdreht',
      en: 'an invisible character that turns the reading direction',
    },
    private: { de: 'ein Zeichen ohne allgemeine Bedeutung', en: 'a character without a common meaning' },
    broken: { de: 'ein Zeichen, das nicht lesbar angekommen ist', en: 'a character that did not arrive legibly' },
  };
  return {
    de: `${subject.de} enthält ${what[kind].de} (${code}). Löschen Sie das Feld und tippen Sie den Text neu.`,
    en: `${subject.en} contains ${what[kind].en} (${code}). Clear the field and type the text again.`,
  };
}

/** One line: NFC, no spaces at the ends, every run of white space one space. */
export const tidyLine = (typed: string): string => typed.normalize('NFC').replace(/[\s\uFEFF]+/gu, ' ').trim();

/** Several lines: NFC, line ends as \n, no spaces at the ends of the whole. */
export const tidyLines = (typed: string): string =>
  typed.normalize('NFC').replace(/\r\n?/gu, '\n').replace(/\uFEFF/gu, '').trim();
