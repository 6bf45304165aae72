import * as z from 'zod/mini';
import { findRefusedCharacter, isVisible, refusedCharacterMessage, tidyLine, tidyLines } from '../characters.ts';
import type { Question } from '../question.ts';
import { countCharacters, type Text } from '../text.ts';
import { common, line, retypeLine, schemaOf, type Common, type ReadValue } from './common.ts';

export interface TextDeclaration extends Common {
  /** The question as the subject of a sentence: "Der Vorname". */
  readonly subject: Text;
  /** Longest answer in characters as a person counts them; 100 where nothing is said. */
  readonly max?: number;
  readonly autocomplete?: string;
  readonly width?: 'full' | 'mid' | 'short';
  readonly example: string;
}

export type TextQuestion = Question<string | undefined>;

const shown = (answer: unknown): readonly string[] => (typeof answer === 'string' ? [answer] : []);

/** Bytes are capped at 64 KB for the whole form; this only keeps one field from making the segmenter work for nothing. */
const tooLong = (text: string, max: number): boolean => text.length > max && countCharacters(text) > max;

const lengthMessage = (subject: Text, max: number, text: string): Text => {
  const count = countCharacters(text);
  return {
    de: `${subject.de} darf höchstens ${max.toLocaleString('de')} Zeichen haben, es sind ${count.toLocaleString('de')}.`,
    en: `${subject.en} may have at most ${max.toLocaleString('en')} characters; there are ${count.toLocaleString('en')}.`,
  };
};

/** Reads free text: tidied, without refused characters, not longer than allowed; `check` may add the kind's own rule. */
export function readText(
  declared: Pick<TextDeclaration, 'subject' | 'max'>,
  tidy: (typed: string) => string,
  check: (text: string) => Text | undefined = () => undefined,
): ReadValue<string> {
  const max = declared.max ?? 100;
  return ({ values }) => {
    const text = tidy(values[0] ?? '');
    const refused = findRefusedCharacter(text);
    if (refused) return { wrong: refusedCharacterMessage(declared.subject, refused) };
    if (!isVisible(text)) return undefined;
    if (tooLong(text, max)) return { wrong: lengthMessage(declared.subject, max, text) };
    const wrong = check(text);
    return wrong ? { wrong } : { answer: text };
  };
}

/** One line of text in any script: 1 to `max` characters after trimming and NFC. */
export function text(declared: TextDeclaration): TextQuestion {
  return {
    ...common(declared),
    control: {
      type: 'line', input: 'text', width: declared.width ?? 'full',
      ...(declared.autocomplete && { autocomplete: declared.autocomplete }),
    },
    schema: schemaOf(declared, readText(declared, tidyLine)),
    example: line(declared.example),
    retype: retypeLine,
    show: shown,
  };
}

/** Several lines of text; the limit stands in the hint, since a browser's own limit would cut a pasted text silently. */
export function longText(declared: TextDeclaration & { readonly max: number; readonly rows?: number }): TextQuestion {
  const limit: Text = {
    de: `Höchstens ${declared.max.toLocaleString('de')} Zeichen.`,
    en: `At most ${declared.max.toLocaleString('en')} characters.`,
  };
  const hint: Text = declared.hint
    ? { de: `${declared.hint.de} ${limit.de}`, en: `${declared.hint.en} ${limit.en}` }
    : limit;
  return {
    ...common({ ...declared, hint }),
    control: { type: 'area', max: declared.max, rows: declared.rows ?? 6 },
    schema: schemaOf(declared, readText(declared, tidyLines)),
    example: line(declared.example),
    retype: retypeLine,
    show: shown,
  };
}

/** An e-mail address: what zod takes, at most 254 characters, 64 of them before the @ (RFC 5321, 4.5.3.1). */
export function email(declared: Omit<TextDeclaration, 'subject' | 'max' | 'example'>): TextQuestion {
  const subject: Text = { de: 'Die E-Mail-Adresse', en: 'The e-mail address' };
  return {
    ...common(declared),
    control: { type: 'line', input: 'email', width: 'full', autocomplete: 'email', spellcheck: false },
    schema: schemaOf(declared, readText({ subject, max: 254 }, tidyLine, emailProblem)),
    example: line('lena.beispiel@example.org'),
    retype: retypeLine,
    show: shown,
  };
}

