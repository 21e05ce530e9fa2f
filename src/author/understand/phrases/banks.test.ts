import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { normalise } from "../../../understand/normalise.ts";
import { ownFolder } from "../../project/guidesFolder.ts";
import { readPhrases } from "./readPhrases.ts";

describe.each(["en", "es"])("the phrases in %s", (locale) => {
  const phrases =
    readPhrases(
      ownFolder,
      "booking",
      locale,
      () => undefined,
      () => {},
    )?.groups.flatMap((group) => group.phrases) ?? [];
  const set = readFileSync(join(ownFolder, `lab/understand/dev/${locale}.jsonl`), "utf8")
    .trim()
    .split("\n");
  const texts = set.map((line) => normalise((JSON.parse(line) as { text: string }).text).join(" "));

  it("are apart from the development set: no line of it is a phrase, or nearly one", () => {
    const known = phrases.map(({ text }) => pieces(text));
    const withPiece = new Map<string, number[]>();
    known.forEach((all, phrase) => {
      for (const piece of all) {
        const phrases = withPiece.get(piece) ?? [];
        phrases.push(phrase);
        withPiece.set(piece, phrases);
      }
    });
    const near = texts.filter((text) => {
      const own = pieces(text);
      const both = new Map<number, number>();
      for (const piece of own)
        for (const phrase of withPiece.get(piece) ?? []) both.set(phrase, (both.get(phrase) ?? 0) + 1);
      // Of the pieces of either, more than half are pieces of both.
      return [...both].some(([phrase, count]) => count / (own.size + known[phrase]!.size - count) > 0.5);
    });
    expect(near).toEqual([]);
  });
});

function pieces(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(1, text.length - 2) }, (_, i) => text.slice(i, i + 3)));
}
