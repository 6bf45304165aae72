import type { Found } from './mistake.ts';

/** What a text looks like that was saved in UTF-8 and read as Windows-1252. */
const garbled = /[ÃÂ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00BFœžŸ“”„‚™¦]/;

/**
 * The text of a file. One that was not saved as UTF-8 is read as what Windows writes, so that the further checks go on.
 * Line ends become those of Unix; a byte order mark is left out.
 */
export function decode(bytes: Uint8Array): { readonly text: string; readonly found: readonly Found[] } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { text: plainEnds(new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)), found: [{ line: 1, says: SAVE }] };
  }
  try {
    const text = plainEnds(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { text, found: text.split('\n').flatMap((line, index) => (garbled.test(line) ? [{ line: index + 1, says: GARBLED, copy: [ungarble(line)] }] : [])) };
  } catch {
    const text = plainEnds(new TextDecoder('windows-1252').decode(bytes));
    const line = text.split('\n').findIndex((each) => /[\u0080-\uFFFF]/.test(each));
    return { text, found: [{ line: line + 1, says: SAVE, copy: [text.split('\n')[line] ?? ''] }] };
  }
}

const SAVE = 'Die Datei ist nicht als UTF-8 gespeichert; Umlaute kommen dann falsch an. Wählen Sie beim Speichern die Kodierung UTF-8.';
const GARBLED = 'Umlaute oder Anführungszeichen sind beim Kopieren zerfallen.';

const plainEnds = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** The bytes that Windows-1252 has for the characters outside of Latin-1. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Each run of letters that fell apart, put together again. */
function ungarble(line: string): string {
  return line.replace(/[ÃÂ].|â€./gu, (run) => {
    const bytes = [...run].map((letter) => (high.includes(letter) ? 0x80 + high.indexOf(letter) : (letter.codePointAt(0) ?? 0)));
    return bytes.every((byte) => byte < 256) ? new TextDecoder().decode(Uint8Array.from(bytes)).replace('\uFFFD', run) : run;
  });
}
