/** After the build: every text file also as brotli and gzip, and the headers for Netlify's CDN. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { netlifyHeaders } from './headers.ts';

const compressible = new Set(['.html', '.css', '.js', '.mjs', '.json', '.svg', '.xml', '.txt', '.webmanifest', '.ico']);
/** Below this many bytes the headers weigh more than what is saved. */
const smallest = 500;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function compress(path: string): Promise<number> {
  const content = await readFile(path);
  if (content.length < smallest) return 0;
  const packed = await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } });
  await Promise.all([writeFile(`${path}.br`, packed), zip(content, { level: 9 }).then((zipped) => writeFile(`${path}.gz`, zipped))]);
  return 1;
}

const distDir = process.env['DIST_DIR'] ?? 'dist';
const files = (await readdir(distDir, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && compressible.has(extname(entry.name)))
  .map((entry) => join(entry.parentPath, entry.name));
let packed = 0;
for (const file of files) packed += await compress(file);
await writeFile(join(distDir, '_headers'), netlifyHeaders());
console.log(`${packed} files compressed, headers written to ${join(distDir, '_headers')}.`);
