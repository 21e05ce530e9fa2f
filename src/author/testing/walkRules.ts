import { freshSession } from "../../core/session/session.ts";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { carryOver } from "../../core/session/carry/carryOver.ts";
import { change } from "../../core/session/edits/edit.ts";
import { factsOf, matches } from "../../core/guide/facts.ts";
import { openGuide } from "../../core/walk/guide.ts";
import { decodeHandoff } from "../../core/handoff/decodeHandoff.ts";
import { encodeHandoff } from "../../core/handoff/encodeHandoff.ts";
import { replay } from "../../core/walk/replay.ts";
import { shownAt } from "../../core/walk/step.ts";
import { walksOf } from "../../core/testing/walksOf.ts";
import { viewOf } from "../../core/session/view.ts";
import { ownFolder } from "../project/guidesFolder.ts";
import { readSound } from "./readSound.ts";

/**
 * What is true of every walk of the guides that come with Cairn: of those that begin with nothing told, and if
 * `told` of those that begin with any one fact.
 */
export function walkRules(told: boolean): void {
  const projects = [ownFolder, join(ownFolder, "bench/guides")].map((root) => readSound(root));
  const guides = projects.flatMap((project) =>
    Object.values(project.guides).map((guide) => ({ ...guide, project })),
  );

  describe.each(guides)("every walk of $id", ({ data }) => {
    const guide = openGuide(data);
    const { flow } = guide;
    const plain = walksOf(flow);
    const facts = told ? [...factsOf(flow)] : [];
    const starts = facts.flatMap(([fact, values]) => [...values].map((value) => ({ [fact]: value })));
    const walks = [...plain, ...starts.flatMap((one) => walksOf(flow, { told: one }))];

    it("replays to where the generator says", () => {
      for (const { trail, end } of walks) expect(replay(guide, trail).at).toBe(end);
    });

    it("reaches every outcome, and every state but those that only a jump leads to", () => {
      const seen = new Set(
        walks.flatMap(({ trail, says }) => [...says.map(({ at }) => at), replay(guide, trail).at]),
      );
      const outcomes = Object.entries(flow.states).filter(
        ([, { tags }]) => tags[0] === "outcome" && !tags.includes("person"),
      );
      expect(outcomes.map(([id]) => id).filter((id) => !seen.has(id))).toEqual([]);
      const causes = Object.keys(flow.states).filter((id) => flow.states[id]?.tags[0] === "cause");
      expect(causes.filter((id) => !seen.has(id))).toEqual([]);
    });

    it("comes to the first cause in at most four answers", () => {
      for (const { says } of plain.filter(({ changes }) => !changes)) {
        const first = says.findIndex(({ at }) => flow.states[at]?.tags[0] === "cause");
        expect(first === -1 ? says.length : first).toBeLessThanOrEqual(4);
      }
    });

    it("shows no cause twice, none without a new step, and nothing that `never` forbids", () => {
      for (const { trail } of walks) {
        const { tried } = viewOf(guide, { trail, held: [] });
        expect(new Set(tried.map(({ state }) => state)).size).toBe(tried.length);
        // Of its steps one at least is new: the others say that they were shown before.
        for (const { state, arrived } of tried) {
          const shown = shownAt(state, flow.states[state]?.meta, arrived.facts).slice(1);
          expect(shown.length === 0 || shown.some((step) => !arrived.tried.includes(step))).toBe(true);
        }
        for (let length = 0; length <= trail.length; length++) {
          const { at, context } = replay(guide, trail.slice(0, length));
          expect(flow.states[at]?.meta?.never?.some((facts) => matches(facts, context.facts)) ?? false).toBe(
            false,
          );
        }
      }
    });

    it("never tells more questions than it told before, until the next cause", () => {
      const rises: string[] = [];
      // Changing what passed itself goes back in the search, and may ask again what it skipped.
      for (const { trail } of walks.filter(({ changes }) => !changes)) {
        let before = Number.POSITIVE_INFINITY;
        const first = trail.findIndex(({ type }) => type !== "told");
        for (let length = first; length <= trail.length; length++) {
          const view = viewOf(guide, { trail: trail.slice(0, length), held: [] });
          if (view.kind === "question" && view.more >= before)
            rises.push(`${view.at}: ${before} to ${view.more}`);
          before = view.kind === "question" ? view.more : Number.POSITIVE_INFINITY;
        }
      }
      expect(rises).toEqual([]);
    });

    it("is handed over at every step without asking anything again", () => {
      for (const { trail } of walks) {
        for (let length = 0; length <= trail.length; length++) {
          const part = trail.slice(0, length);
          const code = encodeHandoff(guide, part);
          const decoded = code === undefined ? undefined : decodeHandoff(flow.id, code);
          const carried = decoded?.ok ? carryOver(guide, decoded.trail) : undefined;
          // Whoever made an entry, a code says it as the member.
          expect(carried?.session.trail).toEqual(part.map((entry) => ({ ...entry, by: "member" })));
          expect(carried?.askedAgain).toBe(0);
        }
      }
    });

    it("after changing any answer is what a replay of the surviving answers is", () => {
      for (const { trail } of plain) {
        trail.forEach((entry, index) => {
          if (entry.type !== "answer") return;
          for (const say of viewOf(guide, { trail: trail.slice(0, index), held: [] }).answers) {
            const session = change(
              guide,
              { ...freshSession, trail },
              { index, insert: false, at: entry.at, say, by: "member" },
            );
            const again = replay(guide, session.trail);
            expect(again.rest).toEqual([]);
            expect(again.trail).toEqual(session.trail);
            // Every later answer is either still in place, in order, or held.
            const known = new Set(
              [...session.held, ...session.trail].flatMap((one) => ("at" in one ? [one.at] : [])),
            );
            const lost = trail.slice(index + 1).filter((one) => one.type === "answer" && !known.has(one.at));
            expect(lost).toEqual([]);
          }
        });
      }
    });

    it("has every fact of its article in a state that can be reached", () => {
      const cited = new Set(Object.values(guides.find(({ data: one }) => one === data)?.cites ?? {}).flat());
      const ledger = guides.find(({ data: one }) => one === data)?.ledger as
        | { facts?: Record<string, unknown> }
        | undefined;
      expect(Object.keys(ledger?.facts ?? {}).filter((fact) => !cited.has(fact))).toEqual([]);
    });
  });
}
