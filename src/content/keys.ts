import { z } from 'zod';
import { isLocalTime } from './local-time.ts';
import { nearestKey } from './nearest.ts';
import type { KeyHelp } from './nearest.ts';

/** The error argument of a zod schema: gets the issue, answers with the sentence the editor reads. */
type Say = (issue: { readonly input?: unknown; readonly code?: string }) => string;

/** True for a key that is not there and for one with nothing behind the colon; to an editor both are "missing". */
const missing = (input: unknown): boolean => input === undefined || input === null || input === '';

/** The help of one key as it is shown: every message ends with a line that can be copied as it stands. */
const copy = (example: string): string => `zum Beispiel: ${example}`;

/** Where the key belongs: in the head of a page ("Oben") or in a group of a YAML file ("Hier"). */
type Where = 'Oben' | 'Hier';

const say =
  (what: string, kind: string, example: string, where: Where = 'Oben'): Say =>
  ({ input }) =>
    missing(input) ? `${where} fehlt ${what}, ${copy(example)}` : `${kind}, ${copy(example)}`;

const NO_TEXT = 'Hier steht kein Text. Setzen Sie ihn in Anführungszeichen';
const NO_DATE = 'Hier steht kein Datum. Schreiben Sie Jahr, Monat und Tag mit Bindestrichen';
const NO_LIST = 'Hier steht keine Liste von Wörtern. Setzen Sie die Wörter in eckige Klammern, mit Kommas dazwischen';
const NO_CHOICE = 'Hier steht ein Wort, das es nicht gibt';
const NO_NUMBER = 'Hier steht keine ganze Zahl';
const NO_TIME = 'Hier steht keine Uhrzeit mit Tag. Schreiben Sie Jahr, Monat, Tag, eine Lücke und die Uhrzeit';
const NO_ADDRESS = 'Hier steht keine vollständige Adresse';
const NO_SWITCH = 'Hier steht weder true noch false';

/** A text that must be there. `what` is the German name with its article, in the nominative: "der Titel". */
export const text = (what: string, example: string, where?: Where) => {
  const error = say(what, NO_TEXT, example, where);
  return z.string({ error }).trim().min(1, { error });
};

/** A text that may be left out; a key with nothing behind it counts as left out, so that `Open` shows the slot. */
export const optionalText = (example: string) =>
  z
    .union([z.string(), z.null()], { error: say('der Text', NO_TEXT, example) })
    .optional()
    .transform((value) => value?.trim() || undefined);

/** A day, as YAML reads it: an unquoted 2026-11-22 becomes a `Date` at midnight UTC. */
export const day = (what: string, example: string, where?: Where) => z.date({ error: say(what, NO_DATE, example, where) });

/** A day that may be left out; a key with nothing behind it counts as left out. */
export const optionalDay = (example: string) =>
  z.union([z.date(), z.null()], { error: say('der Tag', NO_DATE, example) }).optional().transform((value) => value ?? undefined);

/** Words in square brackets; may be left out and is then empty. */
export const words = (example: string) =>
  z.array(z.string({ error: `${NO_LIST}, ${copy(example)}` }), { error: `${NO_LIST}, ${copy(example)}` }).default([]);

/** One of a few words. */
export const choice = <const T extends readonly [string, ...string[]]>(what: string, values: T, example: string, where?: Where) =>
  z.enum(values, { error: say(what, `${NO_CHOICE}. Möglich sind ${values.join(', ')}`, example, where) });

/** Some of a few words, at least one; `what` as in `text`, for example "die Liste der Module". */
export const choices = <const T extends readonly [string, ...string[]]>(what: string, values: T, example: string, where?: Where) => {
  const error = say(what, NO_LIST, example, where);
  const word = `${NO_CHOICE}. Möglich sind ${values.join(', ')}, ${copy(example)}`;
  return z.array(z.enum(values, { error: word }), { error }).min(1, `${where ?? 'Oben'} ist ${what} leer, ${copy(example)}`);
};

/** A day and a time on the clocks of Leipzig, kept as it is written: "2027-03-04 16:00" (see local-time.ts). */
export const localTime = (what: string, example: string, where?: Where) => {
  const error = say(what, NO_TIME, example, where);
  return z.string({ error }).trim().refine(isLocalTime, { error });
};

/** `true` or `false`, or left out. */
export const optionalOnOff = (example: string) => z.union([z.boolean(), z.null()], { error: `${NO_SWITCH}, ${copy(example)}` }).optional().transform((value) => value ?? undefined);

/** An address on the web that begins with https, or of a mailbox that begins with mailto; may be left out. */
export const optionalAddress = (example: string, { mail = false } = {}) => {
  const error = say('die Adresse', NO_ADDRESS, example);
  return z.union([z.url({ protocol: mail ? /^(?:https|mailto)$/ : /^https$/, error }), z.null()], { error }).optional().transform((value) => value ?? undefined);
};

/** A whole number from `min` to `max`. */
export const wholeNumber = (what: string, min: number, max: number, example: string, where?: Where) => {
  const error = say(what, `${NO_NUMBER} von ${String(min)} bis ${String(max)}`, example, where);
  return z.int({ error }).min(min, { error }).max(max, { error });
};

/** `true` or `false`. */
export const onOff = (example: string) => z.boolean({ error: `${NO_SWITCH}, ${copy(example)}` });

/** The sentence for keys that do not exist; names the nearest known key and a line to copy. */
export function unknownKeys(keys: readonly string[], help: Readonly<Record<string, KeyHelp>>): string {
  return keys
    .map((key) => {
      const near = nearestKey(key, help);
      const hint = near === undefined ? `Es gibt: ${Object.keys(help).join(', ')}` : `Meinten Sie „${near}“? Zum Beispiel: ${help[near]?.example ?? ''}`;
      return `Den Schlüssel „${key}“ gibt es nicht. ${hint}`;
    })
    .join('\n');
}

/**
 * An object that knows exactly the keys of `shape`.
 * `help` carries one entry per key, so no key can be added without a line to copy.
 */
export const keysOf = <const S extends z.core.$ZodLooseShape>(shape: S, help: Readonly<Record<keyof S & string, KeyHelp>>, notAnObject: string) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? unknownKeys((issue as { keys?: string[] }).keys ?? [], help) : notAnObject),
  });
