import type { Found } from './mistake.ts';

/** A character that comes along when text is copied, what to say about it, and what belongs in its place. */
const strays: readonly (readonly [RegExp, string, string])[] = [
  [/[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g, 'ein unsichtbares Zeichen', ''],
  [/\u00AD/g, 'ein unsichtbares Trennzeichen; wo getrennt werden darf, schreiben Sie im Text &shy;', ''],
  // eslint-disable-next-line no-control-regex -- the line break of a word processor is one
  [/ ?[\u000B\u2028\u2029] ?/g, 'ein Zeilenumbruch aus Word', ' '],
  [/^(\s*)[\u2022\u25AA\u25CF\u2023\u00B7\uF0A7\uF0B7]\s*/g, 'ein Aufzählungszeichen aus Word. Eine Liste beginnt mit Bindestrich und Leerzeichen', '$1- '],
  [/[\uE000-\uF8FF]/g, 'ein Zeichen aus einer Symbolschrift, das auf der Website niemand sieht', ''],
  [/\u2011/g, 'ein geschützter Bindestrich aus Word', '-'],
  [/\uFB00/g, 'eine Verbindung von Buchstaben aus einem PDF', 'ff'],
  [/\uFB01/g, 'eine Verbindung von Buchstaben aus einem PDF', 'fi'],
  [/\uFB02/g, 'eine Verbindung von Buchstaben aus einem PDF', 'fl'],
  // eslint-disable-next-line no-control-regex -- control characters are what we look for
  [/[\u0000-\u0008\u000E-\u001F\u007F]/g, 'ein Steuerzeichen', ''],
];

/** Characters from Word, PDF and clipboards. The text comes back without them, so that each is named only once. */
export function withoutStrays(text: string): { readonly text: string; readonly found: readonly Found[] } {
  const found: Found[] = [];
  const lines = text.split('\n').map((line, index) => {
    const names = new Set<string>();
    let mended = strays.reduce((current, [stray, name, by]) => {
      if (current.search(stray) >= 0) names.add(name);
      return current.replace(stray, by);
    }, line);
    if (/[aouAOU]\u0308/.test(mended)) {
      names.add('ein Umlaut aus zwei Teilen, wie ihn manche Programme kopieren');
      mended = mended.normalize('NFC');
    }
    for (const name of names) found.push({ line: index + 1, says: `Hier steht ${name}.`, copy: [mended] });
    return mended;
  });
  return { text: lines.join('\n'), found };
}

/**
 * Marks that a program leaves behind when two people changed the same lines. The text comes back with the upper version alone.
 * A line of equal signs without the other marks is none of them.
 */
export function withoutConflicts(text: string): { readonly text: string; readonly found: readonly Found[] } {
  const found: Found[] = [];
  const kept: string[] = [];
  let upper: { readonly from: number; readonly lines: string[] } | undefined;
  let inside: 'upper' | 'lower' | undefined;
  const close = (): void => {
    if (upper) found.push({ line: upper.from, says: `${CONFLICT} Die obere Fassung:`, copy: upper.lines });
    upper = undefined;
    inside = undefined;
  };
  for (const [index, line] of text.split('\n').entries()) {
    if (/^<{7}(?: |$)/.test(line)) {
      close();
      upper = { from: index + 1, lines: [] };
      inside = 'upper';
      kept.push('');
    } else if (inside && /^(?:={7}|\|{7})(?: |$)/.test(line)) {
      inside = 'lower';
      kept.push('');
    } else if (/^>{7}(?: |$)/.test(line)) {
      if (!inside) found.push({ line: index + 1, says: CONFLICT });
      close();
      kept.push('');
    } else {
      if (inside === 'upper') upper?.lines.push(line);
      kept.push(inside === 'lower' ? '' : line);
    }
  }
  close();
  return { text: kept.join('\n'), found };
}

const CONFLICT = 'Hier haben zwei Personen dieselben Zeilen geändert, und beide Fassungen stehen da. Behalten Sie eine davon, und löschen Sie die andere und die Zeilen mit den Zeichen <<<<<<<, ======= und >>>>>>>.';
