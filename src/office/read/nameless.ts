/** Reading without names: who somebody is goes out of every text, whatever they call themselves in it. */
import type { Answers } from '../../forms/form.ts';
import { isPersonal } from '../list/columns.ts';
import { questionMap } from '../list/search.ts';
import type { Dossier } from '../model.ts';
import { hideNames } from './hide-names.ts';
import { namesOf } from './names.ts';

/** What stands in the place of what was hidden. */
export const hiddenWords = { name: '[Name]', mail: '[E-Mail-Adresse]', phone: '[Telefonnummer]', link: '[Link]' } as const;

/** Makes a text one that does not say who wrote it. Everything else in it stays as it is. */
export type Hide = (text: string) => string;

const mailAddress = String.raw`(?<![\p{L}\p{M}\p{N}._%+\-])[\p{L}\p{M}\p{N}._%+\-]{1,64}\s?(?:@|[(\[{]\s?(?:at|a\u0308t|@)\s?[)\]}])\s?[\p{L}\p{M}\p{N}\-]{1,63}(?:\s?(?:\.|[(\[{]\s?(?:dot|punkt)\s?[)\]}])\s?[\p{L}\p{M}\p{N}\-]{1,63}){1,8}`;
/** Pages, and ORCID iDs, which lead to one. */
const linkAddress = String.raw`(?:https?:\/\/|www\.)[^\s<>"„“”]+|(?<!\d)\d{4}-\d{4}-\d{4}-\d{3}[\dX](?!\d)`;
/** Digits as people group them in telephone numbers; which of them is one is decided by comparing. */
const digits = String.raw`[+(]{0,2}\d[\d\s()\/.\-–]{3,40}\d`;

const hiders = new WeakMap<object, Hide>();

/**
 * Hides a person: name parts (also inflected, with umlauts written otherwise, run together as in a user name), every address of
 * mail or page, and their telephone number however it is grouped. Names of other people stay. Made once for each dossier.
 */
export function hiderOf(dossier: Pick<Dossier, 'form' | 'revisions'>): Hide {
  const known = hiders.get(dossier);
  if (known) return known;
  const made = makeHider(dossier);
  hiders.set(dossier, made);
  return made;
}

/** What is the same for everybody; found first, so that a name inside an address goes with the address. */
const contact = new RegExp(`(?<mail>${mailAddress})|(?<link>${linkAddress})|(?<phone>${digits})`, 'giu');

function makeHider({ form, revisions }: Pick<Dossier, 'form' | 'revisions'>): Hide {
  // Whoever changed their name in a later revision is still known by the earlier one.
  const all = revisions.map(({ answers }) => answers);
  const texts = (names: readonly string[]): readonly string[] => [...new Set(all.flatMap((answers) => textsOf(answers, names)))];
  const ofType = (input: 'email' | 'tel'): readonly string[] =>
    (form ? [...questionMap(form)] : []).filter(([, { control }]) => control.type === 'line' && control.input === input).map(([name]) => name);
  const names = namesOf(texts(['firstName']), texts(['lastName']));
  const phones = texts([...ofType('tel'), 'phone']).map(digitsOf).filter((number) => number.length >= 5);
  const handles = texts([...ofType('email'), 'email']).map((address) => address.split('@')[0] ?? '').filter((handle) => handle.length >= 4).map(escape);
  const handle = handles.length > 0 ? new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])(?:${handles.join('|')})(?![\p{L}\p{N}])`, 'giu') : undefined;
  const plain = (text: string): string => (handle ? text.split(handle) : [text]).map((piece) => hideNames(piece, names, hiddenWords.name)).join(hiddenWords.name);
  return (text) => {
    const decomposed = text.normalize('NFD');
    const pieces: string[] = [];
    let end = 0;
    for (const { 0: found, index, groups = {} } of decomposed.matchAll(contact)) {
      const word = groups['mail'] !== undefined ? hiddenWords.mail : groups['link'] !== undefined ? hiddenWords.link
        : phones.some((number) => isNumber(digitsOf(found), number)) ? hiddenWords.phone : undefined;
      if (word === undefined) continue;
      pieces.push(plain(decomposed.slice(end, index)), word);
      end = index + found.length;
    }
    return [...pieces, plain(decomposed.slice(end))].join('').normalize('NFC');
  };
}

const digitsOf = (number: string): string => number.replace(/\D/gu, '');

/** Country and area may be missing or written otherwise: the last seven digits tell one number from all others. */
const isNumber = (found: string, number: string): boolean =>
  found.includes(number.slice(-7)) || (found.length >= 5 && number.endsWith(found.replace(/^0+/u, '')));

const textsOf = (answers: Answers, names: readonly string[]): readonly string[] =>
  [...new Set(names)].flatMap((name) => (typeof answers[name] === 'string' ? [answers[name].normalize('NFD')] : []));

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/\-]/gu, String.raw`\$&`);

/** Whether an answer is left out altogether, since it says nothing but who somebody is. */
export const isHidden = (dossier: Pick<Dossier, 'form'>, name: string): boolean => {
  const question = dossier.form && questionMap(dossier.form).get(name);
  return question ? isPersonal(question) : personalNames.has(name);
};

/** For records whose form is gone. */
const personalNames: ReadonlySet<string> = new Set(['firstName', 'lastName', 'academicTitle', 'email', 'phone']);
