import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { knownWordFiles, type Fragment } from './known-words.ts';
import { asBrotli } from './packed.ts';

/** Pagefind's user interfaces, its worker and the program for languages that the site does not have: never asked for. */
const unused = /(?:-ui|-highlight|-worker)\.|^wasm\.unknown\./u;
const signature = 'pagefind_dcd';

/** Writes the files of the search with their packed copies; returns how many files Pagefind's and ours are. */
export async function writeSearch(files: readonly IndexFile[], target: string): Promise<number> {
  const wanted = withPlainNames(files.filter(({ path }) => !unused.test(path)));
  const words = [...Map.groupBy(wanted.filter(({ path }) => path.startsWith('fragment/')), ({ path }) => path.slice('fragment/'.length, path.indexOf('_')))]
    .flatMap(([language, fragments]) => [...knownWordFiles(language, fragments.map(fragmentIn))]);
  for (const { path, content } of wanted) {
    await write(join(target, path), content);
    if (/\.(?:pagefind|pf_index|pf_meta)$/u.test(path)) await write(join(target, `${path}.br`), await asBrotli(content, path.endsWith('.pagefind')));
  }
  for (const [path, text] of words) await write(join(target, path), text);
  return wanted.length + words.length;
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

const fragmentIn = ({ content }: IndexFile): Fragment => JSON.parse(gunzipSync(content).toString('utf8').slice(signature.length)) as Fragment;

/**
 * Takes the hash out of the names of the metadata, so that the page of the search can ask for them before it has read the list of
 * languages. Nothing caches these files without asking again.
 */
function withPlainNames(files: readonly IndexFile[]): readonly IndexFile[] {
  const entry = files.find(({ path }) => path === entryName);
  if (entry === undefined) throw new Error(`Pagefind wrote no ${entryName}: adapt src/site/search-data/write.ts.`);
  const list = JSON.parse(Buffer.from(entry.content).toString('utf8')) as { languages: Record<string, { hash: string }> };
  const renamed = new Map(Object.entries(list.languages).map(([language, { hash }]) => [`pagefind.${hash}.pf_meta`, `pagefind.${language}.pf_meta`]));
  for (const [language, known] of Object.entries(list.languages)) known.hash = language;
  return files.map((file) => (file === entry ? { path: entryName, content: Buffer.from(JSON.stringify(list)) } : { ...file, path: renamed.get(file.path) ?? file.path }));
}

const entryName = 'pagefind-entry.json';
