/** How many keys of the usual kind (X25519) an age file is sealed to, as its header says; undefined for what is no age file. It does not say which. */
export function keyCount(sealed: Uint8Array): number | undefined {
  // The header is ASCII and comes first; what follows it is not.
  const [header = '', ...rest] = new TextDecoder('latin1').decode(sealed).split('\n--- ', 2);
  if (!header.startsWith('age-encryption.org/v1\n') || rest.length === 0) return undefined;
  return header.split('\n').filter((line) => line.startsWith('-> X25519 ')).length;
}
