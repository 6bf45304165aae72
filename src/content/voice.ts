import type { z } from 'zod';
import { choices, keysOf, text } from './keys.ts';
import { moduleIds } from './module-ids.ts';
import type { KeyHelp } from './nearest.ts';
import { NO_HEAD } from './source.ts';

const help = {
  name: { example: 'name: Vorname Nachname', also: ['titel', 'title', 'person', 'wer'] },
  role: { example: 'role: Mentee im Modul PJ am UKL', also: ['rolle', 'funktion', 'aufgabe'] },
  modules: { example: 'modules: [pj]', also: ['module', 'modul', 'für', 'for'] },
  consent: { example: 'consent: Vorname Nachname hat am 22. November 2026 per E-Mail an das Programmbüro zugestimmt.', also: ['einwilligung', 'zustimmung', 'erlaubnis', 'freigabe'] },
} as const satisfies Record<string, KeyHelp>;

/**
 * The head of a file in content/voices: what somebody says about the programme; the text below is the quotation. Unknown keys fail.
 * Without a consent that says who agreed, when and how, there is no voice.
 */
export const voiceFile = keysOf(
  {
    name: text('der Name', help.name.example),
    role: text('die Rolle', help.role.example),
    modules: choices('die Liste der Module', moduleIds, help.modules.example),
    /** Kept for the record and never shown. Under twenty letters nobody says who, when and how; a day or a year has a digit. */
    consent: text('die Einwilligung (wer hat wann und wie zugestimmt)', help.consent.example)
      .min(20, `Die Einwilligung ist zu kurz. Schreiben Sie, wer wann und wie zugestimmt hat, zum Beispiel: ${help.consent.example}`)
      .regex(/\d/, `In der Einwilligung fehlt, wann zugestimmt wurde, zum Beispiel: ${help.consent.example}`),
  },
  help,
  NO_HEAD,
);
export type Voice = z.infer<typeof voiceFile>;
