/** Small repeatable randomness for generated flows: the same seed gives the same flow on every machine. */
export interface Random {
  /** A whole number from 0 up to, but without, `below`. */
  readonly upTo: (below: number) => number;
  readonly chance: (of: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (below: number) => Math.floor(next() * below);
  return {
    upTo,
    chance: (of) => next() < of,
    pick: (from) => {
      const one = from[upTo(from.length)];
      if (one === undefined) throw new Error("nothing to pick from");
      return one;
    },
  };
}
