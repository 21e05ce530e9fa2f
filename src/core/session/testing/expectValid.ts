import { expect } from "vitest";
import type { Guide } from "../../walk/guide.ts";
import { replay } from "../../walk/replay.ts";
import { matches } from "../../guide/facts.ts";
import type { Session } from "../session.ts";

/** Expects what is true of every session, whatever happened in it. */
export function expectValid(guide: Guide, session: Session): void {
  const { trail, rest, at, context } = replay(guide, session.trail);
  expect({ trail, rest }).toEqual({ trail: session.trail, rest: [] });
  expect(Object.hasOwn(guide.flow.states, at)).toBe(true);
  const odd = session.trail.filter((entry, index) => {
    if (entry.type === "told") return false;
    // Each answer and jump stands where the reader was, or where a question passed itself since the last of them.
    const before = replay(guide, session.trail.slice(0, index));
    const from = session.trail.slice(0, index).findLastIndex(({ type }) => type !== "told") + 1;
    const passed = before.turns.flatMap((turn) =>
      turn.type === "passed" && turn.before >= from ? [turn.at] : [],
    );
    return ![before.at, ...(entry.type === "answer" ? passed : [])].includes(entry.at);
  });
  expect(odd).toEqual([]);
  const forbidden = guide.flow.states[at]?.meta?.never ?? [];
  const told = session.trail.some(({ type }) => type === "told");
  // What is told later may make a place forbidden where one stands already; nothing leads there.
  expect(!told && forbidden.some((set) => matches(set, context.facts))).toBe(false);
}
