import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load, YAMLException } from 'js-yaml';
import { issueLines, unreadable } from './check.ts';
import { programmeSchema } from './programme-schema.ts';
import type { Programme } from './programme-schema.ts';

export { moduleIds } from './programme-schema.ts';
export type { Fact, ModuleId, Programme } from './programme-schema.ts';

const FILE = join('content', 'programme.yaml');

/** Reads the text of programme.yaml. Throws an `Error` that lists every mistake in German, one per line. */
export function parseProgramme(source: string): Programme {
  let data: unknown;
  try {
    data = load(source);
  } catch (error) {
    if (error instanceof YAMLException) throw forEditor([unreadable(error, 0)]);
    throw error;
  }
  const parsed = programmeSchema.safeParse(data);
  if (!parsed.success) throw forEditor(issueLines(parsed.error));
  return parsed.data;
}

/** An error that shows the mistakes alone: where in our code they were noticed says nothing to somebody who writes texts. */
function forEditor(lines: readonly string[]): Error {
  const error = new Error(`In der Datei content/programme.yaml stimmt etwas nicht:\n${lines.map((line) => `  ${line}`).join('\n')}`);
  delete error.stack;
  return error;
}

/**
 * Path of programme.yaml. Looks in the working folder first and then upwards from this module,
 * because Astro bundles the module into its output folder and a server may be started from elsewhere.
 */
function findProgramme(): string {
  const candidates = [process.cwd()];
  for (let folder = import.meta.dirname; dirname(folder) !== folder; folder = dirname(folder)) candidates.push(folder);
  const found = candidates.map((folder) => join(folder, FILE)).find((path) => existsSync(path));
  if (found === undefined) throw new Error('Die Datei content/programme.yaml fehlt.');
  return found;
}

/** What the programme has in common everywhere, from content/programme.yaml; checked when this module is first imported. */
export const programme: Programme = parseProgramme(readFileSync(findProgramme(), 'utf8'));
