import { z } from 'zod';
import { day, keysOf, onOff, optionalDay, text } from './keys.ts';
import type { KeyHelp } from './nearest.ts';

const help = {
  value: { example: 'value: Universitätsklinikum Leipzig', also: ['wert', 'inhalt', 'text'] },
  en: { example: 'en: Leipzig University Hospital', also: ['englisch', 'english', 'value_en'] },
  source: { example: 'source: Programmseite des UKL', also: ['quelle', 'herkunft'] },
  checked: { example: 'checked: 2026-11-22', also: ['geprüft', 'stand', 'datum', 'date'] },
  confirm: { example: 'confirm: true', also: ['bestätigen', 'offen'] },
  valid_until: { example: 'valid_until: 2027-12-31', also: ['gültig bis', 'gültig_bis', 'gilt_bis', 'validUntil', 'bis'] },
} as const satisfies Record<string, KeyHelp>;

/**
 * One fact about the programme: what it says, where it is from (in words), when somebody last looked there.
 * `value: null` = not known; the page then shows "wird bekannt gegeben". A missing `value` fails, so nobody forgets one.
 * `en` = the same in English; without it the English pages show `value`, marked as German.
 * `valid_until` = the last day on which it holds; after it the build fails until somebody looks again (fact-guard.ts).
 * `confirm: true` = public, but the programme office has to confirm it before the site goes live.
 */
export const fact = <const T extends z.ZodType>(value: T) =>
  keysOf(
    {
      value: z.nullable(value),
      en: z.nullable(value).optional(),
      source: text('die Quelle', help.source.example, 'Hier'),
      checked: day('der Tag der Prüfung', help.checked.example, 'Hier'),
      confirm: onOff(help.confirm.example).default(false),
      valid_until: optionalDay(help.valid_until.example),
    },
    help,
    `Hier fehlt die Angabe. Darunter gehören drei Zeilen: ${help.value.example} · ${help.source.example} · ${help.checked.example}`,
  );

/** A fact in one line of text. */
export const textFact = () => fact(text('der Wert (null, wenn er noch nicht bekannt ist)', help.value.example, 'Hier'));

/** A fact that is a day. */
export const dayFact = () => fact(day('der Tag', 'value: 2027-10-31', 'Hier'));

/** A fact that is an address on the web. */
export const urlFact = () => fact(z.url({ protocol: /^https$/, error: 'Hier steht keine Adresse im Netz, zum Beispiel: value: https://www.uniklinikum-leipzig.de/' }));

/** A fact in several lines, such as a postal address. */
export const linesFact = () =>
  fact(z.array(text('die Zeile', '- Liebigstraße 18', 'Hier'), { error: 'Hier steht keine Liste von Zeilen, zum Beispiel: value: [Liebigstraße 18, 04103 Leipzig]' }).min(1, 'Die Liste ist leer. Schreiben Sie null, solange der Wert nicht bekannt ist: value: null'));
