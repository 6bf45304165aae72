/**
 * Stands in for the library's own X25519. It asks for it only where the browser has none (older than Chrome 133, Firefox 130, Safari 17),
 * and waits for what it gets: the real one is fetched then.
 */
const real = () => import('virtual:age-x25519');

export const x25519 = {
  /** The base point u = 9 (RFC 7748, 4.1). */
  GuBytes: Uint8Array.from([9, ...new Uint8Array(31)]),
  scalarMult: async (scalar: Uint8Array, u: Uint8Array): Promise<Uint8Array> => (await real()).x25519.scalarMult(scalar, u),
  scalarMultBase: async (scalar: Uint8Array): Promise<Uint8Array> => (await real()).x25519.scalarMultBase(scalar),
};
