import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createActor } from "xstate";
import { conversation, type ConversationEvent } from "./conversation.ts";
import { append, back, change, forward } from "./edit.ts";
import { type Context, enter, offered, openingContext } from "../walk/step.ts";
import { matches } from "../guide/facts.ts";
import type { Guide } from "../walk/guide.ts";
import { ANYWHERE, replay } from "../walk/replay.ts";
import type { Session } from "./session.ts";
import { random, type Random } from "../testing/random.ts";
import { randomFlow } from "../testing/randomFlow.ts";
import { randomWalk } from "../testing/randomWalk.ts";
import { testGuide } from "../testing/testGuide.ts";
import type { Entry } from "../walk/trail.ts";
import { viewOf } from "./view.ts";

/** A random valid guide, a session in it, and more randomness. */
function each(check: (guide: Guide, session: Session, rng: Random) => void, numRuns = 300): void {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const rng = random(seed);
      const guide = testGuide(randomFlow(rng));
      check(guide, randomWalk(guide, rng), rng);
    }),
    { numRuns },
  );
}

function expectValid(guide: Guide, session: Session): void {
  const { trail, rest, at } = replay(guide, session.trail);
  expect(rest).toEqual([]);
  expect(trail).toEqual(session.trail);
  expect(Object.hasOwn(guide.flow.states, at)).toBe(true);
  session.trail.forEach((entry, index) => {
    if (entry.type === "told") return;
    // Each answer and jump stands where the reader was, or where a question passed itself since the last of them.
    const before = replay(guide, session.trail.slice(0, index));
    const from = session.trail.slice(0, index).findLastIndex(({ type }) => type !== "told") + 1;
    const passed = before.turns.flatMap((turn) =>
      turn.type === "passed" && turn.before >= from ? [turn.at] : [],
    );
    expect([before.at, ...(entry.type === "answer" ? passed : [])]).toContain(entry.at);
  });
  const forbidden = guide.flow.states[at]?.meta?.never ?? [];
  const told = session.trail.some(({ type }) => type === "told");
  const { facts } = replay(guide, session.trail).context;
  // What is told later may make a place forbidden where one stands already; nothing leads there.
  expect(!told && forbidden.some((set) => matches(set, facts))).toBe(false);
}

describe("any guide, any session", () => {
  it("replays to where it is live, and replaying again changes nothing", () => {
    each((guide, { trail }, rng) => {
      expect(replay(guide, trail).trail).toEqual(trail);
      expectValid(guide, { trail, held: [], undone: [] });
      // Also for a trail that was damaged.
      const damaged = trail.filter(() => rng.chance(0.7));
      const once = replay(guide, damaged);
      const { rest: _, ...same } = once;
      expect(replay(guide, [...once.trail])).toEqual({ ...same, rest: [] });
    });
  });

  it("the pure functions and XState go the same way", () => {
    each((guide, _, rng) => {
      let now = guide.machine.start();
      let at = guide.flow.initial;
      let context: Context = openingContext(guide.flow);
      for (let step = 0; step < 20 && now.status === "active"; step++) {
        const state = guide.flow.states[at]!;
        const open = Object.keys(state.on ?? {}).filter((say) => guide.machine.say(now, say));
        const offers = offered(state, context);
        expect(offers.map(({ say }) => say)).toEqual(open);
        const { say, branch } = rng.pick(offers);
        now = guide.machine.say(now, say)!;
        context = enter(guide.flow, branch, context);
        at = branch.target;
        expect({ at: now.value, context: now.context }).toEqual({ at, context });
      }
    });
  });

  it("changing one answer equals a replay of the surviving answers from the start", () => {
    each((guide, session, rng) => {
      session.trail.forEach((entry, index) => {
        if (entry.type !== "answer") return;
        const says = Object.keys(guide.flow.states[entry.at]?.on ?? {});
        const say = rng.pick(says);
        const changed = change(guide, session, { index, insert: false, at: entry.at, say, by: "member" });
        if (changed === session) return;
        expectValid(guide, changed);
        // The oracle: one entry after the other, from nothing; the first answer that does not go stops the rest.
        const wanted: Entry[] = session.trail.with(index, {
          type: "answer",
          by: "member",
          at: entry.at,
          say,
        });
        const survivors: Entry[] = [];
        let stopped = false;
        for (const one of wanted) {
          const next = [...survivors, one];
          const fits = one.type === "told" || (!stopped && replay(guide, next).trail.length === next.length);
          if (fits) survivors.push(one);
          else stopped = true;
        }
        expect(changed.trail).toEqual(survivors);
        // Nothing is lost: what was an answer is kept or held.
        const kept = [...changed.trail, ...changed.held].filter((one) => "say" in one).length;
        expect(kept).toBe(session.trail.filter(({ type }) => type === "answer").length);
      });
    });
  });

  it("what passed itself can be answered explicitly, and the same answer leads to the same place", () => {
    each((guide, session) => {
      for (const turn of viewOf(guide, session).turns) {
        if (turn.type !== "passed") continue;
        const upTo = { ...session, trail: session.trail.slice(0, turn.before) };
        const same = change(guide, session, {
          index: turn.before,
          insert: true,
          at: turn.at,
          say: turn.say,
          by: "member",
        });
        // An explicit answer withstands what is told later; what only passed does not.
        const toldLater = session.trail.slice(turn.before).some(({ type }) => type === "told");
        expect(toldLater || viewOf(guide, same).at === viewOf(guide, session).at).toBe(true);
        expect(toldLater || same.trail.length === session.trail.length + 1).toBe(true);
        expect(
          change(guide, upTo, { index: turn.before, insert: true, at: turn.at, say: turn.say, by: "member" }),
        ).not.toBe(upTo);
      }
    });
  });

  it("`more` falls with every answer of one search", () => {
    each((guide, session) => {
      let before: number | undefined;
      session.trail.forEach((entry, index) => {
        const { kind, more } = viewOf(guide, { trail: session.trail.slice(0, index + 1), held: [] });
        const left = kind === "question" ? more + 1 : 0;
        const searching = entry.type === "answer" && before !== undefined && before > 0;
        expect(!searching || left < (before ?? 0)).toBe(true);
        before = kind === "question" ? left : undefined;
      });
    });
  });

  it("no jump shows a cause that was shown", () => {
    each((guide, session) => {
      for (const turn of viewOf(guide, session).turns) {
        if (turn.type !== "jump") continue;
        const before = viewOf(guide, { trail: session.trail.slice(0, turn.entry), held: [] }).tried;
        expect(before.map(({ state }) => state)).not.toContain(turn.to);
      }
    });
  });

  it("back and forward bring back the same place", () => {
    each((guide, session) => {
      const undone = back(session, "member");
      expectValid(guide, undone);
      if (undone === session) return;
      const again = forward(guide, undone);
      expectValid(guide, again);
      const answers = ({ trail }: Session) => trail.filter(({ type }) => type === "answer");
      const told = session.trail.some(({ type }) => type === "told");
      expect(told ? [] : answers(again)).toEqual(told ? [] : answers(session));
    });
  });
});

