import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { getShortestPaths } from "xstate/graph";
import { conversation } from "../../core/conversation/conversation.ts";
import type { ConversationEvent } from "../../core/conversation/conversationEvent.ts";
import { testEdition } from "../../core/conversation/testing/testEdition.ts";
import { kettleFlow } from "../../core/testing/kettleFlow.ts";
import { drawMachine } from "./testing/drawMachine.ts";

const file = join(import.meta.dirname, "../../../docs/conversation.mmd");

it("the drawing of the conversation machine is up to date", () => {
  const drawn = drawMachine(conversation);
  // EXPECT=write writes it anew.
  if (process.env["EXPECT"] === "write") writeFileSync(file, drawn);
  expect(readFileSync(file, "utf8")).toBe(drawn);
});

/** One event of each kind that leads somewhere. */
const events: readonly ConversationEvent[] = [
  { type: "loaded", edition: testEdition(kettleFlow) },
  { type: "failed", failure: "offline" },
  { type: "retry" },
  { type: "opened", asks: false },
  { type: "opened", asks: true },
  { type: "jump", to: "person" },
  { type: "taken" },
  { type: "aside" },
  { type: "refused" },
  { type: "forget" },
];

it("every state is reached by events alone", () => {
  const embedded = conversation.provide({ guards: { leadsToHost: ({ event }) => event.type === "jump" } });
  const paths = getShortestPaths(embedded, {
    input: { by: "member" },
    events,
    // No more of what happened counts than where it led.
    serializeState: ({ value }) => JSON.stringify(value),
  });
  const reached = new Set(paths.map(({ state }) => JSON.stringify(state.value)));
  const all = Object.values(embedded.root.states).flatMap(({ key, states }) =>
    Object.keys(states).length > 0
      ? Object.keys(states).map((inner) => JSON.stringify({ [key]: inner }))
      : [JSON.stringify(key)],
  );
  expect([...reached].sort()).toEqual(all.sort());
});

it("only what is done to the session leads nowhere else", () => {
  const staying = [conversation.root, ...Object.values(conversation.root.states)].flatMap((state) =>
    [...state.transitions].flatMap(([event, all]) => (all.some(({ target }) => !target) ? [event] : [])),
  );
  // Of a jump only the one that a host wishes before it is clear where the conversation is.
  expect(new Set(staying)).toEqual(new Set(["told", "tick", "note", "jump"]));
});
