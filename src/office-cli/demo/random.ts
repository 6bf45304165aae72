/** Chance that comes out the same for the same seed, so that a picture, a test and a measurement show the same people. */
export interface Chance {
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  /** True in that share of all cases, 0 to 1. */
  readonly happens: (share: number) => boolean;
  /** One of the list, which must not be empty. */
  readonly one: <T>(list: readonly T[]) => T;
  /** So many different ones, or all there are, in an order of chance. */
  readonly some: <T>(list: readonly T[], count: number) => readonly T[];
  /** 32 bytes. */
  readonly bytes: () => Uint8Array;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to invent people, and no use for secrets. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const some = <T>(list: readonly T[], count: number): readonly T[] => {
    const left = [...list];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(whole(0, left.length - 1), 1)).flat();
  };
  return {
    whole,
    some,
    happens: (share) => next() < share,
    one: (list) => {
      const [chosen] = some(list, 1);
      if (chosen === undefined) throw new RangeError('Nothing to choose from.');
      return chosen;
    },
    bytes: () => Uint8Array.from({ length: 32 }, () => whole(0, 255)),
  };
}
