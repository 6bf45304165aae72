import type { z } from 'zod';
import { allFiles } from '../collections.ts';
import { criteriaFile } from '../criteria.ts';
import { letterFile } from '../letters.ts';
import { programmeSchema } from '../programme-schema.ts';
import { redirectsFile } from '../redirects-schema.ts';

export type Collection = keyof typeof allFiles;

/** What a file below content/ is: a text with a head, data alone, or nothing that the site reads. */
export type Kind =
  | { readonly type: 'text'; readonly collection: Collection; readonly id: string; readonly schema: z.ZodType }
  | { readonly type: 'data'; readonly schema: z.ZodType }
  | { readonly type: 'unread' }
  | { readonly type: 'misplaced' };

const data: Readonly<Record<string, z.ZodType>> = {
  'content/programme.yaml': programmeSchema,
  'content/criteria.yaml': criteriaFile,
  'content/redirects.yaml': redirectsFile,
  'content/letters/zusage.yaml': letterFile,
  'content/letters/absage.yaml': letterFile,
  'content/letters/warteliste.yaml': letterFile,
};

/** The data files that the site cannot do without. */
export const dataFiles = Object.keys(data);

/** The folders of texts with the name of the collection, the deepest first, so that content/events/en is not content/events. */
export const folders = Object.entries(allFiles)
  .map(([name, files]) => ({ collection: name as Collection, folder: files.base.replace('./', ''), deep: files.pattern.startsWith('**/') }))
  .sort((a, b) => b.folder.length - a.folder.length);

/** What the file at a path is. A name or folder that begins with an underscore belongs to nobody's page. */
export function kindOf(path: string): Kind {
  if (path === 'content/README.md' || path.split('/').some((part) => part.startsWith('_'))) return { type: 'unread' };
  if (/^content\/bilder\/[^/]+\.(?:png|jpe?g|webp|avif|gif|svg)$/.test(path)) return { type: 'unread' };
  const schema = data[path];
  if (schema) return { type: 'data', schema };
  const place = folders.find(({ folder, deep }) => path.startsWith(`${folder}/`) && (deep || !path.slice(folder.length + 1).includes('/')));
  if (!place || !/\.mdx?$/.test(path)) return { type: 'misplaced' };
  const id = path.slice(place.folder.length + 1).replace(/\.mdx?$/, '').replace(/(^|\/)index$/, '');
  return { type: 'text', collection: place.collection, id, schema: allFiles[place.collection].schema };
}
