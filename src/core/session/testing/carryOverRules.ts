import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EditKind, edited, editsArbitrary } from "../../testing/arbitraryEdits.ts";
import { flowArbitrary } from "../../testing/arbitraryFlow.ts";
import { at, place } from "../../testing/arbitraryPlace.ts";
import { walkArbitrary, walked } from "../../testing/arbitraryWalk.ts";
import { firstVersion, type Version } from "../../testing/version.ts";
import { decodeHandoff } from "../../handoff/decodeHandoff.ts";
import { encodeHandoff } from "../../handoff/encodeHandoff.ts";
import { replay } from "../../walk/replay.ts";
import { carryOver } from "../carry/carryOver.ts";
import { append } from "../edits/edit.ts";
import { refit } from "../carry/refit.ts";
import type { Session } from "../session.ts";
import { viewOf } from "../view.ts";
import { answersOf, planx } from "./planx.ts";
import { guideOf, resume } from "./resume.ts";

/** Sessions in each guide that is edited: opening guides is what takes long. */
const WALKS = 4;

/** Up to five edits of any guide, and four sessions that began before. */
function eachEdited(
  runs: number,
  check: (version: Version, old: Version, session: Session, picks: readonly number[]) => void,
  of?: readonly EditKind[],
): void {
  const walks = fc.array(fc.tuple(walkArbitrary(), fc.array(place, { maxLength: 40, size: "max" })), {
    minLength: WALKS,
    maxLength: WALKS,
  });
  fc.assert(
    fc.property(flowArbitrary, editsArbitrary(of), walks, (flow, edits, all) => {
      const old = firstVersion(flow);
      const version = edited(old, edits);
      for (const [walk, picks] of all) check(version, old, walked(guideOf(old), walk), picks);
    }),
    { numRuns: runs },
  );
}

const meaningIn = ({ meanings }: Version, { at, say }: { at: string; say: string }) => {
  const [state, option] = [meanings.get(at), meanings.get(`${at}.${say}`)];
  if (!state || !option) throw new Error(`${at}.${say} has no meaning`);
  return { state, option };
};

