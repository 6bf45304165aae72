import { tidyLine } from '../characters.ts';
import type { Question } from '../question.ts';
import type { Language, Text } from '../text.ts';
import { common, line, retypeLine, schemaOf, type Common } from './common.ts';
import { readText, type TextQuestion } from './text.ts';

interface WholeDeclaration extends Common {
  readonly subject: Text;
  readonly min: number;
  /** A function where the limit moves with the calendar. */
  readonly max: number | (() => number);
  readonly example: number;
}

/** A whole number, such as a semester or a year. */
export function whole(declared: WholeDeclaration): Question<number | undefined> {
  const { subject, min } = declared;
  return {
    ...common(declared),
    control: { type: 'line', input: 'text', width: 'short', inputmode: 'numeric', spellcheck: false },
    schema: schemaOf(declared, ({ values }) => {
      const typed = tidyLine(values[0] ?? '');
      if (typed === '') return undefined;
      const max = typeof declared.max === 'number' ? declared.max : declared.max();
      const number = /^\d{1,6}$/u.test(typed) ? Number(typed) : Number.NaN;
      if (number >= min && number <= max) return { answer: number };
      return {
        wrong: {
          de: `${subject.de} ist eine Zahl von ${min} bis ${max}, zum Beispiel ${declared.example}.`,
          en: `${subject.en} is a number from ${min} to ${max}, for example ${declared.example}.`,
        },
      };
    }),
    example: line(String(declared.example)),
    retype: retypeLine,
    show: (answer) => (typeof answer === 'number' ? [String(answer)] : []),
  };
}

const monthsByLanguage = new Map<Language, readonly string[]>();

/** Made once: finding the rules of a language takes longer than all the rest of showing an answer. */
function monthNames(language: Language): readonly string[] {
  const known = monthsByLanguage.get(language);
  if (known) return known;
  const { format } = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const names = Array.from({ length: 12 }, (_, month) => format(new Date(Date.UTC(2026, month))));
  monthsByLanguage.set(language, names);
  return names;
}

/** Reads "05.2027", "5/2027", "2027-05" and "Mai 2027"; the answer is ISO 8601 "2027-05". */
export function readMonth(typed: string): string | undefined {
  const numbers = /^(?:(?<m>\d{1,2})\s?[./-]\s?(?<y>\d{4})|(?<y2>\d{4})\s?[-/.]\s?(?<m2>\d{1,2}))$/u.exec(typed)?.groups;
  const words = /^(?<name>\p{L}{3,})\.?\s(?<year>\d{4})$/u.exec(typed)?.groups;
  const begins = words?.['name']?.toLowerCase();
  const named = begins === undefined ? -1 : Math.max(
    ...(['de', 'en'] as const).map((language) =>
      monthNames(language).findIndex((name) => name.toLowerCase().startsWith(begins))),
  );
  const month = numbers ? Number(numbers['m'] ?? numbers['m2']) : named + 1;
  const year = numbers ? (numbers['y'] ?? numbers['y2']) : words?.['year'];
  if (year === undefined || month < 1 || month > 12 || Number(year) < 1950 || Number(year) > 2100) return undefined;
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** A month, typed: the browser's month field is missing in Firefox and Safari on the desktop. */
export function month(declared: Common & { readonly example: string }): TextQuestion {
  const hint: Text = {
    de: `${declared.hint ? `${declared.hint.de} ` : ''}Monat und Jahr, zum Beispiel ${declared.example}.`,
    en: `${declared.hint ? `${declared.hint.en} ` : ''}Month and year, for example ${declared.example}.`,
  };
  return {
    ...common({ ...declared, hint }),
    control: { type: 'line', input: 'text', width: 'short', spellcheck: false },
    schema: schemaOf(declared, ({ values }) => {
      const typed = tidyLine(values[0] ?? '');
      if (typed === '') return undefined;
      const answer = readMonth(typed);
      if (answer !== undefined) return { answer };
      return {
        wrong: {
          de: `Den Monat konnten wir nicht lesen. Schreiben Sie Monat und Jahr wie ${declared.example}.`,
          en: `We could not read the month. Write month and year like ${declared.example}.`,
        },
      };
    }),
    example: line(declared.example),
    retype: (answer) => retypeLine(typeof answer === 'string' ? answer.split('-').reverse().join('.') : undefined),
    show: (answer, language) => {
      if (typeof answer !== 'string') return [];
      const [year, number] = answer.split('-');
      const name = monthNames(language)[Number(number) - 1];
      return [name === undefined ? answer : `${name} ${year}`];
    },
  };
}

/** The check character of an ORCID iD: ISO 7064 MOD 11-2 over its first 15 digits (support.orcid.org, "Structure of the ORCID identifier"). */
export function orcidCheckCharacter(digits: string): string {
  let total = 0;
  for (const digit of digits) total = (total + Number(digit)) * 2;
  const rest = (12 - (total % 11)) % 11;
  return rest === 10 ? 'X' : String(rest);
}

/** An ORCID iD, checked, or a link to a list of publications (https or http only, so that nobody later clicks a script). */
export function orcidOrLink(declared: Common & { readonly subject: Text }): TextQuestion {
  const orcid = /^(?:(?:https?:\/\/)?(?:www\.)?orcid\.org\/)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3})([\dX])\/?$/iu;
  const readLine = readText({ subject: declared.subject, max: 500 }, tidyLine);
  return {
    ...common(declared),
    control: { type: 'line', input: 'text', width: 'full', spellcheck: false },
    schema: schemaOf(declared, (typed) => {
      const read = readLine(typed);
      if (!read || !('answer' in read)) return read;
      const parts = orcid.exec(read.answer)?.slice(1);
      if (parts) {
        const [first = '', second = '', third = '', fourth = '', check = ''] = parts.map((part) => part.toUpperCase());
        if (orcidCheckCharacter(first + second + third + fourth) !== check) {
          return {
            wrong: {
              de: 'In der ORCID steckt ein Tippfehler, die Prüfziffer am Ende passt nicht. Vergleichen Sie sie mit Ihrem ORCID-Profil.',
              en: 'The ORCID iD has a typing error: its last character does not fit. Compare it with your ORCID profile.',
            },
          };
        }
        return { answer: `https://orcid.org/${first}-${second}-${third}-${fourth}${check}` };
      }
      const link = URL.canParse(read.answer) ? new URL(read.answer) : undefined;
      if (link && /^https?:$/u.test(link.protocol) && /[^.]\.[^.]/u.test(link.hostname)) return { answer: link.href };
      return {
        wrong: {
          de: 'Das ist weder eine ORCID wie 0000-0002-1825-0097 noch eine Adresse, die mit https:// beginnt.',
          en: 'This is neither an ORCID iD like 0000-0002-1825-0097 nor an address that begins with https://.',
        },
      };
    }),
    // The iD that ORCID itself uses for examples (Josiah Carberry).
    example: line('0000-0002-1825-0097'),
    retype: retypeLine,
    show: (answer) => (typeof answer === 'string' ? [answer] : []),
  };
}
