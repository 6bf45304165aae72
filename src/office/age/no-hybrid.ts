/** Stands in for the curves of hybrid and hardware keys, which the office does not take (src/env.ts, OFFICE_RECIPIENTS). */
const refused = {
  getPublicKey: (): never => { throw new Error('Only X25519 keys are taken here.'); },
  encapsulate: (): never => { throw new Error('Only X25519 keys are taken here.'); },
  decapsulate: (): never => { throw new Error('Only X25519 keys are taken here.'); },
};

export const MLKEM768X25519 = refused;
export const MLKEM768P256 = refused;
export const p256 = refused;
