/** Files that Pagefind has packed itself, packed better for servers that can send brotli. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzipSync } from 'node:zlib';

const brotli = promisify(brotliCompress);

/**
 * The content of one of Pagefind's files as brotli, for the copy that a server sends with `Content-Encoding: br`. What a browser then
 * unpacks is the plain content; Pagefind's own script knows it by its signature and takes it as it is (1.5.2, `decompress`).
 * The file beside it stays packed with gzip inside, for servers that send it as it lies there.
 * @param thoroughly for files that everybody fetches; takes a second for a megabyte
 */
export const asBrotli = (file: Uint8Array, thoroughly: boolean): Promise<Uint8Array> => {
  const plain = gunzipSync(file);
  return brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: thoroughly ? 11 : 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } });
};
