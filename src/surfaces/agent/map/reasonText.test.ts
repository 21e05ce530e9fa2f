import { expect, test } from "vitest";
import { markedWords } from "../../../core/desk/testing/markedWords.ts";
import { leftFlow } from "../../../core/testing/leftFlow.ts";
import { makeText } from "../../../ui/text/makeText.ts";
import { reasonText } from "./reasonText.ts";

const texts = {
  "agent.map.if": "if {facts}",
  "agent.map.unless": "not if {facts}",
  "plain.either": "or",
  "plain.and": "and",
};
const reason = reasonText(leftFlow, markedWords(leftFlow).words, makeText(texts, "en"));

test("a line of the map says by which answer it is gone, its place in the list, and for whom", () => {
  expect(reason("kind", { say: "old" })).toBe("PUBLIC kind old");
  expect(reason("kind", { say: "old", place: 2 })).toBe("PUBLIC kind old (2.)");
  const kind = "PUBLIC kind: PUBLIC kind";
  expect(reason("kind", { say: "old", place: 1, if: [{ kind: "old" }, { kind: "led" }] })).toBe(
    `PUBLIC kind old (1., if ${kind} old or ${kind} led)`,
  );
  expect(reason("kind", { say: "led", unless: [{ kind: ["led"] }] })).toBe(
    `PUBLIC kind led (not if ${kind} led)`,
  );
});
