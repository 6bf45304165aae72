/** Somebody's name, and whether a word is it, however it is spelled. Takes time in proportion to the word, whatever the name. */
import { fold, foldSpelled } from '../list/fold.ts';

/** Parts that stand in many names and in many sentences. Alone they say nothing of a person. */
export const particles: ReadonlySet<string> = new Set((
  'von vom zu zur zum und van der den dem des de del della dello di da das do dos du la le les lo los las el al y e bin ibn bint abu ben of ter ten af av te'
).split(' '));

/** Titles and forms of address tell more than the name does. */
const titles: ReadonlySet<string> = new Set((
  'frau herr herrn fr hr mr mrs ms miss dr prof professor professorin pd priv doz dipl med dent rer nat phil habil msc bsc phd md jr sr ii iii'
).split(' '));

/** Scripts whose words run together, or carry their grammar at their end. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What German and English hang onto a name: "Lenas", "Maxens", "Beispielsche". */
const endings: readonly string[] = ['', 's', 'es', 'ens', 'sche', 'schen', 'scher', 'sches', 'schem'];

/** An initial before a last name, as in a user name, counts only before long ones: "traum" is no T. Raum. */
const shortestAfterInitial = 5;

const folded = (text: string): string => fold(text).replaceAll("'", '');
/** Umlauts with and without their e are one. */
const collapsed = (text: string): string => folded(text).replace(/([aou])e/gu, '$1');

export interface Names {
  readonly isName: (word: string) => boolean;
  /** The first letter of a first name. */
  readonly isInitial: (word: string) => boolean;
  /** A particle of this name. */
  readonly isOwnParticle: (word: string) => boolean;
  /** Finds names inside words of scripts without spaces; undefined where there are none. */
  readonly inside: RegExp | undefined;
}

export const isTitle = (word: string): boolean => titles.has(folded(word));
const isParticle = (word: string): boolean => particles.has(folded(word));

/** @param first first names, of every revision; @param last last names */
export function namesOf(first: readonly string[], last: readonly string[]): Names {
  const [firsts, lasts] = [first.map(partsOf), last.map(partsOf)];
  const all = [...firsts, ...lasts];
  const strong = all.flatMap(({ parts, isWeak }) => (isWeak ? [] : parts));
  const weak = new Set(all.flatMap(({ parts, isWeak }) => (isWeak ? parts : [])).map(folded));
  const own = new Set(all.flatMap(({ left }) => left).map(folded));
  const spellings = [new Set(strong.flatMap((part) => [folded(part), foldSpelled(part).replaceAll("'", '')])), new Set(strong.map(collapsed))];
  const initials = new Set(firsts.flatMap(({ parts }) => parts).map((part) => folded(part).charAt(0)));
  const literal = strong.filter((part) => unspaced.test(part));
  return {
    isName: (word) => {
      if (weak.has(folded(word))) return word.charAt(0) !== word.charAt(0).toLowerCase() || word.toLowerCase() === word.toUpperCase();
      return [folded(word), collapsed(word)].some((form, index) => isMadeOf(form, spellings[index] ?? new Set(), initials));
    },
    isInitial: (word) => initials.has(folded(word)),
    isOwnParticle: (word) => own.has(folded(word)),
    inside: literal.length === 0 ? undefined : new RegExp(literal.toSorted((a, b) => b.length - a.length).map(escape).join('|'), 'gu'),
  };
}

/** Whether a word is nothing but parts run together and an ending, with an initial before them or not. */
function isMadeOf(word: string, parts: ReadonlySet<string>, initials: ReadonlySet<string>): boolean {
  const reached = new Set<number>();
  const follow = (from: number, least: number): void => {
    for (const part of parts) if (part.length >= least && word.startsWith(part, from)) reached.add(from + part.length);
  };
  follow(0, 1);
  if (initials.has(word.charAt(0))) follow(1, shortestAfterInitial);
  // A set is walked in the order of insertion, and what is added on the way is walked as well.
  for (const end of reached) follow(end, 2);
  return [...reached].some((end) => word.length - end <= 5 && endings.includes(word.slice(end)));
}

interface Parts {
  readonly parts: readonly string[];
  /** Particles that are left. */
  readonly left: readonly string[];
  /** A name that is nothing but a particle or a letter ("Le", "O"): such a word counts only when it begins with a capital. */
  readonly isWeak: boolean;
}

function partsOf(name: string): Parts {
  const parts = name.normalize('NFD').split(/[\s\p{Pd}.,;:_/()[\]"„“”]+/u).filter((part) => /\p{L}/u.test(part) && folded(part) !== '');
  const isLong = (part: string): boolean => unspaced.test(part) || [...part.normalize('NFC')].length > 1;
  const telling = parts.filter((part) => !isParticle(part) && !isTitle(part) && isLong(part));
  const withoutPrefix = telling.flatMap((part) => /^\p{L}\p{M}*['’‘ʼ´`](?<rest>.{2,})$/u.exec(part)?.groups?.['rest'] ?? []);
  if (telling.length === 0) return { parts, left: [], isWeak: true };
  return { parts: [...telling, ...withoutPrefix], left: parts.filter(isParticle), isWeak: false };
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/\-]/gu, String.raw`\$&`);
