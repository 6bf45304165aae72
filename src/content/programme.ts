import { programmeSchema } from './programme-schema.ts';
import type { Programme } from './programme-schema.ts';
import { parseYaml, readContent } from './yaml-file.ts';

export { moduleIds } from './programme-schema.ts';
export type { Fact, ModuleId, Programme } from './programme-schema.ts';

const FILE = 'content/programme.yaml';

/** Reads the text of programme.yaml. Throws an `Error` that lists every mistake in German, one per line. */
export const parseProgramme = (source: string): Programme => parseYaml(source, programmeSchema, FILE);

/** What the programme has in common everywhere, from content/programme.yaml; checked when this module is first imported. */
export const programme: Programme = parseProgramme(readContent(FILE));
