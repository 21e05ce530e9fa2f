import fc from "fast-check";
import { expect, it } from "vitest";
import { createActor } from "xstate";
import { flowArbitrary } from "../../testing/arbitraryFlow.ts";
import { at, place } from "../../testing/arbitraryPlace.ts";
import { testGuide } from "../../testing/testGuide.ts";
import { ANYWHERE } from "../../walk/replay.ts";
import type { Entry } from "../../walk/trail.ts";
import { conversation } from "../conversation.ts";
import type { ConversationEvent } from "../conversationEvent.ts";
import { testEdition } from "./testEdition.ts";
import { expectValid } from "../../session/testing/expectValid.ts";
import { viewOf } from "../../session/view.ts";

const word = fc.constantFrom(
  "q0",
  "q1",
  "c0",
  "else",
  "contact",
  "a0",
  "a1",
  "none",
  "fixed",
  "not-fixed",
  "constructor",
  "__proto__",
  "",
);
const by = fc.constantFrom("member" as const, "host" as const, "agent" as const);
const facts = fc.dictionary(
  fc.constantFrom("plan", "room", "constructor", "name"),
  fc.constantFrom("eap", "open", "x"),
);
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({ type: fc.constant("answer" as const), by, at: word, say: word }),
  // From anywhere only a stored trail jumps: what is resumed has been replayed.
  fc.record({ type: fc.constant("jump" as const), by, at: word.filter((id) => id !== ANYWHERE), to: word }),
  fc.record({ type: fc.constant("told" as const), by, facts }),
);
/** One of the answers that can be given, so that walks get somewhere. */
const offered = fc.record({ type: fc.constant("offered" as const), pick: place });
const hostile: fc.Arbitrary<ConversationEvent> = fc.oneof(
  fc.record({ type: fc.constant("answer" as const), say: word }),
  fc.record({ type: fc.constant("answer" as const), at: word, say: word, typed: word }),
  fc.record({
    type: fc.constant("retell" as const),
    index: fc.integer({ min: -2, max: 9 }),
    facts,
  }),
  fc.record({ type: fc.constant("besides" as const), cause: word }),
  fc.record({ type: fc.constant("tick" as const), step: word, done: fc.boolean() }),
  fc.record({
    type: fc.constant("change" as const),
    index: fc.integer({ min: -2, max: 9 }),
    insert: fc.boolean(),
    at: word,
    say: word,
  }),
  fc.record({ type: fc.constant("jump" as const), to: word }),
  fc.record({ type: fc.constant("told" as const), facts, by }),
  fc.constantFrom(
    { type: "back" as const },
    { type: "forward" as const },
    { type: "restart" as const },
    { type: "restart" as const, over: true },
    { type: "undo" as const },
    { type: "retry" as const },
  ),
  fc.record({
    type: fc.constant("resume" as const),
    session: fc.record({
      trail: fc.array(entry, { maxLength: 6 }),
      held: fc.constant([]),
      undone: fc.array(fc.array(entry, { maxLength: 2 }), { maxLength: 2 }),
      ticks: fc.array(word),
      typed: fc.constant([]),
    }),
    over: fc.boolean(),
  }),
);
const events = fc.array(fc.oneof(offered, hostile), { maxLength: 25, size: "max" });

/** A conversation stays valid, tried so many times. */
export function conversationRules(runs: number): void {
  it("the conversation machine stays valid under any sequence of events, hostile ones included", () => {
    fc.assert(
      fc.property(flowArbitrary, events, (flow, all) => {
        const guide = testGuide(flow);
        const actor = createActor(conversation, { input: { by: "member", edition: testEdition(flow) } });
        actor.start();
        for (const event of all) {
          const { answers } = viewOf(guide, actor.getSnapshot().context.session);
          if (event.type !== "offered") actor.send(event);
          else if (answers.length > 0) actor.send({ type: "answer", say: at(answers, event.pick) });
          expect(actor.getSnapshot().status).toBe("active");
          expectValid(guide, actor.getSnapshot().context.session);
        }
        actor.stop();
      }),
      { numRuns: runs },
    );
  });
}
