import type { Found } from './mistake.ts';

/** A text file cut into head and body, each with empty lines before it so that its lines keep their numbers. */
export interface Cut {
  readonly yaml: string;
  readonly body: string;
  readonly found: readonly Found[];
}

const FENCE = '---';
const DASHES = /^[ \t]*(?:[-–—=*_][ \t]*){2,}$|^[ \t]*[–—][ \t]*$/;
/** A line that can stand in a head: a key, what belongs to the key above, or a comment. */
const IN_HEAD = /^(?:[\p{L}_*][\p{L}\w* ]{0,30}[:=]|[ \t]+\S|-\s*\S|#(?!#)\s)/u;

/**
 * Finds the head between its two lines of dashes. One that is missing or mistyped is named, and the head is taken to end where
 * its keys do, so that the keys are checked all the same.
 * @param missing the lines of a head to copy when there is none at all
 */
export function cutHead(text: string, missing: readonly string[]): Cut | { readonly found: readonly Found[] } {
  const lines = text.split('\n');
  const found: Found[] = [];
  let first = lines.findIndex((line) => line.trim() !== '');
  if (first > 0 && (DASHES.test(lines[first] ?? '') || IN_HEAD.test(lines[first] ?? ''))) {
    found.push({ line: 1, says: 'Über dem Kopf steht eine leere Zeile. Löschen Sie sie: Die Datei beginnt mit drei Bindestrichen.' });
  }
  first = Math.max(first, 0);
  const opening = lines[first] ?? '';
  if (!DASHES.test(opening) && !/^[\p{L}_]+\s*[:=]/u.test(opening)) {
    return { found: [{ line: 1, says: 'Der Kopf der Datei fehlt. Er beginnt und endet mit einer Zeile aus drei Bindestrichen.', copy: [FENCE, ...missing, FENCE] }] };
  }
  const opened = DASHES.test(opening);
  if (!opened) found.push({ line: first + 1, says: 'Über dem Kopf fehlt die Zeile aus drei Bindestrichen.', copy: [FENCE, opening] });
  else if (opening.trimEnd() !== FENCE) found.push({ line: first + 1, says: FENCE_SAYS, copy: [FENCE] });
  const from = opened ? first + 1 : first;
  const end = endOfHead(lines, from);
  const closing = lines[end];
  if (closing === undefined || !DASHES.test(closing)) {
    found.push({ line: end, says: 'Unter dem Kopf fehlt die Zeile aus drei Bindestrichen.', copy: [lines[end - 1] ?? '', FENCE] });
  } else if (closing.trimEnd() !== FENCE) {
    found.push({ line: end + 1, says: FENCE_SAYS, copy: [FENCE] });
  }
  const after = closing !== undefined && DASHES.test(closing) ? end + 1 : end;
  const piece = (begin: number, stop?: number): string => '\n'.repeat(begin) + lines.slice(begin, stop).join('\n');
  return { yaml: piece(from, end), body: piece(after), found };
}

const FENCE_SAYS = 'Die Linie am Kopf besteht aus genau drei Bindestrichen, ohne Leerzeichen davor. Manche Programme machen daraus Gedankenstriche.';

/** The line that closes the head; where none does, the first line that cannot belong to it. */
function endOfHead(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length) {
    const line = lines[end] ?? '';
    if (DASHES.test(line)) return end;
    // An empty line inside of a head is fine as long as a key or the closing line follows.
    const next = lines.slice(end).find((each) => each.trim() !== '') ?? '';
    if (line.trim() === '' ? !(DASHES.test(next) || /^[\p{L}_]+:(?: |$)/u.test(next)) : !IN_HEAD.test(line) && !looksLikeKey(line)) break;
    end += 1;
  }
  // An exact line of dashes further down means that the strange line belongs to the head.
  const exact = lines.indexOf(FENCE, from);
  const heading = lines.findIndex((line, index) => index >= from && /^#{1,6} |^$/.test(line));
  if (exact >= 0 && (heading < 0 || exact < heading)) return exact;
  while (end > from && (lines[end - 1] ?? '').trim() === '') end -= 1;
  return end;
}

const looksLikeKey = (line: string): boolean => /^[\p{L}_]+ ?[:=]/u.test(line);
