import { load, YAMLException } from 'js-yaml';
import type { Found } from './mistake.ts';

/** A piece of YAML with its place: `from` and `to` count characters, `line` lines from 1. */
export interface Node {
  readonly value: unknown;
  readonly from: number;
  readonly to: number;
  readonly line: number;
  /** Of a mapping its keys and values in turn, of a list its entries. */
  readonly children: readonly Node[];
}

interface Open { from: number; children: Node[] }

/** Reads YAML and keeps where everything stands. A key that stands twice is told and the later one holds; whatever else is no YAML is told alone. */
export function readYaml(yaml: string): { readonly data?: unknown; readonly root?: Node; readonly found: readonly Found[] } {
  const open: Open[] = [];
  let root: Node | undefined;
  try {
    const data = load(yaml, {
      json: true,
      listener(event, state) {
        if (event === 'open') {
          open.push({ from: state.position, children: [] });
          return;
        }
        const { from, children } = open.pop() ?? { from: 0, children: [] };
        const text = yaml.slice(from, state.position);
        const start = from + text.length - text.trimStart().length;
        const value = state.result as unknown;
        // A value is first tried as a key, and then stands inside of itself.
        const [only] = children;
        const below = only && children.length === 1 && only.value === value ? only.children : children;
        const node = { value, from: start, to: start + text.trim().length, line: lineAt(yaml, Math.min(start, yaml.length)), children: typeof value === 'object' && value !== null && !(value instanceof Date) ? below : [] };
        open.at(-1)?.children.push(node);
        root = node;
      },
    });
    return { data, ...(root ? { root } : {}), found: root ? twice(root) : [] };
  } catch (error) {
    if (error instanceof YAMLException) return { found: [unreadable(error, yaml)] };
    throw error;
  }
}

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The key and the value at a path, as far as they are there. */
export function at(root: Node, path: readonly PropertyKey[]): { readonly key?: Node; readonly value?: Node; readonly rest: number } {
  let found: { readonly key?: Node; readonly value: Node } = { value: root };
  for (const [depth, step] of path.entries()) {
    const next = below(found.value, step);
    if (!next) return { ...found, rest: path.length - depth };
    found = next;
  }
  return { ...found, rest: 0 };
}

function below({ children, value }: Node, step: PropertyKey): { key?: Node; value: Node } | undefined {
  if (Array.isArray(value)) {
    const child = children[Number(step)];
    return child && { value: child };
  }
  const index = keysOf({ children, value }).findLastIndex((key) => String(key.value) === String(step));
  const [key, child] = [children[index * 2], children[index * 2 + 1]];
  return key && child && { key, value: child };
}

const keysOf = ({ children, value }: Pick<Node, 'children' | 'value'>): readonly Node[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? children.filter((_, index) => index % 2 === 0) : [];

function twice(node: Node): Found[] {
  const keys = keysOf(node);
  const own = keys.flatMap((key, index) => {
    const first = keys.find(({ value }) => value === key.value);
    return first && first !== keys[index] ? [{ line: key.line, says: `Der Schlüssel „${String(key.value)}“ steht zweimal da, schon in Zeile ${String(first.line)}. Löschen Sie eine der beiden Zeilen.` }] : [];
  });
  return [...own, ...node.children.flatMap(twice)];
}

/** Sentences for what the parser of YAML says, by the beginning of its own words. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/double quoted|single quoted/, 'Ein Anführungszeichen am Ende eines Wertes fehlt.'],
  [/flow collection/, 'Eine Klammer bleibt offen, oder zwischen zwei Einträgen fehlt ein Komma.'],
  [/escape/, 'Hinter einem umgekehrten Schrägstrich steht ein Zeichen, das dort nichts bedeutet. Nehmen Sie ihn heraus.'],
  [/tab characters/, 'Zum Einrücken steht hier ein Tabulator. Nehmen Sie Leerzeichen.'],
  [/more documents|single document/, 'Hier steht eine Linie aus Bindestrichen mitten in den Angaben. Löschen Sie sie.'],
];

/** The sentence for YAML that cannot be read. The parser stumbles behind a mistake as often as at it, so the line is that of the last text before. */
function unreadable(error: YAMLException, yaml: string): Found {
  const lines = yaml.split('\n');
  // Older types of the library say that there is always a mark.
  const mark = (error as { mark?: { line: number } }).mark?.line ?? 0;
  let line = Math.min(mark, lines.length - 1);
  while (line > 0 && (lines[line] ?? '').trim() === '') line -= 1;
  const says = reasons.find(([reason]) => reason.test(error.reason))?.[1] ?? 'Diese Zeile lässt sich nicht lesen. Jede Zeile besteht aus Schlüssel, Doppelpunkt, Leerzeichen und Wert, und was zusammengehört, ist gleich weit eingerückt.';
  return { line: line + 1, says: `${says} Der Fehler kann auch eine Zeile darüber liegen.` };
}
