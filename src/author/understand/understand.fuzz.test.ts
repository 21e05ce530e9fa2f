import { expect, it } from "vitest";
import { normalise } from "../../understand/normalise.ts";
import { hear, hearAll } from "./testing/hearing.ts";

it("bears random and hostile messages", () => {
  expect(hearAll(3000)).toBe(3000);
});

/** Every part of the work is bounded by what `normalise` lets through, and `normalise` reads 1,500 characters. */
it("lets through no more than 160 words of 24 letters, whatever is pasted", () => {
  const pastes = ["a", "a ", "ab", "\ufdfa", "e\u0301", "<b>", "\u200b", "1a", "🫖 ", "ﬃ "].map((part) =>
    part.repeat(Math.ceil(1_000_000 / part.length)),
  );
  for (const paste of pastes) {
    const words = normalise(paste);
    expect(words.length).toBeLessThanOrEqual(160);
    expect(Math.max(0, ...words.map((word) => word.length))).toBeLessThanOrEqual(24);
  }
});

it("answers a megabyte: unbounded, it would take minutes", () => {
  for (const part of ["xqzj wvkp ", "no water ", "aab", "a\u0301", "<i>"]) {
    expect(hear(part.repeat(Math.ceil(1_000_000 / part.length))).kind).not.toBe("crisis");
  }
});
