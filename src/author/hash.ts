import { createHash } from "node:crypto";

/** The first eight hex digits of the SHA-256 of `value` as canonical JSON (keys sorted, except where order means something). */
export function hash(value: unknown): string {
  return createHash("sha256")
    .update(typeof value === "string" ? value : JSON.stringify(value))
    .digest("hex")
    .slice(0, 8);
}
