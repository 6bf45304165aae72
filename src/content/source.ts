import { day, optionalDay, text } from './keys.ts';
import type { KeyHelp } from './nearest.ts';

/** Where a file's facts are from: three keys that rounds, events and modules have in common, as a fact in programme.yaml has them. */
export const sourceHelp = {
  source: { example: 'source: Auskunft des Programmbüros', also: ['quelle', 'herkunft'] },
  checked: { example: 'checked: 2026-11-22', also: ['geprüft', 'nachgesehen'] },
  valid_until: { example: 'valid_until: 2027-12-31', also: ['gültig bis', 'gültig_bis', 'gilt_bis', 'validUntil', 'bis'] },
} as const satisfies Record<string, KeyHelp>;

export const sourceShape = {
  source: text('die Quelle', sourceHelp.source.example),
  /** When somebody last looked there. */
  checked: day('der Tag der Prüfung', sourceHelp.checked.example),
  /** Last day on which it holds; after it the build fails until somebody looks again. */
  valid_until: optionalDay(sourceHelp.valid_until.example),
};

export const NO_HEAD = 'Der Kopf der Datei fehlt. Er beginnt und endet mit einer Zeile aus drei Bindestrichen.';
