import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { append, change } from "../../core/session/edits/edit.ts";
import { openGuide } from "../../core/walk/guide.ts";
import { alphabet } from "../../core/handoff/alphabet.ts";
import { decodeHandoff } from "../../core/handoff/decodeHandoff.ts";
import { encodeHandoff } from "../../core/handoff/encodeHandoff.ts";
import { freshSession, type Session } from "../../core/session/session.ts";
import { walksOf } from "../../core/testing/walksOf.ts";
import type { AnswerEntry, Entry, Trail } from "../../core/walk/trail.ts";
import { ownFolder } from "../project/guidesFolder.ts";
import { readSound } from "./readSound.ts";

/** What is true of changes on the walks of the guides that come with Cairn, tried on each `nth` of them. */
export function changeRules(nth: number): void {
  const projects = [ownFolder, join(ownFolder, "bench/guides")].map((root) => readSound(root));
  const guides = projects.flatMap(({ guides: all }) => Object.values(all));

  describe.each(guides)("on every walk of $id", ({ data }) => {
    const guide = openGuide(data);
    const walks = walksOf(guide.flow).filter((_, index) => index % nth === 0);

    /** The oracle: from nothing, one entry after the other; the first answer that does not go stops those after it. */
    function survivors(wanted: Trail): { trail: Trail; left: AnswerEntry[] } {
      let session: Session = freshSession;
      const left: AnswerEntry[] = [];
      for (const entry of wanted) {
        const next = left.length > 0 ? session : append(guide, session, entry);
        if (next === session && entry.type === "answer") left.push(entry);
        session = next;
      }
      return { trail: session.trail, left };
    }

    it("changing any one answer is a replay from the start of the answers that survive, and the rest is held", () => {
      let changes = 0;
      for (const { trail } of walks) {
        trail.forEach((entry, index) => {
          if (entry.type !== "answer") return;
          for (const say of Object.keys(guide.flow.states[entry.at]?.on ?? {})) {
            const session = { ...freshSession, trail };
            const now = change(guide, session, { index, insert: false, at: entry.at, say, by: "member" });
            const changed: Entry = { ...entry, say };
            const { trail: survived, left } = survivors(trail.with(index, changed));
            const held = left.map((one) => ({ at: one.at, say: one.say, why: "changed" }));
            // What can't be given there changes nothing.
            const fits = survived[index] === changed;
            expect(now).toEqual(fits ? { ...freshSession, trail: survived, held } : session);
            if (fits) changes += 1;
          }
        });
      }
      expect(changes).toBeGreaterThan(walks.length);
    });

    it("every wrong character and every swap of neighbours in its codes is noticed", () => {
      const codes = new Set(
        walks.flatMap(({ trail }) =>
          Array.from({ length: trail.length + 1 }, (_, length) => {
            return (encodeHandoff(guide, trail.slice(0, length)) ?? "").replaceAll("-", "");
          }),
        ),
      );
      const unnoticed: string[] = [];
      const read = (typed: string) => {
        if (decodeHandoff(guide.flow.id, typed).ok) unnoticed.push(typed);
      };
      for (const code of codes) {
        expect(decodeHandoff(guide.flow.id, code).ok).toBe(true);
        for (let place = 0; place < code.length; place++) {
          const [before, here, after] = [code.slice(0, place), code[place]!, code.slice(place + 1)];
          for (const wrong of alphabet) if (wrong !== here) read(before + wrong + after);
          if (after && after[0] !== here) read(before + after[0]! + here + after.slice(1));
        }
      }
      expect(unnoticed).toEqual([]);
    });

    it("six answers of it are at most twelve characters", () => {
      const lengths: number[][] = [];
      for (const { says } of walks) {
        for (let length = 0; length <= says.length; length++) {
          const code = (encodeHandoff(guide, says.slice(0, length)) ?? "").replaceAll("-", "");
          (lengths[length] ??= []).push(code.length);
        }
      }
      expect(Math.max(...lengths.slice(0, 7).flat())).toBeLessThanOrEqual(12);
      const table = lengths.map((all, answers) => `${answers}: ${Math.min(...all)}–${Math.max(...all)}`);
      console.log(`${guide.flow.id}, characters of a code by its answers: ${table.join(", ")}`);
    });
  });
}