describe("the conversation machine", () => {
  it("stays valid under any sequence of events, hostile ones included", () => {
    const words = [
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
    ];
    const word = fc.constantFrom(...words);
    const by = fc.constantFrom("member" as const, "host" as const, "agent" as const);
    const facts = fc.dictionary(
      fc.constantFrom("plan", "room", "constructor", "name"),
      fc.constantFrom("eap", "open", "x"),
    );
    const entry: fc.Arbitrary<Entry> = fc.oneof(
      fc.record({ type: fc.constant("answer" as const), by, at: word, say: word }),
      // From anywhere only a stored trail jumps: what is resumed has been replayed.
      fc.record({
        type: fc.constant("jump" as const),
        by,
        at: word.filter((id) => id !== ANYWHERE),
        to: word,
      }),
      fc.record({ type: fc.constant("told" as const), by, facts }),
    );
    const event: fc.Arbitrary<ConversationEvent | { type: "any" }> = fc.oneof(
      { weight: 6, arbitrary: fc.constant({ type: "any" as const }) },
      fc.record({ type: fc.constant("answer" as const), say: word }),
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
        { type: "retry" as const },
      ),
      fc.record({
        type: fc.constant("resume" as const),
        session: fc.record({
          trail: fc.array(entry, { maxLength: 6 }),
          held: fc.constant([]),
          undone: fc.array(fc.array(entry, { maxLength: 2 }), { maxLength: 2 }),
        }),
      }),
    );
    fc.assert(
      fc.property(fc.integer(), fc.array(event, { maxLength: 25 }), (seed, events) => {
        const rng = random(seed);
        const guide = testGuide(randomFlow(rng));
        const { version, flow, lock } = guide;
        const actor = createActor(conversation, {
          input: { by: "member", data: { version, flow, lock } },
        }).start();
        for (const one of events) {
          const { session } = actor.getSnapshot().context;
          const { answers } = viewOf(guide, session);
          if (one.type !== "any") actor.send(one);
          else if (answers.length > 0) actor.send({ type: "answer", say: rng.pick(answers) });
          expect(actor.getSnapshot().status).toBe("active");
          expectValid(guide, actor.getSnapshot().context.session);
        }
        actor.stop();
      }),
      { numRuns: 400 },
    );
  });
});

describe("speed", () => {
  it("replays a hundred entries well within a frame of a fast machine", () => {
    const rng = random(7);
    const guide = testGuide(randomFlow(rng));
    let { trail } = randomWalk(guide, rng);
    while (trail.length < 100) trail = [...trail, { type: "told", by: "host", facts: { plan: "eap" } }];
    const began = Date.now();
    for (let run = 0; run < 50; run++) replay(guide, [...trail]);
    expect((Date.now() - began) / 50).toBeLessThan(30);
    expect(
      append(
        guide,
        { trail, held: [], undone: [] },
        { type: "answer", by: "member", at: "nowhere", say: "x" },
      ).trail,
    ).toBe(trail);
  });
});
