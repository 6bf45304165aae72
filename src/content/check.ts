import { load, YAMLException } from 'js-yaml';
import type { z } from 'zod';

/** The head of a file between two lines of three dashes; the same expression that Astro reads it with. */
const HEAD = /^\uFEFF?---([\s\S]*?\n)---/;

/** Reads the head of a content file. Throws `YAMLException` when it is no YAML; a file without a head has no keys. */
export function readHead(source: string): { readonly head: unknown; readonly body: string } {
  const match = HEAD.exec(source);
  if (!match) return { head: undefined, body: source };
  return { head: load(match[1] ?? ''), body: source.slice(match[0].length) };
}

/** The sentence for a head or a YAML file that cannot be read; `offset` = lines of the file before the YAML begins. */
export function unreadable(error: YAMLException, offset: number): string {
  // The parser stumbles at the beginning of the line after a mistake as often as in it, so we say "um".
  const line = (error.mark as { line?: number } | undefined)?.line ?? 0;
  return `Um Zeile ${String(line + 1 + offset)} lässt sich die Datei nicht lesen. Meist steht ein Doppelpunkt im Text, oder eine Klammer ist noch offen. Einen Text mit Doppelpunkt setzen Sie in Anführungszeichen, zum Beispiel: title: "Mentoring: so geht es"`;
}

/** All issues as lines for the editor, each with the path of its key in front: `sidebar.order: …`. */
export function issueLines(error: z.core.$ZodError): string[] {
  return error.issues.flatMap((issue) => {
    const key = issue.path.map(String).join('.');
    return issue.message.split('\n').map((line) => (key === '' ? line : `${key}: ${line}`));
  });
}

/** What is wrong with the head of one content file, in German, one line per mistake; empty when nothing is. */
export function headMistakes(source: string, schema: z.ZodType): string[] {
  try {
    const parsed = schema.safeParse(readHead(source).head);
    return parsed.success ? [] : issueLines(parsed.error);
  } catch (error) {
    if (error instanceof YAMLException) return [unreadable(error, 0)];
    throw error;
  }
}

/** One message for all files with mistakes, so that an editor mends them in one go. */
export function mistakesMessage(byFile: ReadonlyMap<string, readonly string[]>): string {
  return [...byFile].map(([file, lines]) => `In der Datei ${file} stimmt der Kopf nicht:\n${lines.map((line) => `  ${line}`).join('\n')}`).join('\n\n');
}
