import { writeFile } from 'node:fs/promises';
import { dirname, extname, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = new Set(['.html', '.css', '.js', '.mjs', '.json', '.svg', '.xml', '.txt', '.webmanifest', '.ics', '.ico']);
/** Below this many bytes the headers weigh more than what is saved. */
const smallest = 500;
/** Pages of one kind from which on they are packed quickly. */
const many = 50;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** What there is one of for each piece of news and each event; scripts and styles are for all pages. */
const pageLike = new Set(['.html', '.ics']);

export type Effort = 'best' | 'quick';

/** Whether copies of a file pay, by its name. */
export const isCompressible = (path: string): boolean => compressible.has(extname(path));

/**
 * What a page counts to: those beside it, each in a folder of its own, as `news/a/index.html` and `news/b/index.html`, and those of the
 * part of the site it lies in, as all lists below `programme/events`. `root` is the folder of the site.
 */
const kindsOf = (path: string, root: string): readonly string[] => {
  const part = relative(root, path).replaceAll('\\', '/').replace(/^en\//u, '').split('/').slice(0, 2).join('/');
  return [`${dirname(dirname(path))} ${extname(path)}`, `${part} ${extname(path)}`];
};

/**
 * How hard each file is tried. The best of brotli takes 17 ms for a page and saves 9 % more than what takes 0.5 ms (measured with
 * pages of 9 kB): right for the pages that everybody comes through, but thousands of news would take minutes.
 */
export function effortFor(files: readonly string[], root: string): (path: string) => Effort {
  const counts = new Map<string, number>();
  for (const kind of files.flatMap((file) => kindsOf(file, root))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (path) => (pageLike.has(extname(path)) && kindsOf(path, root).some((kind) => (counts.get(kind) ?? 0) > many) ? 'quick' : 'best');
}

/** The window as large as the text, from brotli's smallest to its usual one; to clear a larger one takes longer than to pack a page. */
const windowFor = (size: number): number => Math.min(constants.BROTLI_DEFAULT_WINDOW, Math.max(16, Math.ceil(Math.log2(size + 16))));

/** Writes the copies of a text file as brotli and gzip beside it. Returns how many files that were: 1, or 0 where it does not pay. */
export async function compress(path: string, content: Uint8Array, effort: Effort): Promise<0 | 1> {
  if (!isCompressible(path) || content.length < smallest) return 0;
  const quality = effort === 'best' ? constants.BROTLI_MAX_QUALITY : 6;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: windowFor(content.length), [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const [packed, zipped] = await Promise.all([brotli(content, { params }), zip(content, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, packed), writeFile(`${path}.gz`, zipped)]);
  return 1;
}
