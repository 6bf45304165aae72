/**
 * Career phase and paths of a mentor. The form asks for neither; what is used stands in the answers on position and background, and the
 * word it was taken from is always told. Nothing found means nothing known, never a no.
 */
import { visibleLine } from '../visible.ts';
import type { Mentor } from './people.ts';

export interface Trace {
  readonly value: string;
  /** The word as the mentor wrote it. */
  readonly word: string;
}

/** Values of `mentorPhases` (src/forms/options.ts), and beginnings or parts of words that say so. */
const phases: readonly (readonly [string, RegExp])[] = [
  ['leitung', /[\p{L}-]*(?:chef|direktor|director|leit(?:er|ung|end)|head\b|professor|professur|lehrstuhl|chair|ordinari)[\p{L}-]*|\bprof\b/iu],
  ['oberaerztlich', /[\p{L}-]*ober(?:arzt|ärzt|aerzt)[\p{L}-]*|senior\s(?:physician|consultant)/iu],
  ['fachaerztlich', /[\p{L}-]*fach(?:arzt|ärzt|aerzt)[\p{L}-]*|\bspecialist\b/iu],
  ['weiterbildung', /[\p{L}-]*(?:assistenz(?:arzt|ärzt|aerzt)|weiterbildungsassist)[\p{L}-]*|\bin weiterbildung\b|\bresident\b/iu],
  ['wissenschaftlich', /[\p{L}-]*(?:wissenschaft|forsch|post-?doc|privatdozent)[\p{L}-]*|\b(?:researcher|scientist|research fellow)\b/iu],
];

/** Values of `paths`, and what in a position or background tells of them. */
const paths: readonly (readonly [string, RegExp])[] = [
  ['klinik', /[\p{L}-]*(?:klinik|(?:ober|fach|chef|stations)(?:arzt|ärzt|aerzt)|hospital)[\p{L}-]*|\b(?:consultant|ward)\b/iu],
  ['forschung', /[\p{L}-]*(?:forsch|wissenschaft|habilit|drittmittel|professur|professor|post-?doc)[\p{L}-]*|\b(?:research|scientist)[\p{L}-]*/iu],
  ['niederlassung', /[\p{L}-]*niederlass[\p{L}-]*|[\p{L}-]*niedergelassen[\p{L}-]*|\b(?:eigene |gemeinschafts)?praxis\b|\bprivate practice\b/iu],
];

const tracesIn = (table: readonly (readonly [string, RegExp])[], text: string): readonly Trace[] =>
  table.flatMap(([value, pattern]) => {
    const word = pattern.exec(text)?.[0].trim();
    return word === undefined || word === '' ? [] : [{ value, word: visibleLine(word) }];
  });

/** "Doktorandin in Weiterbildung zur Fachärztin" is none yet: what somebody is training for does not count. */
const withoutAims = (text: string): string => text.replace(/\b(?:weiterbildung|ausbildung)\s+(?:zur|zum|in|als|for)\s+[^,;.\n]*/giu, 'in Weiterbildung');

export interface Career {
  readonly phases: readonly Trace[];
  readonly paths: readonly Trace[];
}

/** A mentor's position says the phase; position and background say the paths. */
export function careerOf({ position = '', background = '' }: Mentor): Career {
  return { phases: tracesIn(phases, withoutAims(position)), paths: tracesIn(paths, `${position}\n${background}`) };
}
