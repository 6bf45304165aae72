/** The pattern of somebody's name in a text, in Unicode's decomposed form (NFD). */

/** Between two letters may stand what cannot be seen, and marks of the letter before. */
const gap = String.raw`[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]*`;
/** Between two parts of a name. */
const between = String.raw`[\s\p{Pd}_.]*`;
const noLetterBefore = String.raw`(?<![\p{L}\p{M}])`;
const noLetterAfter = String.raw`(?![\p{L}])`;

/** Parts that stand in many names and in many sentences. Alone they say nothing of a person. */
export const particles: ReadonlySet<string> = new Set((
  'von vom zu zur zum und van der den dem des de del della dello di da das do dos du la le les lo los las el al y e bin ibn bint abu ben of ter ten af av te '
  + 'dr prof professor pd priv doz dipl med dent rer nat phil habil msc bsc ma ba phd md jr sr ii iii'
).split(' '));

/** Scripts whose words have no spaces between them. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** How a letter may also be written; the marks on it come by themselves. */
const variants: Readonly<Record<string, string>> = {
  ß: `(?:ß|ẞ|s${gap}[sz])`, ss: `(?:ß|ẞ|s${gap}s)`, ø: '(?:ø|o|oe)', œ: '(?:œ|oe)', æ: '(?:æ|ae|a)', ł: '[łl]', l: '[lł]', đ: '(?:đ|dj|d)', ð: '(?:ð|d|th)', d: '[dđ]',
  ı: '[ıi]', i: '[iıİ]', þ: '(?:þ|th)', "'": "['’‘ʼ´`]?", ae: '(?:ae|a|æ)', oe: '(?:oe|o|ø|œ)', ue: '(?:ue|u)', o: '[oø]',
};
const units = /ss|[aou]\p{M}*e|\P{M}\p{M}*/giu;

/** One letter or pair of letters with all its spellings: an umlaut with or without its e, whichever way the name itself is written. */
function unit(written: string): string {
  const letters = written.toLowerCase().replace(/\p{M}/gu, '').replace(/[’‘ʼ´`]/gu, "'");
  const isUmlaut = /[äöü]/iu.test(written.normalize('NFC'));
  const [first = ''] = letters;
  if (isUmlaut && letters.length === 1) return `${variants[`${letters}e`] ?? letters}`.replace(`${letters}e`, `${letters}${gap}e`);
  if (letters.length > 1 && letters !== 'ss') return (variants[letters] ?? letters).replace(letters, `${first}${gap}${letters.slice(1)}`);
  return variants[letters] ?? escape(letters);
}

const escape = (letter: string): string => letter.replace(/[\\^$.*+?()[\]{}|/\-]/gu, String.raw`\$&`);
const spelled = (part: string): string => (part.match(units) ?? []).map(unit).join(gap) + gap;

/** What German and English hang onto a name: "Lenas", "Max’", "Beispielsche". */
const endings = String.raw`(?:['’‘ʼ´]?(?:s|es|ens|sche[nrms]?))?['’]?`;

/** Titles and forms of address before a name tell more than the name does. */
const address = String.raw`(?:(?:frau|herrn?|fr\.|hr\.|mr\.?|mrs\.?|ms\.?|miss|dr\.|prof\.|med\.|dent\.|rer\.|nat\.|phil\.|habil\.|pd)\s+)*`;

/** Words inside names, swallowed only beside their parts. */
const common = ['von', 'vom', 'van', 'zu', 'zur', 'der', 'den', 'dem', 'de', 'del', 'di', 'da', 'la', 'y', 'e'];

export interface NamePattern {
  /** For flags `iu` and text in NFD. Matches nothing where there is no name. */
  readonly source: string;
  /** Names that are words as well ("Le", "Do", one letter), in small letters: a match counts only when it begins with a capital. */
  readonly weak: ReadonlySet<string>;
}

/**
 * Finds every name of the list, each of its parts, and parts run together.
 * @param names whole names in NFD, first and last; @param firstNames those whose initials may stand before another part
 */
export function namePattern(names: readonly string[], firstNames: readonly string[]): NamePattern {
  const found = names.map(partsOf);
  const parts = [...new Set(found.flatMap(({ parts: some }) => some))].sort((a, b) => b.length - a.length);
  const weak = new Set(found.filter(({ isWeak }) => isWeak).flatMap(({ parts: some }) => some.map((part) => part.toLowerCase())));
  if (parts.length === 0) return { source: '(?!)', weak };
  const any = `(?:${parts.map(spelled).join('|')})`;
  const initials = new Set(firstNames.flatMap((name) => partsOf(name).parts).flatMap((part) => /\p{L}/u.exec(part)?.[0] ?? []));
  // "L. Beispiel" and "lbeispiel"; a lone initial may be anything.
  const initial = initials.size > 0 ? String.raw`(?:[${[...initials].join('')}]${gap}(?:\.[\s\p{Pd}]*|(?=${any})))*` : '';
  const own = found.flatMap(({ left }) => left);
  const words = (some: readonly string[]): string => (some.length > 0 ? String.raw`(?:(?:${some.join('|')})[\s\p{Pd}]+)*` : '');
  const run = `${words([...new Set(own)])}${initial}${any}(?:${between}${words([...new Set([...common, ...own])])}${any})*`;
  const unbound = parts.filter((part) => unspaced.test(part)).map(spelled);
  return { source: [`${noLetterBefore}${address}${run}${endings}${noLetterAfter}`, ...unbound].join('|'), weak };
}

/** The parts of a name that stand for the person, and the particles that are left; of a name that is nothing but a particle or a letter, that one. */
function partsOf(name: string): { readonly parts: readonly string[]; readonly left: readonly string[]; readonly isWeak: boolean } {
  const parts = name.split(/[\s\p{Pd}.,;:_/()[\]"„“”]+/u).filter((part) => /\p{L}/u.test(part));
  const telling = parts.filter((part) => !particles.has(part.toLowerCase()) && (unspaced.test(part) || [...part.normalize('NFC')].length > 1));
  const withoutPrefix = telling.flatMap((part) => /^\p{L}\p{M}*['’‘ʼ´`](?<rest>.{2,})$/u.exec(part)?.groups?.['rest'] ?? []);
  const left = parts.filter((part) => particles.has(part.toLowerCase())).map((part) => spelled(part));
  return telling.length > 0 ? { parts: [...telling, ...withoutPrefix], left, isWeak: false } : { parts, left: [], isWeak: true };
}
