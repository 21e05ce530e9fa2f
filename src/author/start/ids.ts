import { idPattern } from "../reading/patterns.ts";
import type { Tongue } from "./tongue/tongue.ts";

/** Names that every guide has, and words that make no name. */
const taken = ["solved", "later", "know-why", "person", "what-is-left", "none", "unsure", "other", "symptom"];

/** Gives ids: short names in the words of a text, none twice. */
export function idMaker(tongue: Tongue): (text: string, most?: number) => string {
  const given = new Set(taken);
  return (text, most = 3) => {
    const words = wordsOf(text, tongue);
    const base = shortened(words, most) || "part";
    for (let n = most + 1; n <= most + 2; n++) {
      if (!given.has(base)) break;
      const longer = shortened(words, n, 40);
      if (!given.has(longer)) return keep(longer);
    }
    let id = base;
    for (let n = 2; given.has(id); n++) id = `${base}-${n}`;
    return keep(id);
  };

  function keep(id: string): string {
    given.add(id);
    return id;
  }
}

function wordsOf(text: string, { notInId }: Tongue): readonly string[] {
  const all = text.toLowerCase().replaceAll("’", "'").match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];
  const plain = (word: string) =>
    word.replace(/'\p{L}+$/u, "").normalize("NFD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]/g, "");
  const some = all.filter((word) => !notInId.has(word)).map(plain).filter(Boolean);
  const words = some.length > 0 ? some : all.map(plain).filter(Boolean);
  // An id begins with a letter.
  const first = words.findIndex((word) => /^[a-z]/.test(word));
  return first < 0 ? [] : words.slice(first);
}

function shortened(words: readonly string[], most: number, length = 28): string {
  let id = "";
  for (const word of words.slice(0, most)) {
    const longer = id === "" ? word.slice(0, 24) : `${id}-${word}`;
    if (longer.length > length) break;
    id = longer;
  }
  return idPattern.test(id) ? id : "";
}
