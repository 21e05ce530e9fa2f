import { idPattern } from "../reading/patterns.ts";
import type { Tongue } from "./tongue/tongue.ts";

/** Names that every guide has, and words that make no name. */
const taken = ["solved", "later", "know-why", "person", "what-is-left", "none", "unsure", "other", "symptom"];

/** The part of an instruction that says what to do: what stands before its comma says when. */
export function mainClause(text: string, { clause }: Tongue): string {
  const at = text.indexOf(", ");
  return clause.test(text) && at > 0 ? text.slice(at + 2) : text;
}

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

/** Words that turn a meaning round: an id without them would say the opposite. */
const not: Readonly<Record<string, RegExp>> = { en: /^(?:not|cannot|\p{L}+n't)$/u, es: /^no$/u };

function wordsOf(text: string, { notInId, locale }: Tongue): readonly string[] {
  // Addresses, and what is said aside, name nothing.
  const bare = text.replace(/\S+@\S+|https?:\S+|\([^)]*\)/g, " ");
  const all =
    bare
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];
  const plain = (word: string) =>
    word
      .replace(/'\p{L}+$/u, "")
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/[^a-z0-9]/g, "");
  const no = locale === "es" ? "no" : "not";
  const some = all
    .map((word) => (not[locale]?.test(word) ? no : notInId.has(word) ? "" : plain(word)))
    .filter((word, n, words) => word !== "" && words.indexOf(word) === n);
  // "Why isn't it …" begins with it, which says nothing yet.
  const first = some.findIndex((word) => /^[a-z]/.test(word) && word !== no && word !== "up");
  const words = first < 0 ? [] : some.slice(first);
  const whole = all.map(plain).filter((word) => /^[a-z]/.test(word));
  return words.length > 0 ? words : whole;
}

function shortened(words: readonly string[], most: number, length = 28): string {
  let id = "";
  for (const word of words.slice(0, most)) {
    const longer = id === "" ? word.slice(0, 24) : `${id}-${word}`;
    if (longer.length > length) break;
    id = longer;
  }
  // Cut off behind it, "not" says nothing.
  id = id.replace(/-(?:not|no)$/, "");
  return idPattern.test(id) ? id : "";
}
