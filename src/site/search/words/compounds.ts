/** Sounds that join the parts of a German compound: Bewerbung-s-frist, Klinik-en-verbund. */
const links = ['', 's', 'es', 'n', 'en', 'er', 'e', 'ens'];
/** Shortest part. Shorter words ("am", "der") would be found inside everything. */
const shortest = 4;
/** Ends of words that are words themselves now and then, but no part of a compound: Mentor-innen, be-arbeit-ende. */
const endings = new Set(['innen', 'ende', 'enden', 'endes', 'ender', 'ungen', 'liche', 'lichen', 'licher', 'liches', 'eren', 'erin', 'eine', 'einen', 'erste', 'ersten', 'isch', 'ische', 'ischen', 'lich', 'los', 'weise', 'sten', 'tionen', 'ationen', 'chen', 'heit', 'heiten', 'keit', 'keiten', 'schaft', 'schaften', 'rung', 'rungen', 'ierung']);
/** Beginnings that change a verb and are no part of a compound: Unter-lagen, aber Rahmen-programm. */
const beginnings = new Set(['unter', 'wieder', 'hinter', 'wider', 'ander', 'inter', 'ihre', 'sein', 'eine', 'dies']);

/**
 * The parts of a German compound, in lower case with the sounds that join them left at the first: `mentoringprogramm` is `mentoring`
 * and `programm`. Of several ways to cut, that with the longest last part counts, since the last part says what the thing is.
 * Nothing for a word that is no compound of known ones.
 * @param word in lower case
 * @param isKnown whether a word stands somewhere by itself
 */
export function compoundParts(word: string, isKnown: (word: string) => boolean): readonly string[] {
  for (let cut = shortest; cut <= word.length - shortest; cut += 1) {
    const [first, last] = [word.slice(0, cut), word.slice(cut)];
    if (!isKnown(last) || endings.has(last)) continue;
    if (isFirst(first, isKnown)) return [first, last];
    const before = compoundParts(withoutLink(first, isKnown), isKnown);
    if (before.length > 0) return [...before.slice(0, -1), first.slice(before.slice(0, -1).join('').length), last];
  }
  return [];
}

const stems = (first: string): string[] => links.filter((link) => first.endsWith(link)).map((link) => first.slice(0, first.length - link.length)).filter((stem) => stem.length >= shortest);

/** Whether the first part is a known word, with or without the sound that joins, or one that has lost its last e: Schul-e. */
const isFirst = (first: string, isKnown: (word: string) => boolean): boolean =>
  !beginnings.has(first) && (stems(first).some(isKnown) || isKnown(`${first}e`));

const withoutLink = (first: string, isKnown: (word: string) => boolean): string => stems(first).find((stem) => compoundParts(stem, isKnown).length > 0) ?? '';