const address = z.email();

function emailProblem(text: string): Text | undefined {
  if (!text.includes('@')) {
    return {
      de: 'In der E-Mail-Adresse fehlt das @, wie in name@example.org.',
      en: 'The e-mail address lacks the @, as in name@example.org.',
    };
  }
  if (text.includes(' ')) {
    return { de: 'Die E-Mail-Adresse enthält ein Leerzeichen.', en: 'The e-mail address contains a space.' };
  }
  if (text.indexOf('@') !== text.lastIndexOf('@')) {
    return {
      de: 'Die E-Mail-Adresse enthält mehr als ein @. Geben Sie genau eine Adresse an.',
      en: 'The e-mail address contains more than one @. Enter exactly one address.',
    };
  }
  const [name = '', domain = ''] = text.split('@');
  if (name === '') {
    return { de: 'Vor dem @ fehlt der Name, wie in name@example.org.', en: 'The name before the @ is missing, as in name@example.org.' };
  }
  if (name.length > 64) {
    return {
      de: `Vor dem @ darf die E-Mail-Adresse höchstens 64 Zeichen haben, es sind ${name.length}.`,
      en: `Before the @ the e-mail address may have at most 64 characters; there are ${name.length}.`,
    };
  }
  if (address.safeParse(text).success) return undefined;
  const labels = domain.split('.');
  if (labels.length < 2 || labels.includes('') || labels.at(-1)?.length === 1) {
    return {
      de: 'Hinter dem @ ist die E-Mail-Adresse nicht vollständig, wie in name@example.org.',
      en: 'The e-mail address is not complete after the @, as in name@example.org.',
    };
  }
  return {
    de: 'Die E-Mail-Adresse enthält ein Zeichen, das dort nicht stehen kann. Schreiben Sie sie wie name@example.org.',
    en: 'The e-mail address contains a character that cannot stand there. Write it like name@example.org.',
  };
}

/** A telephone number as people write it; kept as text, since a leading 0 or + matters. */
export function phone(declared: Omit<TextDeclaration, 'subject' | 'max' | 'example'>): TextQuestion {
  const subject: Text = { de: 'Die Telefonnummer', en: 'The telephone number' };
  const check = (number: string): Text | undefined => {
    // E.164 allows 15 digits, some write a 0 in brackets or 00 for the plus; internal numbers may be short.
    const digits = number.replace(/\D/gu, '').length;
    if (!/^\+?[\d\s()/.–-]+$/u.test(number)) {
      return {
        de: 'Die Telefonnummer darf nur Ziffern, Leerzeichen und die Zeichen + ( ) / - . enthalten. Schreiben Sie sie wie +49 341 1234567.',
        en: 'The telephone number may hold only digits, spaces and the characters + ( ) / - . Write it like +49 341 1234567.',
      };
    }
    if (digits >= 4 && digits <= 18) return undefined;
    if (digits > 18) {
      return {
        de: `Die Telefonnummer hat ${digits} Ziffern, das sind zu viele. Geben Sie genau eine Nummer an, wie +49 341 1234567.`,
        en: `The telephone number has ${digits} digits, which are too many. Enter exactly one number, like +49 341 1234567.`,
      };
    }
    return {
      de: `Die Telefonnummer hat ${digits} ${digits === 1 ? 'Ziffer' : 'Ziffern'}. Geben Sie sie vollständig an, wie +49 341 1234567.`,
      en: `The telephone number has ${digits} ${digits === 1 ? 'digit' : 'digits'}. Enter it in full, like +49 341 1234567.`,
    };
  };
  return {
    ...common(declared),
    control: { type: 'line', input: 'tel', width: 'mid', autocomplete: 'tel', spellcheck: false },
    schema: schemaOf(declared, readText({ subject, max: 40 }, tidyLine, check)),
    example: line('+49 341 1234567'),
    retype: retypeLine,
    show: shown,
  };
}
