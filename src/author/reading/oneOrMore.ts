import { z } from "zod";

/** One of these, or a list of them, of at least `least`. */
export function oneOrMore<T extends z.ZodType>(one: T, least = 1) {
  return z.union([one, z.array(one).min(least)]);
}
