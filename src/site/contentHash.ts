import { createHash } from "node:crypto";

/** A short hash for file names: the content decides it, and nothing else. */
export function contentHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}
