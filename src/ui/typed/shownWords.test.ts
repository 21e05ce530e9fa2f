import { expect, test } from "vitest";
import { shownWords, unpiled } from "./shownWords.ts";

test("an ordinary message is shown as it is", () => {
  const family = "\u{1F469}\u200D\u{1F469}\u200D\u{1F467}";
  const england = "\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}";
  for (const text of ["", "No puedo reservar.\nAyuda", `בְּרֵאשִׁית ${family} ${england} नमस्ते ❤️`])
    expect(shownWords(text)).toBe(text);
});

test("of a very long one, the beginning", () => {
  expect(shownWords("x".repeat(300))).toHaveLength(300);
  const shown = shownWords("\u{1F600}".repeat(100_000));
  // Whole characters: no half of one at the end.
  expect(shown).toBe(`${"\u{1F600}".repeat(300)}…`);
});

test("marks, directions and other invisible signs do not pile up", () => {
  for (const sign of ["\u0301", "\u202E", "\u200D", "\uFE0F", "\u2066", "\u{E0062}"]) {
    const eight = `a${sign.repeat(8)}b`;
    expect(shownWords(`a${sign.repeat(100_000)}b`)).toBe(eight);
    expect(unpiled(eight)).toBe(eight);
  }
});
