import { expect, it } from "vitest";
import { literal } from "./literal.ts";

it.each([
  ["a `quote`, a \\ and ${1 + 1}\nline\r\u2028"],
  [{ en: { title: "x" }, "pt-BR": ["a", 1, true, null], ["__proto__"]: "no prototype" }],
  ["</script><script>alert(1)</script>"],
  [{ class: "a", 1: "b", "": "c" }],
])("%j reads as it was", (value) => {
  // eslint-disable-next-line no-eval
  const read = (0, eval)(`(${literal(value)})`) as unknown;
  expect(JSON.stringify(read)).toBe(JSON.stringify(value));
  expect(literal(value)).not.toContain("</script");
});
