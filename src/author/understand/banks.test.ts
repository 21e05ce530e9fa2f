import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { normalise } from "../../understand/normalise.ts";
import { ownFolder } from "../guidesFolder.ts";
import { readPhrases } from "./readPhrases.ts";

describe.each(["en", "es"])("the phrases in %s", (locale) => {
  const phrases =
    readPhrases(ownFolder, "booking", locale, () => {})?.groups.flatMap((group) => group.phrases) ?? [];
  const set = readFileSync(join(ownFolder, `lab/dev/${locale}.jsonl`), "utf8")
    .trim()
    .split("\n");
  const texts = set.map((line) => normalise((JSON.parse(line) as { text: string }).text).join(" "));

  it("are apart from the development set: no line of it is a phrase, or nearly one", () => {
    const known = phrases.map(({ text }) => pieces(text));
    const near = texts.filter((text) => known.some((phrase) => alike(pieces(text), phrase) > 0.5));
    expect(near).toEqual([]);
  });
});

function pieces(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(1, text.length - 2) }, (_, i) => text.slice(i, i + 3)));
}

/** Share of the pieces of either that are pieces of both. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((piece) => b.has(piece)).length;
  return both / (a.size + b.size - both);
}
