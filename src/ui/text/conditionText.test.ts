import { describe, expect, test } from "vitest";
import { lampFlow, lampText, lampWords } from "../testing/lamp.ts";
import { conditionText } from "./conditionText.ts";

describe("a condition in words", () => {
  const { whom } = conditionText(lampFlow, lampWords, lampText);

  test("names groups, and what no question asks, by the guide's words for them", () => {
    expect(whom({ knows: { kind: ["bulb", "tube"], room: "attic" } })).toBe(
      "If The lamp: An old lamp and It is in the attic",
    );
    expect(whom({ knows: { kind: ["tube", "led"] } })).toBe("If The lamp: A tube or An LED");
  });

  test("says what must not be known, and any of several", () => {
    expect(whom({ lacks: { kind: "led", room: "attic" } })).toBe(
      "Unless The lamp: An LED or It is in the attic",
    );
    expect(whom({ knows: { kind: "led" }, lacks: { room: "attic" } })).toBe(
      "If The lamp: An LED and not It is in the attic",
    );
    const none = { kind: ["bulb", "tube", "led"] };
    expect(whom({ lacks: none })).toBe("If The lamp: not known");
    expect(whom({ lacks: none, knows: { room: "attic" } })).toBe(
      "If It is in the attic and The lamp: not known",
    );
    expect(whom({ or: [{ knows: { kind: "led" } }, { knows: { room: "attic" } }] })).toBe(
      "If The lamp: An LED or It is in the attic",
    );
  });
});
