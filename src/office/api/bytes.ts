/** Bytes as base64 text and back, in browsers and on servers alike. */

/** So many bytes are handed over as arguments at once; engines allow at least this many. */
const slice = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += slice) text += String.fromCharCode(...bytes.subarray(at, at + slice));
  return btoa(text);
}

/** @throws DOMException for what is no base64; answers and calls are checked by the schema before */
export function fromBase64(text: string): Uint8Array {
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at += 1) bytes[at] = raw.charCodeAt(at);
  return bytes;
}
