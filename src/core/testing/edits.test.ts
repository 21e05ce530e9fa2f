import { expect, it } from "vitest";
import { edits } from "./edits.ts";
import { firstVersion } from "./firstVersion.ts";
import { random } from "./random.ts";
import { randomFlow } from "./randomFlow.ts";

it.each(Object.entries(edits))("%s: the same seed makes the same edit", (_, edit) => {
  const edited = () => {
    const rng = random(7);
    return edit(firstVersion(randomFlow(rng)), rng);
  };
  expect(edited()).toEqual(edited());
});
