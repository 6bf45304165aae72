import { globSync } from 'node:fs';
import { join } from 'node:path';
import { getCollection, type CollectionEntry } from 'astro:content';
import { allFiles, type OptionalCollection } from './collections.ts';

/** Whether a collection has any file. Astro runs in the root of the project, while building and while developing. */
const hasFiles = (name: OptionalCollection): boolean => globSync(allFiles[name].pattern, { cwd: join(process.cwd(), allFiles[name].base) }).length > 0;

/** All entries of a collection that may be empty: Astro's own `getCollection` takes an empty one for a mistake and warns each time. */
export const entriesOf = async <C extends OptionalCollection>(name: C): Promise<CollectionEntry<C>[]> => (hasFiles(name) ? getCollection(name) : []);
