import { expect, it } from "vitest";
import { openIndex } from "../../../understand/openIndex.ts";
import type { PhraseIndex } from "../../../understand/phraseIndex.ts";
import { taught } from "../../../understand/said/taught.ts";
import { sampleIndex } from "../../testing/sampleIndex.ts";

const facts: PhraseIndex["facts"] = {
  device: { phone: "phone\nmobile phone", tablet: "tablet" },
  payer: { insurance: "insurance", self: "no insurance at all" },
};
const open = openIndex({ ...sampleIndex(), facts });
const heard = (text: string) => taught(text, open).facts;

it.each([
  ["My phone only drips when the lid is open", { device: "phone" }],
  ["the grinder is empty, I use a MOBILE phone", { device: "phone" }],
  ["no coffee on my phone", { device: "phone" }],
  ["it does not grind with my tablet and I have insurance", { device: "tablet", payer: "insurance" }],
  ["I have no insurance at all", { payer: "self" }],
])("teaches what is sure: %s", (text, told) => expect(heard(text)).toEqual(told));

it.each([
  "not a phone",
  "I do not have a phone",
  "it's not my phone, it's my tablet",
  "maybe it is the phone",
  "if I take the phone",
  "phone or tablet",
  "with the phone it works but not with the tablet",
  "phone? no phone",
  "phone no",
  "telephones",
  "",
])("teaches nothing by: %s", (text) => expect(heard(text)).toEqual({}));

it("says whether a message tells nothing else", () => {
  expect(taught("I have a phone", open).only).toBe(true);
  expect(taught("I have a phone, and the tank leaks", open).only).toBe(false);
});
