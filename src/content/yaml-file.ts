import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { issueLines, unreadable } from './check.ts';

/**
 * Reads the text of a YAML file; `file` is what the editor calls it, such as `content/programme.yaml`.
 * @throws Error that lists every mistake in German, one per line
 */
export function parseYaml<T extends z.ZodType>(source: string, schema: T, file: string): z.output<T> {
  let data: unknown;
  try {
    data = load(source);
  } catch (error) {
    if (error instanceof YAMLException) throw forEditor(file, [unreadable(error, 0)]);
    throw error;
  }
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw forEditor(file, issueLines(parsed.error));
  return parsed.data;
}

/**
 * The text of a file of the project. Looks in the working folder first and then upwards from this module,
 * because Astro bundles the module into its output folder and a server may be started from elsewhere.
 * @throws Error with a German sentence when there is no such file
 */
export function readContent(file: string): string {
  const candidates = [process.cwd()];
  for (let folder = import.meta.dirname; dirname(folder) !== folder; folder = dirname(folder)) candidates.push(folder);
  const found = candidates.map((folder) => join(folder, file)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`Die Datei ${file} fehlt.`);
  return readFileSync(found, 'utf8');
}

/** An error that shows the mistakes alone: where in our code they were noticed says nothing to somebody who writes texts. */
function forEditor(file: string, lines: readonly string[]): Error {
  const error = new Error(`In der Datei ${file} stimmt etwas nicht:\n${lines.map((line) => `  ${line}`).join('\n')}`);
  delete error.stack;
  return error;
}
