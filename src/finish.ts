/** After the build: the policy for what its pages hold, the headers for Netlify's CDN, every text file also as brotli and gzip. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join, relative } from 'node:path';
import { atOnce } from './finish/at-once.ts';
import { compress, effortFor, isCompressible } from './finish/compress.ts';
import { launchCheck } from './content/launch/launch-check.ts';
import { missingMessage } from './content/launch/missing.ts';
import { inlineCode } from './finish/inline-code.ts';
import { dayInLeipzig } from './forms/days.ts';
import { contentSecurityPolicy, netlifyHeaders, policyFile } from './headers.ts';

// `npm run build -- --production`, or the setting where nobody can add a word to the command.
if (process.argv.includes('--production') || process.env['LAUNCH_CHECK'] === '1') {
  const missing = launchCheck(process.cwd(), process.env, dayInLeipzig(new Date()));
  if (missing.length > 0) {
    console.error(missingMessage(missing));
    process.exit(1);
  }
}

const distDir = process.env['DIST_DIR'] ?? 'dist';
const files = (await readdir(distDir, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

/** Each file is read once: for what its markup runs, and for its copies. */
const effort = effortFor(files, distDir);
const finished = await atOnce(files, 2 * availableParallelism() + 2, async (file) => {
  if (!isCompressible(file)) return { file, code: undefined, packed: 0 };
  const content = await readFile(file);
  return { file, code: extname(file) === '.html' ? inlineCode(content.toString()) : undefined, packed: await compress(file, content, effort(file)) };
});
const pages = finished.flatMap(({ file, code }) => (code ? [{ file, code }] : []));
const refused = pages.flatMap(({ file, code }) => code.attributes.map((attribute) => `  ${relative(distDir, file)}: ${attribute}`));
if (refused.length > 0) {
  console.error(`Diese Attribute führt kein Browser aus, denn die Content Security Policy lässt sie nicht zu. Nehmen Sie Klassen und Skriptdateien:\n${refused.join('\n')}`);
  process.exit(1);
}
const hashes = { scripts: pages.flatMap(({ code }) => code.scripts), styles: pages.flatMap(({ code }) => code.styles) };
const policy = contentSecurityPolicy(hashes);
await writeFile(join(distDir, policyFile), `${policy}\n`);
await writeFile(join(distDir, '_headers'), netlifyHeaders(policy));
const packed = finished.reduce((sum, file) => sum + file.packed, 0);
console.log(`${pages.length} pages with ${hashes.scripts.length} inline scripts and ${hashes.styles.length} inline styles; headers written, ${packed} files compressed.`);
