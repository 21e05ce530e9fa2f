import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Of all runs of a long random test, the part that is made: 1 with `npm run test:all`. */
    readonly share: number;
  }
}

/** How many runs a long random test makes of `all`: a part of them, but with `npm run test:all`. */
export const samples = (all: number): number => Math.ceil(all * inject("share"));
