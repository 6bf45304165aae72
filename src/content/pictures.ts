/** Pictures that texts show, and those that lie ready: looked at before a build, so that nobody publishes a hole. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

const raster = '**/*.{png,jpg,jpeg,webp,avif,gif,PNG,JPG,JPEG,WEBP,AVIF,GIF}';
/** Where editors put pictures; the icons in public/ are drawn by ourselves. */
const folders = ['content'];

/** A Markdown picture: `![what is to be seen](/bilder/tandem.jpg)`, with or without a title. */
const shown = /!\[[^\]]*\]\(\s*<?([^\s)>]+)>?(?:\s+["'(][^)]*)?\)/gu;
const code = /^(```|~~~)[\s\S]*?^\1|`[^`\n]*`/gmu;

/** Each picture of a text, with its line. */
const picturesOf = (source: string): readonly { readonly address: string; readonly line: number }[] => {
  const text = source.replace(code, (part) => part.replace(/[^\n]/gu, ' '));
  return [...text.matchAll(shown)].map(({ 1: address = '', index }) => ({ address, line: text.slice(0, index).split('\n').length }));
};

/** Pictures that a text shows and that are not there. Those from elsewhere are the matter of `npm run content`. */
const missing = (root: string): readonly string[] => globSync('content/**/[^_]*.{md,mdx}', { cwd: root, exclude: ['content/README.md', 'content/_*/**'] }).map((file) => file.replaceAll('\\', '/')).sort()
  .flatMap((file) => picturesOf(readFileSync(join(root, file), 'utf8')).flatMap(({ address, line }) => {
    if (/^[a-z][a-z\d+.-]*:|^\/\//iu.test(address)) return [];
    const path = decodeURI(address).replace(/[?#].*$/u, '');
    if (existsSync(path.startsWith('/') ? join(root, 'content', path) : join(root, dirname(file), path))) return [];
    return [`  ${file}, Zeile ${String(line)}: Das Bild ${address} gibt es nicht. Legen Sie es in den Ordner content/bilder, oder löschen Sie die Zeile. Große und kleine Buchstaben zählen.`];
  }));

/** What is wrong with a file of a picture, or `undefined`: it is read to its end, as a browser would. */
async function damage(file: string): Promise<string | undefined> {
  try {
    await sharp(file, { failOn: 'truncated' }).resize(16).raw().toBuffer();
    return undefined;
  } catch (error) {
    return /pixel limit/iu.test(String(error))
      ? 'Das Bild ist zu groß. Verkleinern Sie es auf höchstens 4000 Pixel Breite und speichern Sie es noch einmal.'
      : 'Das Bild ist beschädigt oder kein Bild: Es lässt sich nicht bis zum Ende lesen. Öffnen Sie es in einem Bildprogramm und speichern Sie es noch einmal als JPG oder PNG, oder holen Sie das Original.';
  }
}

/** Everything that is wrong with pictures, in German, one line each, with the file and what to do. @param root the project */
export async function pictureMistakes(root: string): Promise<readonly string[]> {
  const files = folders.flatMap((folder) => (existsSync(join(root, folder)) ? globSync(raster, { cwd: join(root, folder) }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`) : [])).sort();
  const damaged = await Promise.all(files.map(async (file) => {
    const says = await damage(join(root, file));
    return says === undefined ? [] : [`  ${file}: ${says}`];
  }));
  return [...missing(root), ...damaged.flat()];
}
