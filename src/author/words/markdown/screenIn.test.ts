import { expect, it } from "vitest";
import { screenIn } from "./screenIn.ts";

const service = { screen: ["Continue", "I can’t find a time", "Pay"] };

it.each([
  ["I press “Continue” and nothing happens", ["Continue"]],
  ["«Continue», « Pay », „Pay“, 'Continue', \"Pay\"", ["Continue", "Pay"]],
  ["It says “I can’t find a time”, or “Continue”", ["Continue", "I can’t find a time"]],
  ["We continue. Continue reading “Continuar”, and don’t pay or ‘Pay’s", []],
  [{ label: "Yes", help: "Press “Pay”" }, ["Pay"]],
  [[{ t: "p", c: ["Press ", { t: "screen", c: "Continue" }, " or “Pay”"] }], ["Continue", "Pay"]],
])("%j", (said, screen) => {
  expect(screenIn(said, service)).toEqual(screen);
});
