import { createActor } from "xstate";
import { describe, expect, it } from "vitest";
import { conversation, type ConversationEvent } from "../../core/session/conversation.ts";
import { type Guide, openGuide } from "../../core/walk/guide.ts";
import { freshSession, type Session } from "../../core/session/session.ts";
import { kettleFlow } from "../../core/testing/kettleFlow.ts";
import { firstLock } from "../../core/testing/firstLock.ts";
import { random, type Random } from "../../core/testing/random.ts";
import { randomFlow } from "../../core/testing/randomFlow.ts";
import { viewOf } from "../../core/session/view.ts";
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

function anything(rng: Random, guide: Guide, session: Session, kept: readonly Session[]): ConversationEvent {
  const view = viewOf(guide, session);
  const turns = view.turns.filter((turn) => turn.type === "answer");
  if (rng.chance(0.12)) return { type: "back" };
  if (rng.chance(0.06)) return { type: "forward" };
  if (rng.chance(0.04)) return { type: "restart" };
  if (rng.chance(0.05)) return { type: "resume", session: rng.pick([freshSession, ...kept]) };
  if (rng.chance(0.06))
    return { type: "told", by: "host", facts: { plan: rng.pick(["eap", "insured"]), power: "stove" } };
  if (rng.chance(0.06))
    return { type: "jump", to: rng.pick(Object.keys(guide.flow.states)), by: rng.pick(["member", "host"]) };
  if (rng.chance(0.2) && turns.length > 0) {
    const turn = rng.pick(turns);
    const say = rng.pick(Object.keys(guide.flow.states[turn.at]?.on ?? { none: [] }));
    return { type: "change", index: turn.entry, insert: false, at: turn.at, say };
  }
  return { type: "answer", say: view.answers.length > 0 ? rng.pick(view.answers) : "none" };
}

describe("what a page is told, over any walk", () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))(
    "seed %i: where the member stands is known exactly",
    (seed) => {
      const rng = random(seed);
      const flow = seed % 3 === 0 ? kettleFlow : randomFlow(rng);
      const data = { flow, lock: firstLock(flow), version: "v1" };
      const guide = openGuide(data);
      const actor = createActor(conversation, { input: { by: "member", data } }).start();
      const kept: Session[] = [];
      const told: Happened[] = [];
      let starts = 0;
      for (let step = 0; step < 60; step++) {
        const { session } = actor.getSnapshot().context;
        const event = anything(rng, guide, session, kept);
        const before = viewOf(guide, session);
        actor.send(event);
        const after = viewOf(guide, actor.getSnapshot().context.session);
        const events = eventsOf(event, before, after);
        told.push(...events);
        if (rng.chance(0.1)) kept.push(actor.getSnapshot().context.session);
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
    },
  );
});
