import type { z } from 'zod';
import { keysOf, text } from './keys.ts';
import type { KeyHelp } from './nearest.ts';
import { parseYaml, readContent } from './yaml-file.ts';

/** File of the letter for each status that can be released. */
export const letterFiles = { accepted: 'content/letters/zusage.yaml', declined: 'content/letters/absage.yaml', waitlist: 'content/letters/warteliste.yaml' } as const;

const help = {
  subject: { example: 'subject: "Mentee+: Entscheidung zu Ihrer Bewerbung {reference}"', also: ['betreff', 'titel'] },
  text: { example: 'text: |', also: ['brief', 'inhalt', 'nachricht'] },
} as const satisfies Record<string, KeyHelp>;

const languageHelp = {
  de: { example: 'de:', also: ['deutsch', 'german'] },
  en: { example: 'en:', also: ['englisch', 'english'] },
} as const satisfies Record<string, KeyHelp>;

/** The reference takes 11 characters in the place of {reference}; the server takes subjects of up to 150. */
const MOST_SUBJECT = 140;
const MOST_TEXT = 8_000;

/** Says which slots are wrong; only those in `slots` are filled in. */
const withSlots = (schema: z.ZodString, slots: readonly string[]) =>
  schema.superRefine((value, context) => {
    const say = (message: string) => context.addIssue({ code: 'custom', message });
    const possible = slots.map((slot) => `{${slot}}`).join(' und ');
    for (const [slot, name = ''] of value.matchAll(/\{([^{}]*)\}/gu)) {
      if (!slots.includes(name)) say(`Den Platzhalter ${slot} gibt es hier nicht. Möglich ${slots.length === 1 ? 'ist' : 'sind'} ${possible}.`);
    }
    if (/[{}]/u.test(value.replaceAll(/\{[^{}]*\}/gu, ''))) say(`Hier steht eine geschweifte Klammer allein. Ein Platzhalter hat zwei: ${possible}`);
    if (!value.includes('{reference}')) say('Hier fehlt {reference}. An dieser Stelle steht die Vorgangsnummer, ohne die niemand weiß, um welche Bewerbung es geht.');
  });

const letter = keysOf(
  {
    /** One line: it goes into the head of a mail. */
    subject: withSlots(
      text('der Betreff', help.subject.example, 'Hier').max(MOST_SUBJECT, `Der Betreff darf höchstens ${String(MOST_SUBJECT)} Zeichen haben.`).regex(/^[^\p{C}]*$/u, 'Der Betreff steht in einer einzigen Zeile, ohne Steuerzeichen.'),
      ['reference'],
    ),
    text: withSlots(
      text('der Brief', help.text.example, 'Hier').max(MOST_TEXT, `Der Brief darf höchstens ${String(MOST_TEXT)} Zeichen haben.`).regex(/^(?:[^\p{C}]|\n)*$/u, 'Im Brief steht ein Steuerzeichen. Schreiben Sie den Satz neu, ohne etwas hineinzukopieren.'),
      ['reference', 'module'],
    ).transform((value) => `${value}\n`),
  },
  help,
  'Hier fehlt der Brief. Darunter gehören zwei Zeilen: subject und text',
);

/** A file in content/letters: the letter in both languages. */
export const letterFile = keysOf({ de: letter, en: letter }, languageHelp, 'Hier fehlt der Inhalt der Datei.');
export type LetterFile = z.infer<typeof letterFile>;

/** Reads the text of a letter. Throws an `Error` that lists every mistake in German, one per line. */
export const parseLetter = (source: string, file: string): LetterFile => parseYaml(source, letterFile, file);

/** All letters, by status. */
export function readLetters(): Readonly<Record<keyof typeof letterFiles, LetterFile>> {
  const read = (file: string) => parseLetter(readContent(file), file);
  return { accepted: read(letterFiles.accepted), declined: read(letterFiles.declined), waitlist: read(letterFiles.waitlist) };
}
