import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { back, change, forward } from "../edits/edit.ts";
import { type Context, enter, offered, onward, openingContext } from "../../walk/step.ts";
import type { Guide } from "../../walk/guide.ts";
import { replay } from "../../walk/replay.ts";
import { freshSession, type Session } from "../session.ts";
import { flowArbitrary } from "../../testing/arbitraryFlow.ts";
import { at, place } from "../../testing/arbitraryPlace.ts";
import { walkArbitrary, walked } from "../../testing/arbitraryWalk.ts";
import { testGuide } from "../../testing/testGuide.ts";
import type { Entry } from "../../walk/trail.ts";
import { expectValid } from "./expectValid.ts";
import { carryOver } from "../carry/carryOver.ts";
import { parseStored } from "../stored/parseStored.ts";
import { storeSession } from "../stored/storeSession.ts";
import { viewOf } from "../view.ts";

/** Any guide, a session in it, and what else has to be picked. */
function each(runs: number, check: (guide: Guide, session: Session, picks: readonly number[]) => void): void {
  const picks = fc.array(place, { maxLength: 24, size: "max" });
  fc.assert(
    fc.property(flowArbitrary, walkArbitrary(), picks, (flow, walk, picks) => {
      const guide = testGuide(flow);
      check(guide, walked(guide, walk), picks);
    }),
    { numRuns: runs },
  );
}

/** What is true of any guide and any session in it, tried so many times. */
export function sessionRules(runs: number): void {
  describe("any guide, any session", () => {
    it("replays to where it is live, and replaying again changes nothing", () => {
      each(runs, (guide, { trail }, picks) => {
        expect(replay(guide, trail).trail).toEqual(trail);
        expectValid(guide, { ...freshSession, trail });
        // Also for a trail that was damaged.
        const damaged = trail.filter((_, index) => (picks[index] ?? 0) % 10 < 7);
        const once = replay(guide, damaged);
        const { rest: _, ...same } = once;
        expect(replay(guide, [...once.trail])).toEqual({ ...same, rest: [] });
      });
    });

    it("the pure functions and XState go the same way", () => {
      each(runs, (guide, _, picks) => {
        let now = guide.machine.start();
        let here = guide.flow.initial;
        let context: Context = openingContext(guide.flow);
        for (const pick of picks) {
          if (now.status !== "active") break;
          const state = guide.flow.states[here]!;
          const open = Object.keys(state.on ?? {}).filter((say) => guide.machine.say(now, say));
          const offers = offered(state, context);
          expect(offers.map(({ say }) => say)).toEqual(open);
          const { say, branch } = at(offers, pick);
          now = guide.machine.say(now, say)!;
          const entered = enter(guide.flow, branch, context);
          ({ at: here, context } = onward(guide.flow, { at: branch.target, context: entered }));
          expect({ at: now.value, context: now.context }).toEqual({ at: here, context });
        }
      });
    });

    it("changing one answer equals a replay of the surviving answers from the start", () => {
      each(runs, (guide, session, picks) => {
        session.trail.forEach((entry, index) => {
          if (entry.type !== "answer") return;
          const says = Object.keys(guide.flow.states[entry.at]?.on ?? {});
          const say = at(says, picks[index] ?? 0);
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
            const fits =
              one.type === "told" || (!stopped && replay(guide, next).trail.length === next.length);
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
      each(runs, (guide, session) => {
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
            change(guide, upTo, {
              index: turn.before,
              insert: true,
              at: turn.at,
              say: turn.say,
              by: "member",
            }),
          ).not.toBe(upTo);
        }
      });
    });

    it("`more` falls with every answer of one search", () => {
      each(runs, (guide, session) => {
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

    it("stored, it comes back as it was", () => {
      each(runs, (guide, session) => {
        const read = parseStored(JSON.parse(JSON.stringify(storeSession(guide, session))));
        expect(carryOver(guide, read?.trail ?? [], read?.held, read?.ticks)).toMatchObject({
          session: { trail: session.trail },
          toConfirm: 0,
          askedAgain: 0,
        });
      });
    });

    it("no jump shows a cause that was shown", () => {
      each(runs, (guide, session) => {
        for (const turn of viewOf(guide, session).turns) {
          if (turn.type !== "jump") continue;
          const before = viewOf(guide, { trail: session.trail.slice(0, turn.entry), held: [] }).tried;
          expect(before.map(({ state }) => state)).not.toContain(turn.to);
        }
      });
    });

    it("back and forward bring back the same place", () => {
      each(runs, (guide, session) => {
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
}
