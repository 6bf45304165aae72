import { YAMLException } from 'js-yaml';
import { readHead } from '../check.ts';
import { dayOf, isDay } from '../local-time.ts';

/** A file as it was read: the name of its collection, its path from the root of the project, its text. */
export interface SourceFile {
  readonly collection: string;
  readonly file: string;
  readonly source: string;
}

/** What is wrong, where, in one German sentence; `line` counts from 1. */
export interface Mistake {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** A file whose head could be read. Whatever is not as the schema wants it counts as missing here: the schema says so itself. */
export interface HeadFile extends SourceFile {
  /** File name without its ending: what translations and addresses go by. */
  readonly id: string;
  /** The line on which a key stands; 1 when it stands nowhere. */
  readonly line: (key: string) => number;
  /** A day as "2027-03-31". One that the calendar does not have counts as missing: YAML would make another day of it. */
  readonly day: (key: string) => string | undefined;
  readonly text: (key: string) => string | undefined;
  readonly list: (key: string) => readonly string[];
  readonly mistake: (key: string, text: string) => Mistake;
}

/** Days that stand in the head of a file but not in the calendar, each with its key and line. */
export const impossibleDays = (source: string): readonly { readonly key: string; readonly day: string; readonly line: number }[] =>
  source.split('\n').flatMap((text, index) =>
    [...text.matchAll(/(\w+):\s*["']?(\d{4}-\d{2}-\d{2})\b/g)].flatMap(([, key = '', day = '']) => (isDay(day) ? [] : [{ key, day, line: index + 1 }])));

/** What has been read, for as long as somebody holds the file: several checks look at the same head, and YAML is slow to read. */
const known = new WeakMap<SourceFile, HeadFile | undefined>();

/** The file with its head, or nothing when the head is no YAML. */
export function withHead(file: SourceFile): HeadFile | undefined {
  if (!known.has(file)) known.set(file, readFile(file));
  return known.get(file);
}

function readFile(file: SourceFile): HeadFile | undefined {
  let head: Record<string, unknown>;
  let lines: string[];
  try {
    const read = readHead(file.source);
    head = isObject(read.head) ? read.head : {};
    lines = file.source.slice(0, file.source.length - read.body.length).split('\n');
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
  const impossible = new Set(impossibleDays(lines.join('\n')).map(({ key }) => key));
  const line = (key: string): number => Math.max(0, lines.findIndex((text) => text.startsWith(`${key}:`))) + 1;
  return {
    ...file,
    id: (file.file.split('/').at(-1) ?? '').replace(/\.mdx?$/, ''),
    line,
    day: (key) => (head[key] instanceof Date && !impossible.has(key) ? dayOf(head[key]) : undefined),
    text: (key) => (typeof head[key] === 'string' ? head[key].trim() : undefined),
    list: (key) => (Array.isArray(head[key]) ? head[key].filter((value) => typeof value === 'string') : []),
    mistake: (key, text) => ({ file: file.file, line: line(key), text }),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What stands in a list more than once. */
export const repeated = (values: readonly string[]): readonly string[] => [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
