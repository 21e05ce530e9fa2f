import { createHash } from "node:crypto";

/** SHA-256 (hex) of a source sentence: NFKC, straight quotes, white space folded, trimmed, lower case. */
export function sentenceHash(sentence: string): string {
  const plain = sentence
    .normalize("NFKC")
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
  return createHash("sha256").update(plain).digest("hex");
}