/** What is true of any session in any guide that was edited, tried with so many guides. */
export function carryOverRules(runs: number): void {
  describe(`${runs * WALKS} sessions in edited guides`, () => {
    it("no answer is applied to another question or option, none lost, none asked again without need", () => {
      const sums = { answers: 0, kept: 0, toConfirm: 0, askedAgain: 0, planx: 0 };
      eachEdited(runs, (version, old, session) => {
        const before = answersOf(session.trail);
        const carried = resume(version, old, session);
        const given = before.map((one) => meaningIn(old, one));

        // Kept: the very question and the very option, in the order they were given.
        let from = 0;
        for (const one of answersOf(carried.session.trail)) {
          const { state, option } = meaningIn(version, one);
          const index = given.findIndex(
            (was, place) => place >= from && was.state.uid === state.uid && was.option.uid === option.uid,
          );
          expect(index).toBeGreaterThanOrEqual(from);
          from = index + 1;
        }
        // Held: the very option, or what the author says it is called now.
        for (const { at, say, why } of carried.session.held) {
          const { option } = meaningIn(version, { at, say });
          const uids = why === "renamed" ? option.was : [option.uid];
          expect(given.some((was) => uids.includes(was.option.uid))).toBe(true);
        }
        // A session that applies, and every answer counted once.
        expect(replay(guideOf(version), carried.session.trail).rest).toEqual([]);
        expect(carried.kept + carried.toConfirm + carried.askedAgain).toBe(before.length);

        const { altered, all } = planx(version, old, session);
        expect(carried.askedAgain).toBeLessThanOrEqual(altered);
        expect(carried.askedAgain).toBeLessThanOrEqual(all);
        expect(carried.askedAgain).toBeLessThanOrEqual(before.length);
        const alive = new Set([...version.meanings.values()].flatMap(({ uid, was }) => [uid, ...was]));
        const sameMeanings = given.every(({ option }) => alive.has(option.uid));
        expect(carried.askedAgain === 0).toBe(sameMeanings);

        sums.answers += before.length;
        sums.kept += carried.kept;
        sums.toConfirm += carried.toConfirm;
        sums.askedAgain += carried.askedAgain;
        sums.planx += all;
      });
      expect(sums.kept).toBeGreaterThan(sums.answers / 4);
      expect(sums.askedAgain).toBeLessThan(sums.planx);
    });

    it("walked on by a reader, no question comes up bare that PlanX or a new start would not ask, too", () => {
      eachEdited(runs / 5, (version, old, walked, picks) => {
        // PlanX knows no facts told in the middle of a walk. With us, one can make a question pass itself that was
        // answered before it was told, if that answer waits to be confirmed: the walk is then another one.
        const trail = walked.trail.filter(({ type }) => type !== "told");
        const session = refit(guideOf(old), { ...walked, trail });
        const guide = guideOf(version);
        const carried = resume(version, old, session).session;
        // A round may ask the same question often: count how often each did.
        const asked = new Map<number, number>();
        const count = (uid: number) => asked.set(uid, (asked.get(uid) ?? 0) + 1).get(uid) ?? 0;
        const before = new Map<number, number>();
        for (const { at } of answersOf(session.trail)) {
          const uid = meaningIn(old, {
            at,
            say: answersOf(session.trail).find((one) => one.at === at)?.say ?? "",
          }).state.lineage;
          before.set(uid, (before.get(uid) ?? 0) + 1);
        }
        for (const { at } of answersOf(carried.trail)) count(version.meanings.get(at)?.lineage ?? -1);
        let now = carried;
        let again = 0;
        for (let step = 0; step < 40; step++) {
          const { at: here, answers, suggested } = viewOf(guide, now);
          if (answers.length === 0) break;
          const lineage = version.meanings.get(here)?.lineage ?? -1;
          if (count(lineage) <= (before.get(lineage) ?? 0) && !suggested) again += 1;
          now = append(guide, now, {
            type: "answer",
            by: "member",
            at: here,
            say: suggested?.say ?? at(answers, picks[step] ?? 0),
          });
        }
        const { all } = planx(version, old, session);
        expect(again).toBeLessThanOrEqual(all);
        expect(again).toBeLessThanOrEqual(session.trail.length);
      });
    });

    it("rewording, reordering and inserting an option keep everything", () => {
      eachEdited(
        runs / 10,
        (version, old, session) => {
          expect(resume(version, old, session)).toMatchObject({ toConfirm: 0, askedAgain: 0 });
        },
        ["reword"],
      );
      // As in inkle/ink issue 545: the option before the chosen one is new. The place in the list means nothing here.
      eachEdited(
        runs / 10,
        (version, old, session) => {
          const { session: now, askedAgain } = resume(version, old, session);
          expect(askedAgain).toBe(0);
          const given = answersOf(session.trail).map(({ at, say }) => `${at}.${say}`);
          for (const { at, say } of answersOf(now.trail)) expect(given).toContain(`${at}.${say}`);
        },
        ["insertAnswerFirst", "reorderAnswers"],
      );
    });

    it("a code says the same as what was stored", () => {
      eachEdited(runs / 10, (version, old, session) => {
        const code = encodeHandoff(guideOf(old), session.trail) ?? "";
        const decoded = decodeHandoff(version.flow.id, code);
        const guide = guideOf(version);
        const fromCode = decoded.ok ? carryOver(guide, decoded.trail) : decoded;
        // Whoever made an entry, a code says it as the member.
        const trail = session.trail.map((entry) => ({ ...entry, by: "member" as const }));
        expect(fromCode).toEqual(resume(version, old, { ...session, trail, held: [] }));
      });
    });
  });
}
