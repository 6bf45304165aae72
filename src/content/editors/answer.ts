import type { Mistake } from './mistake.ts';

/** Number and noun: `1 Fehler`, `2 Hinweise`. */
export const counted = (mistakes: readonly Mistake[]): string => {
  const errors = mistakes.filter(({ weight }) => weight === 'error').length;
  const hints = mistakes.length - errors;
  return [errors > 0 ? `${String(errors)} Fehler` : '', hints > 0 ? `${String(hints)} ${hints === 1 ? 'Hinweis' : 'Hinweise'}` : ''].filter((part) => part !== '').join(', ');
};

/** One mistake as it is read in a terminal: place, sentence, lines to copy. */
export const answer = ({ copy, file, line, says, weight }: Mistake): string =>
  [`${file}:${String(line)}`, `  ${weight === 'hint' ? 'Hinweis: ' : ''}${says}`, ...(copy ? [`  ${copy.length === 1 ? 'Zeile' : 'Zeilen'} zum Kopieren:`, ...copy.map((text) => `    ${text}`.trimEnd())] : [])].join('\n');

/** All mistakes and how many they are. */
export function answers(mistakes: readonly Mistake[], files: number): string {
  const end = mistakes.length === 0
    ? `${String(files)} Dateien geprüft, alles in Ordnung.`
    : `${String(files)} Dateien geprüft: ${counted(mistakes)}.${mistakes.every(({ weight }) => weight === 'hint') ? ' Hinweise halten nichts auf.' : ''}`;
  return `${[...mistakes.map(answer), end].join('\n\n')}\n`;
}
