import type { Found } from './mistake.ts';
import { lineOf, nodesOf, wordsOf, type MdastNode } from './tree.ts';

export interface Heading { readonly level: number; readonly text: string; readonly line: number; readonly lines: number; readonly anchor: string }

/** The anchor that the site gives to a heading, as github-slugger makes it; a second one of the same text gets a number. */
export const slug = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '').replace(/ /g, '-');

export function headingsOf(tree: MdastNode): Heading[] {
  const taken = new Map<string, number>();
  return [...nodesOf(tree)].filter((node) => node.type === 'heading').map((node) => {
    const text = wordsOf(node).trim().replaceAll('\n', ' ');
    const base = slug(text);
    const times = taken.get(base) ?? 0;
    taken.set(base, times + 1);
    return { level: node.depth, text, line: lineOf(node), lines: (node.position?.end.line ?? lineOf(node)) - lineOf(node) + 1, anchor: times === 0 ? base : `${base}-${String(times)}` };
  });
}

/** Headings that skip a step, stand twice, repeat the title, or are none. */
export function outlineMistakes(headings: readonly Heading[], plain: string): Found[] {
  const found: Found[] = [];
  let above = 1;
  for (const [index, { anchor, level, line, lines, text }] of headings.entries()) {
    const at = (marks: number): string[] => [`${'#'.repeat(marks)} ${text}`];
    if (text === '') found.push({ line, says: 'Hinter den Rauten fehlt der Text der Überschrift.' });
    else if (lines > 1) found.push({ line, says: 'Die Linie unter dieser Zeile macht aus ihr eine Überschrift. Ist das gemeint, schreiben Sie Rauten davor; sonst löschen Sie die Linie, oder setzen Sie eine leere Zeile dazwischen.', copy: at(above === 1 ? 2 : above) });
    else if (level === 1) found.push({ line, says: 'Eine Überschrift mit nur einer Raute gibt es nicht. Der Titel steht oben im Kopf.', copy: at(2) });
    else if (level > above + 1) found.push({ line, says: above === 1 ? 'Die erste Überschrift im Text hat zwei Rauten.' : `Diese Überschrift überspringt eine Stufe. Unter einer mit ${count(above)} Rauten kommt eine mit ${count(above + 1)}.`, copy: at(above + 1) });
    const first = headings.find((other) => other.anchor === anchor.replace(/-\d+$/, '') && other.text === text);
    if (first && first.line !== line && headings.indexOf(first) < index) found.push({ line, says: `Diese Überschrift steht schon in Zeile ${String(first.line)}. Zwei gleiche lassen sich mit Links nicht unterscheiden; geben Sie einer einen anderen Namen.` });
    above = Math.min(level === 1 ? 2 : level, above + 1);
  }
  for (const [index, line] of plain.split('\n').entries()) {
    const match = /^(#{1,6})([^#\s].*)$/.exec(line);
    if (match) found.push({ line: index + 1, says: 'Hinter den Rauten einer Überschrift fehlt ein Leerzeichen.', copy: [`${'#'.repeat(Math.max(2, match[1]?.length ?? 2))} ${match[2] ?? ''}`] });
    const bold = /^\*\*([^*]{3,60})\*\*\s*$/.exec(line);
    if (bold) found.push({ line: index + 1, weight: 'hint', says: 'Eine fette Zeile allein ist für Screenreader keine Überschrift.', copy: [`## ${bold[1] ?? ''}`] });
  }
  return found;
}

const count = (level: number): string => ['keiner', 'einer', 'zwei', 'drei', 'vier', 'fünf', 'sechs'][level] ?? String(level);
