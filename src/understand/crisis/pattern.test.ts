import { expect, test } from "vitest";
import { find } from "./find.ts";
import { readPattern } from "./pattern.ts";

const hits = (line: string, text: string): boolean =>
  readPattern(line, { self: ["myself", "herself"] }).some(
    (pattern) => find(pattern, text.split(" ")).length > 0,
  );

test.each([
  ["kill @self", "i kill myself", true],
  ["kill ..2 @self", "kill a b myself", true],
  ["kill ..2 @self", "kill a b c myself", false],
  ["^ help me $", "help me", true],
  ["^ help me $", "help me book", false],
  ["call (me|the police|$)", "call the police", true],
  ["suicid*", "suicidal", true],
  ["~suicide", "suicde", true],
  ["~suicide", "decide", false],
  ["*wanttodie*", "iwanttodie", true],
  ["a b? c", "a c", true],
  ["(have|got) ..2 gun", "ive a gun", true],
])('%s in "%s": %s', (line, text, wanted) => expect(hits(line, text)).toBe(wanted));

test.each(["..3", "a ..9 b", "@nobody", "Ä"])("a line that means nothing is refused: %s", (line) =>
  expect(() => readPattern(line, {})).toThrow(/^Pattern/),
);
