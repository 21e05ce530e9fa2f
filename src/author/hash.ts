import { createHash } from "node:crypto";

/**
 * The first eight hex digits of the SHA-256 of a text, or of a value as JSON with its keys as they stand:
 * another order is another hash. In the names of files, in locks and as versions.
 */
export function hash(value: unknown): string {
  return createHash("sha256")
    .update(typeof value === "string" ? value : JSON.stringify(value))
    .digest("hex")
    .slice(0, 8);
}
