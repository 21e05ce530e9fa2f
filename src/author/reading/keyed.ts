import { z } from "zod";

/**
 * A map with these keys only. The message about other keys lists the known ones, for `checkShape` to guess
 * from.
 */
export function keyed<T extends z.ZodRawShape>(shape: T, what = "must be a map of keys") {
  const known = Object.keys(shape).join(" ");
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys"
        ? known
        : `${what}. Write "key: value" lines: ${known.replaceAll(" ", ", ")}.`,
  });
}
