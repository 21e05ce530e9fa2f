import { hash } from "../hash.ts";

/** Hash of a wording in which case, spaces and punctuation don't count. */
export function wordingHash(text: string): string {
  const letters = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
  return hash(letters || text);
}
