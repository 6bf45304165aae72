/** Takes a name out of a text, word by word. */
import { isTitle, type Names } from './names.ts';

/** A word with the marks and unseen characters in it, and apostrophes where they are. For text in NFD. */
const words = /\p{L}[\p{L}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF'’‘ʼ´`]*/gu;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** From the end of a word to the next one of the same name: a space, a hyphen, the dot or line of a user name, nothing. */
const isJoint = (gap: string): boolean => /^(?:\s{0,9}\p{Pd}?\s{0,9}|[._])$/u.test(gap);
const isAfterInitial = (gap: string): boolean => /^\.[\s\p{Pd}]{0,9}$/u.test(gap);
const isAfterTitle = (gap: string): boolean => /^\.?[\s\p{Pd}]{1,9}$/u.test(gap);

/** The text with `instead` in every place where the name stands, with titles, initials and particles that belong to it. */
export function hideNames(text: string, names: Names, instead: string): string {
  const found: Word[] = Array.from(text.matchAll(words), ({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));
  const gapAfter = (index: number): string => text.slice(found[index]?.end, found[index + 1]?.start ?? found[index]?.end);
  const places: { start: number; end: number }[] = [];
  let lastName = -1;
  for (const [index, word] of found.entries()) {
    if (!names.isName(word.text)) continue;
    const place = places.at(-1);
    if (place && belongsTogether(lastName, index)) place.end = word.end;
    else places.push({ start: found[beginning(index)]?.start ?? word.start, end: word.end });
    lastName = index;
  }
  return replaced(text, places, instead, names.inside);

  /** Whether nothing but particles lies between two names. */
  function belongsTogether(before: number, after: number): boolean {
    if (before < 0 || !isJoint(gapAfter(before))) return false;
    for (let between = before + 1; between < after; between += 1) {
      const word = found[between]?.text ?? '';
      const isBeside = names.isOwnParticle(word) && isJoint(gapAfter(between));
      const isMiddle = names.isInitial(word) && isAfterInitial(gapAfter(between));
      if (!isBeside && !isMiddle) return false;
    }
    return true;
  }

  /** The first of the words before a name that belong to it. */
  function beginning(index: number): number {
    const before = found[index - 1]?.text;
    if (before === undefined || (places.at(-1)?.end ?? 0) > (found[index - 1]?.start ?? 0)) return index;
    const gap = gapAfter(index - 1);
    const isPart = (names.isInitial(before) && isAfterInitial(gap)) || (names.isOwnParticle(before) && isJoint(gap)) || (isTitle(before) && isAfterTitle(gap));
    return isPart ? beginning(index - 1) : index;
  }
}

function replaced(text: string, places: readonly { readonly start: number; readonly end: number }[], instead: string, inside: RegExp | undefined): string {
  const rest = (from: number, to?: number): string => {
    const piece = text.slice(from, to);
    return inside ? piece.replace(inside, instead) : piece;
  };
  let end = 0;
  const pieces = places.map((place) => {
    const piece = rest(end, place.start) + instead;
    end = place.end;
    return piece;
  });
  return pieces.join('') + rest(end);
}
