import { z } from 'zod';
import { editDistance } from '../nearest.ts';
import type { Found } from './mistake.ts';
import { meant } from './values.ts';
import { at, type Node } from './yaml.ts';

/** The end of a sentence of a schema: the line to copy. */
const EXAMPLE = /(?:,| ·|\.)? [Zz]um Beispiel: ([\s\S]*)$/;

/** A sentence of a schema in its two parts. */
export function parted(message: string): { readonly says: string; readonly example: string | undefined } {
  const example = EXAMPLE.exec(message)?.[1];
  const says = message.replace(EXAMPLE, '').trim();
  return { says: /[.?]$/.test(says) ? says : `${says}.`, example };
}

/**
 * What a schema says about data, each with its line and with the line as it should be where that can be told.
 * A key that is missing because it is mistyped counts once.
 */
export function fieldMistakes(schema: z.ZodType, data: unknown, yaml: string, root: Node | undefined): Found[] {
  const issues = schema.safeParse(data).error?.issues ?? [];
  const place: Place = { lines: yaml.split('\n'), yaml, root };
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue, place) : []));
  const mistyped = new Set(unknown.map(({ meantPath }) => meantPath));
  return [
    ...unknown.map(({ found }) => found),
    ...issues.filter((issue) => issue.code !== 'unrecognized_keys' && !(isMissing(data, issue.path) && mistyped.has(issue.path.join('.')))).map((issue) => wrongValue(issue, place)),
  ];
}

/** The lines that a new file must have at its top. */
export const headToCopy = (schema: z.ZodType): string[] => (schema.safeParse({}).error?.issues ?? []).flatMap(({ message }) => parted(message).example?.split('\n') ?? []);

/** The keys that may stand at the top, each as its own help. */
export const topKeys = (schema: z.ZodType) => Object.fromEntries(Object.keys(schema instanceof z.ZodObject ? schema.shape : {}).map((key) => [key, { example: key }]));

interface Place { readonly lines: readonly string[]; readonly yaml: string; readonly root: Node | undefined }

function isMissing(data: unknown, path: readonly PropertyKey[]): boolean {
  let value = data;
  for (const step of path) value = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined;
  return value === undefined;
}

function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, place: Place): { found: Found; meantPath: string }[] {
  return issue.message.split('\n').map((message, index) => {
    const { says, example } = parted(message);
    const near = /Meinten Sie „(.+)“/.exec(message)?.[1];
    const key = place.root && at(place.root, [...issue.path, issue.keys[index] ?? '']).key;
    const line = key?.line ?? 1;
    const mended = key && near !== undefined ? place.lines[line - 1]?.replace(String(key.value), near) : example;
    return { found: { line, says, ...(mended === undefined ? {} : { copy: [mended] }) }, meantPath: [...issue.path, near ?? ''].join('.') };
  });
}

function wrongValue(issue: z.core.$ZodIssue, place: Place): Found {
  const { says, example = '' } = parted(issue.message);
  const { key, value, rest } = place.root ? at(place.root, issue.path) : { key: undefined, value: undefined, rest: 1 };
  const own = rest > 0 ? (key?.line ?? (issue.path.length > rest ? (value?.line ?? 1) : 1)) : value?.value === null ? (key?.line ?? 1) : (value?.line ?? 1);
  const group = rest > 0 && issue.path.length > 0 && example === '' ? `Der Schlüssel „${String(issue.path.at(-1))}“ fehlt. ` : '';
  const copy = (rest === 0 && value && corrected(issue.message, says, value, own, example, place)) || example;
  return { line: own, says: group + says, ...(copy === '' ? {} : { copy: copy.split('\n') }) };
}

/** The line of a wrong value with what was probably meant. */
function corrected(message: string, says: string, node: Node, line: number, example: string, { lines, yaml }: Place): string | undefined {
  const raw = yaml.slice(node.from, node.to);
  const instead = meant(says, raw, example) ?? oneOf(message, raw);
  const text = lines[line - 1];
  if (instead === undefined || text === undefined || raw === '') return undefined;
  const begin = text.lastIndexOf(raw);
  return begin < 0 ? undefined : `${text.slice(0, begin)}${instead}${text.slice(begin + raw.length)}`;
}

/** The word of "Möglich sind …" that is nearest to what stands there. */
function oneOf(message: string, raw: string): string | undefined {
  const words = /Möglich sind ([^.]+?)(?:, zum Beispiel|$)/.exec(message)?.[1]?.split(', ') ?? [];
  const typed = raw.replace(/["']/g, '').toLowerCase();
  const [best] = words.map((word) => ({ word, distance: editDistance(typed, word) })).sort((a, b) => a.distance - b.distance);
  return best && best.distance <= Math.max(best.word.length, typed.length) / 2 ? best.word : undefined;
}
