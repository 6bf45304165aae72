import { readFile, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = new Set(['.html', '.css', '.js', '.mjs', '.json', '.svg', '.xml', '.txt', '.webmanifest', '.ics', '.ico']);
/** Below this many bytes the headers weigh more than what is saved. */
const smallest = 500;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Writes the copies of a text file as brotli and gzip beside it. Returns how many files that were: 1, or 0 where it does not pay. */
export async function compress(path: string): Promise<0 | 1> {
  if (!compressible.has(extname(path))) return 0;
  const content = await readFile(path);
  if (content.length < smallest) return 0;
  const packed = await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } });
  await Promise.all([writeFile(`${path}.br`, packed), zip(content, { level: 9 }).then((zipped) => writeFile(`${path}.gz`, zipped))]);
  return 1;
}
