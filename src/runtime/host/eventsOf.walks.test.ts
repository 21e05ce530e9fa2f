import fc from "fast-check";
import { createActor } from "xstate";
import { describe, expect, it } from "vitest";
import { testEdition } from "../../core/conversation/testing/testEdition.ts";
import { conversation } from "../../core/conversation/conversation.ts";
import type { ConversationEvent } from "../../core/conversation/conversationEvent.ts";
import { type Guide, openGuide } from "../../core/walk/guide.ts";
import { freshSession, type Session } from "../../core/session/session.ts";
import { kettleFlow } from "../../core/testing/kettleFlow.ts";
import { flowArbitrary } from "../../core/testing/arbitraryFlow.ts";
import { at, chance, place } from "../../core/testing/arbitraryPlace.ts";
import { type View, viewOf } from "../../core/session/view.ts";
import { envelope, parseFrameMessage } from "../../embed/protocol.ts";
import { eventsOf } from "./eventsOf.ts";

type Happened = ReturnType<typeof eventsOf>[number];

/** As docs/embed.md says: the last event with a depth. */
function standsAt(events: readonly Happened[]): { depth: number; end: string } {
  const last = events.findLast(({ depth }) => depth !== undefined);
  return { depth: last?.depth ?? 0, end: last?.end ?? "open" };
}

/** With states shared: the last of those that say where the member is now. */
function stateNow(events: readonly Happened[], initial: string): string {
  const says = ["step", "back", "restart", "resume", "resolve", "unresolved"];
  return events.findLast(({ type }) => says.includes(type))?.state ?? initial;
}

/** What may happen, in whatever guide: a place, an answer or a session is the `pick`th of those there are. */
const anything = fc.record({
  what: fc.oneof(
    ...Object.entries({
      answer: 41,
      back: 12,
      forward: 6,
      restart: 4,
      undo: 4,
      resume: 5,
      told: 6,
      jump: 6,
      change: 20,
    }).map(([what, weight]) => ({ weight, arbitrary: fc.constant(what) })),
  ),
  pick: place,
  say: place,
  byHost: chance(50),
  /** Where it led is a place that may be resumed later. */
  isKept: chance(10),
});
type Anything = typeof anything extends fc.Arbitrary<infer T> ? T : never;

function eventFor(
  { what, pick, say, byHost }: Anything,
  { flow }: Guide,
  { turns, answers }: View,
  kept: readonly Session[],
): ConversationEvent {
  if (what === "back" || what === "forward" || what === "undo") return { type: what };
  if (what === "restart") return { type: what, over: byHost };
  if (what === "resume") return { type: what, session: at([freshSession, ...kept], pick), over: byHost };
  if (what === "told")
    return { type: what, by: "host", facts: { plan: at(["eap", "insured"], pick), power: "stove" } };
  if (what === "jump")
    return { type: what, to: at(Object.keys(flow.states), pick), by: byHost ? "host" : "member" };
  const given = turns.filter((turn) => turn.type === "answer");
  if (what === "change" && given.length > 0) {
    const turn = at(given, pick);
    const says = Object.keys(flow.states[turn.at]?.on ?? { none: [] });
    return { type: what, index: turn.entry, insert: false, at: turn.at, say: at(says, say) };
  }
  return { type: "answer", say: answers.length > 0 ? at(answers, say) : "none" };
}

describe("what a page is told, over any walk", () => {
  it("where the member stands is known exactly", () => {
    const flows = fc.oneof(
      { weight: 1, arbitrary: fc.constant(kettleFlow) },
      { weight: 2, arbitrary: flowArbitrary },
    );
    const events = fc.noBias(fc.array(anything, { maxLength: 60, size: "max" }));
    fc.assert(
      fc.property(flows, events, (flow, all) => {
        const edition = testEdition(flow);
        const guide = openGuide(edition.data);
        const actor = createActor(conversation, { input: { by: "member", edition } }).start();
        // No event tells of what passes itself before anything happened.
        fc.pre(viewOf(guide, freshSession).at === flow.initial);
        const kept: Session[] = [];
        const told: Happened[] = [];
        let starts = 0;
        for (const one of all) {
          const before = viewOf(guide, actor.getSnapshot().context.session);
          const event = eventFor(one, guide, before, kept);
          actor.send(event);
          const after = viewOf(guide, actor.getSnapshot().context.session);
          const events = eventsOf(event, before, after);
          told.push(...events);
          if (one.isKept) kept.push(actor.getSnapshot().context.session);
          starts += events.filter(({ type }) => type === "start").length;

          const roles: readonly string[] = after.roles;
          const end = roles.includes("person")
            ? "handoff"
            : roles.includes("solved")
              ? "resolve"
              : "unresolved";
          const depth = after.trail.filter(({ type }) => type !== "told").length;
          expect(standsAt(told)).toEqual({ depth, end: after.kind === "outcome" ? end : "open" });
          expect(stateNow(told, flow.initial)).toBe(after.at);
        }
        expect(starts).toBeLessThanOrEqual(
          1 + told.filter(({ type }) => ["restart", "back", "resume", "change"].includes(type)).length,
        );
        for (const { state: _, answer: __, ...event } of told) {
          const all = { v: 1, id: "x", guide: "tea", version: "v1", ...event } as const;
          expect(parseFrameMessage(envelope({ type: "event", event: all }))).toBeDefined();
          // Numbers and words of ours only: nothing that a member said.
          expect(Object.keys(event).sort().join(" ")).toMatch(/^depth( end)? type$/);
        }
      }),
      { numRuns: 60 },
    );
  });
});
