import { nearestKey, type KeyHelp } from '../nearest.ts';
import type { Found } from './mistake.ts';

/** Looks at one line of YAML; answers with what is wrong and the line as it should be. */
type Repair = (line: string, around: { readonly next: string; readonly previous: string; readonly keys: Readonly<Record<string, KeyHelp>> }) => { readonly says: string; readonly by: string } | null | undefined;

const KEY = String.raw`\s*(?:- )?(?:[\p{L}_][\p{L}\w-]*)`;
const parts = new Map<string, RegExp>();
/** Key and value of a line whose value looks like this; each expression is made once. */
function part(value: string): RegExp {
  const made = parts.get(value) ?? new RegExp(`^(${KEY}:\\s+)(?:${value})$`, 'u');
  parts.set(value, made);
  return made;
}
/** A value in straight quotation marks; single ones where it has double ones itself. */
const quoted = (value: string): string => (value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value.replaceAll('\\', '\\\\')}"`);
const german = (text: string): string => text.replace(/"([^"]*)"/g, '„$1“').replaceAll('"', '');
const ends = (next: string): boolean => /^\s*(?:- )?[\p{L}_][\p{L}\w-]*:|^\s*$/u.test(next);

/** What people do to lines of YAML, in the order in which it has to be undone. */
const repairs: readonly Repair[] = [
  (line) => (/^ *\t|:\t/.test(line)
    ? { says: 'Hier steht ein Tabulator. Nehmen Sie Leerzeichen: eines hinter dem Doppelpunkt, zwei zum Einrücken.', by: line.replace(/:\t+/g, ': ').replace(/^[ \t]+/, (space) => space.replaceAll('\t', '  ')) } : undefined),
  (line) => (/^[ \t]*[\u00A0\u2002-\u200A\u202F\u3000]|:[\u00A0\u202F]/.test(line)
    ? { says: 'Hier steht ein geschütztes Leerzeichen aus einem Textprogramm. Nehmen Sie ein gewöhnliches.', by: line.replace(/^\s+/, (space) => ' '.repeat(space.length)).replace(/:[\u00A0\u202F]/, ': ') } : undefined),
  (line) => {
    const match = /^(\s*)\*\*([\p{L}]+):?\*\*:?\s*(.*)$/u.exec(line);
    return match && { says: 'Im Kopf gibt es keinen Fettdruck; die Sternchen fallen weg.', by: `${match[1] ?? ''}${match[2] ?? ''}: ${match[3] ?? ''}` };
  },
  (line) => {
    const match = /^(\s*)-([\p{L}\d„"].*)$/u.exec(line);
    return match && { says: 'Hinter dem Bindestrich einer Liste fehlt ein Leerzeichen.', by: `${match[1] ?? ''}- ${match[2] ?? ''}` };
  },
  (line, { keys }) => {
    const match = /^([\p{L}_]+) *= *(.*)$/u.exec(line);
    return match && nearestKey(match[1] ?? '', keys) !== undefined ? { says: 'Hinter dem Schlüssel steht ein Doppelpunkt, kein Gleichheitszeichen.', by: `${match[1] ?? ''}: ${match[2] ?? ''}` } : undefined;
  },
  (line) => {
    const match = new RegExp(`^(${KEY}):(?!//)([^\\s].*)$`, 'u').exec(line);
    return match && !/^(?:https?|mailto|tel)$/.test(match[1]?.trim() ?? '') ? { says: 'Hinter dem Doppelpunkt fehlt ein Leerzeichen.', by: `${match[1] ?? ''}: ${match[2] ?? ''}` } : undefined;
  },
  (line, { keys }) => {
    const [, word = '', rest = ''] = /^([\p{L}_]+) +([^:]+)$/u.exec(line) ?? [];
    return Object.hasOwn(keys, word) ? { says: 'Hinter dem Schlüssel fehlt der Doppelpunkt.', by: `${word}: ${rest}` } : undefined;
  },
  (line, { keys, previous }) => {
    const match = /^ {1,3}([\p{L}_]+):/u.exec(line);
    const top = match && Object.hasOwn(keys, match[1] ?? '') && !/^\s*(?:- |[\p{L}_]+:\s*(?:[|>].*)?$)|^\s+/u.test(previous);
    return top ? { says: 'Die Zeile ist eingerückt. Die Schlüssel des Kopfes stehen ganz links.', by: line.trimStart() } : undefined;
  },
  (line) => {
    const match = part('[„“”»«‚‘’"](.*[^\\\\])[„“”»«‚‘’"]\\s*').exec(line);
    const inner = match?.[2] ?? '';
    const straight = /:\s+"[^„“”»«‚‘’]*"\s*$/u.test(line);
    return match && !straight && !/[„“”»«]/.test(inner)
      ? { says: 'Um den Wert stehen Anführungszeichen aus einem Textprogramm. Im Kopf gelten nur gerade, und meist braucht es gar keine.', by: `${match[1] ?? ''}${/^[\d-]+$|^(?:true|false)$/.test(inner) ? inner : quoted(inner)}` } : undefined;
  },
  (line) => {
    // "Plus" heißt mehr – or – "Das "große" Ziel"
    const after = part('("[^"]*" +[^\\s#].*)').exec(line);
    if (after) return { says: INNER, by: `${after[1] ?? ''}${german(after[2] ?? '')}` };
    const inside = part('"(.*[^\\\\]".*[^\\\\])"\\s*').exec(line);
    return inside && { says: INNER, by: `${inside[1] ?? ''}"${german(inside[2] ?? '')}"` };
  },
  (line, { next }) => {
    const match = part('"([^"]*)').exec(line);
    return match && ends(next) ? { says: 'Das Anführungszeichen am Ende des Wertes fehlt.', by: `${line.trimEnd()}"` } : undefined;
  },
  (line) => {
    const match = part("'((?:[^']|'')*[^']'[^' ][^']*)'\\s*").exec(line);
    return match && { says: 'Im Wert steht ein Apostroph, und einfache Anführungszeichen enden dort. Nehmen Sie doppelte.', by: `${match[1] ?? ''}${quoted(match[2] ?? '')}` };
  },
  (line, { next }) => {
    const open = part('(\\[[^\\]]*|\\{[^}]*)').exec(line)?.[2] ?? /^\s*- (\{[^}]*|\[[^\]]*)$/.exec(line)?.[1];
    if (open === undefined || !(ends(next) || /^\s*- [{[]/.test(next))) return undefined;
    const closing = open.startsWith('[') ? ']' : open.startsWith('{ ') ? ' }' : '}';
    return { says: `Die ${closing === ']' ? 'eckige' : 'geschweifte'} Klammer bleibt offen.`, by: `${line.trimEnd().replace(/,$/, '')}${closing}` };
  },
  (line) => {
    const match = part('([^"\'\\[{|>&*!%@`#„].*(?::|: .*))').exec(line);
    return match && !/^https?:$/.test(match[2] ?? '') ? { says: 'Im Wert steht ein Doppelpunkt. Dann gehört der Wert in Anführungszeichen.', by: `${match[1] ?? ''}${quoted((match[2] ?? '').trimEnd())}` } : undefined;
  },
  (line) => {
    const match = part('([*&!%@`#„].*|\\?.*|- .*|[^"\'\\[{|>].* #.*)').exec(line);
    const value = match?.[2]?.trimEnd() ?? '';
    // A sign in front of a word has a meaning in YAML; German quotation marks are harmless unless a colon follows.
    if (!match || (value.startsWith('„') && !/: | #/.test(value)) || /^# |^\?\S/.test(value)) return undefined;
    if (/ # /.test(value) && !/^[*&!%@`#]/.test(value)) return undefined;
    return { says: `Das Zeichen ${value.includes(' #') ? '#' : (value[0] ?? '')} hat im Kopf eine eigene Bedeutung. Setzen Sie den Wert in Anführungszeichen.`, by: `${match[1] ?? ''}${quoted(value)}` };
  },
];

const INNER = 'Im Wert stehen gerade Anführungszeichen, und dort endet der Wert. Setzen Sie im Text „diese“.';

/**
 * Mends what people do to lines of YAML, so that all that is left can be read. Every mended line is told; text blocks are left alone.
 * @param keys the keys that may stand here, each with its help
 */
export function mended(yaml: string, keys: Readonly<Record<string, KeyHelp>>): { readonly yaml: string; readonly found: readonly Found[] } {
  const lines = yaml.split('\n');
  const found: Found[] = [];
  let block = -1;
  for (const [index, original] of lines.entries()) {
    const indent = original.search(/\S/);
    if (block >= 0 && (indent > block || indent < 0)) continue;
    if (block >= 0 && !/^\s*(?:#|- |[\p{L}_][\w-]*:(?:\s|$))/u.test(original)) {
      lines[index] = ' '.repeat(block + 2) + original.trimStart();
      found.push({ line: index + 1, says: 'Diese Zeile gehört zum Text darüber und wird eingerückt wie er.', copy: [lines[index]] });
      continue;
    }
    block = -1;
    if (indent < 0 || original.trimStart().startsWith('#')) continue;
    const said: string[] = [];
    let line = original;
    for (const repair of repairs) {
      const mistake = repair(line, { next: lines[index + 1] ?? '', previous: lines[index - 1] ?? '', keys });
      if (!mistake || mistake.by === line) continue;
      said.push(mistake.says);
      line = mistake.by;
    }
    for (const says of said) found.push({ line: index + 1, says, copy: [line] });
    lines[index] = line;
    if (/:\s*[|>][+-]?\d?\s*$/.test(line)) block = line.search(/\S/);
  }
  return { yaml: lines.join('\n'), found };
}
