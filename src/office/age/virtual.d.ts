/** The library's own X25519, under a name that is not replaced once more (src/site/light-age.ts). */
declare module 'virtual:age-x25519' {
  export const x25519: {
    readonly scalarMult: (scalar: Uint8Array, u: Uint8Array) => Uint8Array;
    readonly scalarMultBase: (scalar: Uint8Array) => Uint8Array;
  };
}
