import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matches } from "../../../core/guide/facts.ts";
import { decodeHandoff } from "../../../core/handoff/decodeHandoff.ts";
import { encodeHandoff } from "../../../core/handoff/encodeHandoff.ts";
import { carryOver } from "../../../core/session/carry/carryOver.ts";
import { append, back, change, forward } from "../../../core/session/edits/edit.ts";
import { freshSession, type Session } from "../../../core/session/session.ts";
import { expectValid } from "../../../core/session/testing/expectValid.ts";
import { guideOf, resume } from "../../../core/session/testing/resume.ts";
import { viewOf } from "../../../core/session/view.ts";
import { at, place } from "../../../core/testing/arbitraryPlace.ts";
import type { Guide } from "../../../core/walk/guide.ts";
import { guideArbitrary } from "./arbitraryGuide.ts";
import { editedGuide } from "./editedGuide.ts";

/** Walks through each guide: making and opening guides is what takes long. */
const WALKS = 10;

/** What happens next on a walk, in whatever guide; `which` and `what` are the so-manieth of those there are. */
const act = fc.record({
  kind: fc.oneof(
    ...(
      [
        [68, "answer"],
        [9, "told"],
        [8, "jump"],
        [6, "change"],
        [4, "back"],
        [2, "forward"],
        [3, "code"],
      ] as const
    ).map(([weight, kind]) => ({ weight, arbitrary: fc.constant(kind) })),
  ),
  which: place,
  what: place,
  by: fc.constantFrom("member" as const, "member" as const, "agent" as const),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;
const acts = (most: number) => fc.array(act, { maxLength: most, size: "max" });

/**
 * Walks through the real replay, with facts told, jumps, changes, Back and codes, and an edit of the guide in between:
 * ten in each of so many guides that have no fault.
 */
export function editedWalkRules(guides: number): void {
  describe(`${guides * WALKS} walks through guides that are edited meanwhile`, () => {
    it("stay sound, and keep no answer for what it did not answer", () => {
      const walks = fc.array(fc.tuple(acts(14), acts(14)), { minLength: WALKS, maxLength: WALKS });
      fc.assert(
        fc.property(guideArbitrary, fc.noBias(walks), (invented, all) => {
          const versions = editedGuide(invented);
          fc.pre(versions !== undefined);
          const { old, now, nowOf } = versions;
          for (const [before, after] of all) {
            const session = walk(guideOf(old), freshSession, before);
            const carried = resume(now, old, session);
            const given = answersOf(session);
            expect(carried.kept + carried.toConfirm + carried.askedAgain).toBe(given.length);
            // In the order in which they were given, and none under a new name that nobody has confirmed.
            let from = 0;
            for (const one of answersOf(carried.session)) {
              from = given.indexOf(one, from) + 1;
              expect(from).toBeGreaterThan(0);
            }
            const waiting = [...given, ...session.held.map(idOf)].map(nowOf);
            expect(waiting).toEqual(expect.arrayContaining(carried.session.held.map(idOf)));
            expect(carried.askedAgain).toBe(0);
            expectValid(guideOf(now), carried.session);
            walk(guideOf(now), carried.session, after);
          }
        }),
        { numRuns: guides },
      );
    });
  });
}

const idOf = (answer: { readonly at: string; readonly say: string }) => `${answer.at}.${answer.say}`;
const answersOf = ({ trail }: Session) =>
  trail.flatMap((entry) => (entry.type === "answer" ? [idOf(entry)] : []));

/** Goes on with a walk, and expects after each act what is true of every session. */
function walk(guide: Guide, first: Session, all: readonly Act[]): Session {
  return all.reduce((session, one) => {
    const next = done(guide, session, one);
    if (next === session) return session;
    expectValid(guide, next);
    expect(faultsOf(guide, session, next, one)).toEqual([]);
    return next;
  }, first);
}

/** What is wrong where a session stands after this act. */
function faultsOf(guide: Guide, session: Session, next: Session, { kind }: Act): readonly string[] {
  const [before, here] = [viewOf(guide, session), viewOf(guide, next)];
  const state = guide.flow.states[here.at];
  const isNew = (kind === "answer" || kind === "jump") && before.at !== here.at && state?.tags[0] === "cause";
  const faults = {
    "stands at a junction": state?.tags[0] === "junction",
    "a derived fact is known": here.conflicts.some(({ fact }) => fact.includes("--")),
    "nothing can be said": state?.type !== "final" && here.answers.length === 0,
    "shown twice": isNew && before.context.tried.includes(here.at),
    "a broken promise": isNew && state.meta?.never?.some((set) => matches(set, here.context.facts)),
  };
  return Object.entries(faults).flatMap(([what, is]) => (is ? [`${what} at ${here.at}`] : []));
}

function done(guide: Guide, session: Session, { kind, which, what, by }: Act): Session {
  if (kind === "back") return back(session, by);
  if (kind === "forward") return forward(guide, session);
  if (kind === "code") return byCode(guide, session);
  if (kind === "told") {
    const [fact, values] = at([...guide.facts, ["none", new Set(["none"])] as const], which);
    return append(guide, session, { type: "told", by, facts: { [fact]: at([...values], what) } });
  }
  const { at: here, answers } = viewOf(guide, session);
  if (kind === "jump") {
    const places = Object.keys(guide.flow.states).filter(
      (id) => guide.flow.states[id]?.tags[0] !== "junction",
    );
    return append(guide, session, { type: "jump", by, at: here, to: at(places, which) });
  }
  if (kind === "answer")
    return answers.length > 0
      ? append(guide, session, { type: "answer", by, at: here, say: at(answers, which) })
      : session;
  const said = session.trail.flatMap((entry, index) =>
    entry.type === "answer" ? [{ index, at: entry.at }] : [],
  );
  if (said.length === 0) return session;
  const changed = at(said, which);
  const says = Object.keys(guide.flow.states[changed.at]?.on ?? {});
  return change(guide, session, { ...changed, insert: false, say: at(says, what), by });
}

/** The session that somebody else has who was given its code. */
function byCode(guide: Guide, session: Session): Session {
  const decoded = decodeHandoff(guide.flow.id, encodeHandoff(guide, session.trail) ?? "");
  if (!decoded.ok) throw new Error(decoded.why);
  const { session: given, toConfirm, askedAgain } = carryOver(guide, decoded.trail);
  expect({ trail: given.trail, toConfirm, askedAgain }).toEqual({
    trail: session.trail.map((entry) => ({ ...entry, by: "member" })),
    toConfirm: 0,
    askedAgain: 0,
  });
  expect(viewOf(guide, given).at).toBe(viewOf(guide, session).at);
  return given;
}
