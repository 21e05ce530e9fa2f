import { expect, it } from "vitest";
import { todosIn } from "./todosIn.ts";

it("finds what is to do in values and notes, with what stands behind it", () => {
  const text = 'a: "TODO: ask, then write", b\n# TODO colour\nTODOS LOS todo\n1. TODO: press {#a}';
  expect(todosIn(text, "en")).toEqual([
    { line: 1, column: 5, text: "TODO: ask, then write" },
    { line: 2, column: 3, text: "TODO colour" },
    { line: 4, column: 4, text: "TODO: press {#a}" },
  ]);
});

it("leaves a word of Spanish alone", () => {
  expect(todosIn("Pulse BORRAR TODO.\nTODO: lo demás", "es-MX")).toEqual([
    { line: 2, column: 1, text: "TODO: lo demás" },
  ]);
});
