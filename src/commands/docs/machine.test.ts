import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { getShortestPaths } from "xstate/graph";
import { conversation } from "../../core/conversation/conversation.ts";
import { firstLock } from "../../core/testing/testGuide.ts";
import { kettleFlow } from "../../core/testing/kettleFlow.ts";
import { drawMachine } from "./testing/drawMachine.ts";

const file = join(import.meta.dirname, "../../../docs/conversation.mmd");
const data = { version: "v1", flow: kettleFlow, lock: firstLock(kettleFlow) };
const load = "0.conversation.loading";

it("the drawing of the conversation machine is up to date", () => {
  const drawn = drawMachine(conversation);
  // EXPECT=write writes it anew.
  if (process.env["EXPECT"] === "write") writeFileSync(file, drawn);
  expect(readFileSync(file, "utf8")).toBe(drawn);
});

it("every state is reached by events alone", () => {
  const paths = getShortestPaths(conversation, {
    input: { by: "member" },
    events: [
      { type: `xstate.done.actor.${load}`, output: data } as never,
      { type: `xstate.error.actor.${load}`, error: new Error("odd") } as never,
      { type: "retry" },
      { type: "forget" },
    ],
    serializeState: ({ value }) => JSON.stringify(value),
  });
  // None has states of its own.
  const reached = new Set<unknown>(paths.map(({ state }) => state.value));
  expect(reached).toEqual(new Set(Object.keys(conversation.states)));
});
