import { describe, expect, it } from "vitest";
import type { Flow } from "../guide/flow.ts";
import { answerKeys } from "./answerKeys.ts";
import { type Press, pressed } from "./pressed.ts";

const flow: Flow = {
  id: "g",
  initial: "q",
  states: {
    q: {
      tags: ["question"],
      on: {
        a: [{ target: "c" }],
        later: [{ target: "end" }],
        b: [{ target: "c", guard: { type: "when", params: { knows: { x: "y" } } } }],
        d: [{ target: "c" }],
      },
    },
    c: {
      tags: ["cause"],
      on: {
        "not-fixed": [{ target: "end" }],
        fixed: [{ target: "end" }],
        own: [{ target: "end" }],
        later: [{ target: "end" }],
      },
    },
    end: { type: "final", tags: ["outcome"] },
  },
};

const press = (given: Partial<Press>): Press => ({
  key: "",
  code: "",
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  isComposing: false,
  typing: false,
  ...given,
});

describe("answer keys", () => {
  it("stay with their answer while others hide", () => {
    expect(answerKeys(flow, "q")).toEqual({ a: 1, later: 2, b: 3, d: 4 });
  });

  it("are the same for closing answers everywhere, in whatever order they are written", () => {
    expect(answerKeys(flow, "c")).toEqual({ fixed: 1, "not-fixed": 2, later: 4, own: 6 });
  });

  it("on the pages of what is left are by the place on the page, none of these last", () => {
    const causes = Array.from({ length: 9 }, (_, n) => [`c${n}`, [{ target: "q" }]] as const);
    const on = { ...Object.fromEntries(causes), none: [{ target: "q" }] };
    const left: Flow = { id: "g", initial: "q", states: { "what-is-left": { tags: ["question"], on } } };
    expect(answerKeys(left, "what-is-left")).toMatchObject({ c0: 1, c6: 7, c7: 1, c8: 2, none: 8 });
  });

  it("end at nine", () => {
    const on = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`a${n}`, [{ target: "q" }]]));
    const many: Flow = { id: "g", initial: "q", states: { q: { tags: ["question"], on } } };
    expect(Object.values(answerKeys(many, "q"))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe("pressed", () => {
  it.each([
    [
      { key: "3", code: "Digit3" },
      { do: "answer", key: 3 },
    ],
    [
      { key: "7", code: "Numpad7" },
      { do: "answer", key: 7 },
    ],
    [
      { key: "&", code: "Digit1" },
      { do: "answer", key: 1 },
    ],
    [
      { key: "1", code: "Digit1", shiftKey: true },
      { do: "answer", key: 1 },
    ],
    [{ key: "/", code: "Digit7", shiftKey: true }, { do: "find" }],
    [{ key: "?", code: "Minus", shiftKey: true }, { do: "help" }],
    [{ key: "Backspace", code: "Backspace" }, { do: "back" }],
    [{ key: "n", code: "KeyN" }, { do: "note" }],
    [{ key: "t", code: "KeyT" }, { do: "type" }],
    [{ key: "N", code: "KeyN" }, { do: "note" }],
    [{ key: "N", code: "KeyN", shiftKey: true }, { do: "new" }],
    [{ key: "n", code: "KeyN", shiftKey: true }, { do: "new" }],
    [{ key: "с", code: "KeyC" }, { do: "copy" }],
  ] as const)("%o", (given, command) => {
    expect(pressed(press(given))).toEqual(command);
  });

  it.each([
    [{ key: "!", code: "Digit1", shiftKey: true }],
    [{ key: "0", code: "Digit0" }],
    [{ key: "C", code: "KeyC", shiftKey: true }],
    [{ key: "x", code: "KeyX" }],
    [{ key: "1", code: "Digit1", typing: true }],
    [{ key: "1", code: "Digit1", repeat: true }],
    [{ key: "1", code: "Digit1", isComposing: true }],
    [{ key: "c", code: "KeyC", ctrlKey: true }],
    [{ key: "c", code: "KeyC", metaKey: true }],
    [{ key: "Backspace", code: "Backspace", altKey: true }],
  ])("does nothing for %o", (given) => {
    expect(pressed(press(given))).toBeUndefined();
  });
});
