import { expect, test } from "vitest";
import { laterText } from "./laterText.ts";

test("words of handing over come later, words of the page without scripts never, all others at first", () => {
  const first = { share: "a", "share.failed": "b", codes: "c", person: "d" };
  const later = { "share.code": "e", "code.go": "f", "packet.title": "g", print: "h" };
  expect(laterText({ ...first, ...later, "plain.intro": "i" })).toEqual({ first, later });
});
