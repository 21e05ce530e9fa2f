import { isDeepStrictEqual } from "node:util";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { saidOf } from "../../../core/guide/facts.ts";
import type { GuideData } from "../../../core/guide/lock.ts";
import { received } from "../../../core/guide/sent.ts";
import { append } from "../../../core/session/edits/edit.ts";
import { freshSession, type Session } from "../../../core/session/session.ts";
import { viewOf } from "../../../core/session/view.ts";
import { at, place } from "../../../core/testing/arbitraryPlace.ts";
import { firstLock } from "../../../core/testing/testGuide.ts";
import { type Guide, openGuide } from "../../../core/walk/guide.ts";
import { replay } from "../../../core/walk/replay.ts";
import { compileGuide } from "../../language/compile/compileGuide.ts";
import { guideArbitrary } from "../../language/testing/arbitraryGuide.ts";
import { soundSource } from "../../language/testing/guideRules.ts";
import { ownFolder } from "../../project/guidesFolder.ts";
import { readSound } from "../../testing/readSound.ts";
import { sentGuide } from "../sentGuide.ts";

/** What is done next: an answer, a fact told, a jump to a place; which of them, as `arbitraryPlace` picks. */
const act = fc.record({
  kind: fc.oneof(
    { weight: 8, arbitrary: fc.constant("answer" as const) },
    { weight: 2, arbitrary: fc.constant("told" as const) },
    { weight: 2, arbitrary: fc.constant("jump" as const) },
  ),
  which: place,
  what: place,
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;
const walk = fc.array(act, { maxLength: 25, size: "max" });

const asSent = (data: GuideData): GuideData =>
  received(JSON.parse(JSON.stringify(sentGuide(data))) as ReturnType<typeof sentGuide>);

/** What is true of a guide that was sent, of so many invented guides, and so many walks of each that comes with Cairn. */
export function sentRules(guides: number, walks: number): void {
  describe("a guide that was sent", () => {
    it("goes every way that it went before, whatever is told and wherever is jumped to", () => {
      fc.assert(
        fc.property(guideArbitrary, walk, (invented, acts) => {
          const source = soundSource(invented);
          fc.pre(source !== undefined);
          const { flow } = compileGuide(source);
          const data = { version: "v1", flow, lock: firstLock(flow) };
          expect(firstDifference(data, asSent(data), acts)).toBeUndefined();
        }),
        { numRuns: guides },
      );
    });

    const here = [ownFolder, join(ownFolder, "examples")].flatMap((root) =>
      Object.values(readSound(root).guides),
    );
    it.each(here)("of $id has the names in its lock again, and goes the same ways", ({ data }) => {
      const sent = asSent(data);
      expect(sent.lock).toEqual(data.lock);
      fc.assert(
        fc.property(walk, (acts) => {
          expect(firstDifference(data, sent, acts)).toBeUndefined();
        }),
        { numRuns: walks },
      );
    });
  });
}

/** The first act after which two guides don't stand alike, with where both stand. */
function firstDifference(written: GuideData, sent: GuideData, acts: readonly Act[]): unknown {
  const [before, after] = [openGuide(written), openGuide(sent)];
  let session: Session = freshSession;
  for (const one of [undefined, ...acts]) {
    if (one) session = done(before, session, one);
    const [was, is] = [standing(before, session), standing(after, session)];
    if (!isDeepStrictEqual(was, is)) return { one, was, is };
  }
  return undefined;
}

/** Where a session stands, but for what only junctions know. */
function standing(guide: Guide, session: Session) {
  const { context, turns, ...more } = replay(guide, session.trail);
  const { answers } = viewOf(guide, session);
  const tried = context.tried.toSorted();
  return { ...more, turns, answers, tried, facts: saidOf(context.facts) };
}

function done(guide: Guide, session: Session, { kind, which, what }: Act): Session {
  const { at: here, answers } = viewOf(guide, session);
  if (kind === "told") {
    const [fact, values] = at([...guide.facts, ["none", new Set(["none"])] as const], which);
    return append(guide, session, { type: "told", by: "agent", facts: { [fact]: at([...values], what) } });
  }
  if (kind === "jump") {
    const { states } = guide.flow;
    const places = Object.keys(states).filter((id) => states[id]?.tags[0] !== "junction");
    return append(guide, session, { type: "jump", by: "agent", at: here, to: at(places, which) });
  }
  if (answers.length === 0) return session;
  return append(guide, session, { type: "answer", by: "member", at: here, say: at(answers, which) });
}
