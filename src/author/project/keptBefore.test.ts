import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { Lock } from "../../core/guide/lock.ts";
import { carryCode, decodeHandoff } from "../../core/handoff/decodeHandoff.ts";
import { carryOver } from "../../core/session/carry/carryOver.ts";
import { append } from "../../core/session/edits/edit.ts";
import type { NumberedEntry } from "../../core/session/stored/numberTrail.ts";
import type { Session } from "../../core/session/session.ts";
import { viewOf } from "../../core/session/view.ts";
import { type Guide, openGuide } from "../../core/walk/guide.ts";
import { replay } from "../../core/walk/replay.ts";
import type { Reader } from "../../core/walk/trail.ts";
import { ownFolder } from "./guidesFolder.ts";
import { makeProject } from "./makeProject.ts";
import { readSources } from "./readSources.ts";

/**
 * The booking guide as `npm run flow:export` of 0.1 gave it, its lock, and 500 random walks through it by the engine
 * of 0.1, in permanent numbers; of 100 of them the hand-off codes as well. Nothing can make them again: they are what
 * people may still have kept.
 */
interface KeptBefore {
  readonly lock: Lock;
  readonly trails: readonly (readonly [by: "m" | "a" | "h", what: number | `j${string}` | number[]][])[];
  readonly codes: readonly [trail: number, code: string][];
}
const kept = JSON.parse(
  gunzipSync(readFileSync(new URL("../testing/kept-0.1.json.gz", import.meta.url))).toString(),
) as KeptBefore;
const readers = { m: "member", a: "agent", h: "host" } as const;
const trails = kept.trails.map((trail) =>
  trail.map(([letter, what]): NumberedEntry => {
    const by: Reader = readers[letter];
    if (Array.isArray(what)) return { type: "told", by, facts: what };
    return typeof what === "number"
      ? { type: "answer", by, answer: what }
      : { type: "jump", by, to: Number(what.slice(1)) };
  }),
);

/** What each old question and cause is called now, where it has another name. Written here once more: not from the lock. */
const became = (state: string) =>
  state === "room"
    ? "room-top"
    : state.startsWith("closed-room-")
      ? "closed-room"
      : state.startsWith("coverage-")
        ? "coverage-expired"
        : /^plan-(?!length)/.test(state)
          ? "plan-limitations"
          : state.replace("keep-looking", "what-is-left").replace("outage-no-message", "outage");
const listed: Readonly<Record<string, string>> = {
  room: "closed-room",
  away: "inactivity",
  owe: "outstanding-charges",
  coverage: "coverage-expired",
  credits: "plan-limitations",
  "no-times": "provider-availability",
  stuck: "technical",
};
const oldNames = new Map(Object.entries(kept.lock.answers).map(([id, number]) => [number, id]));
function meantBy(number: number): string {
  const [state = "", say = ""] = (oldNames.get(number) ?? "").split(".");
  return `${became(state)}.${state === "keep-looking" ? (listed[say] ?? say) : say}`;
}

let guide: Guide;
beforeAll(() => {
  // Unchecked: the checks have tests of their own, and take long.
  const checked = { problems: [], walkable: new Set(["booking"]) };
  guide = openGuide(makeProject(readSources(ownFolder), checked).guides["booking"]!.data);
}, 60_000);

/** Goes on as the reader does who confirms whatever is suggested, as long as anything is. */
function confirmed(session: Session, see: (session: Session) => void): Session {
  let now = session;
  for (let tap = 0; tap < 100; tap++) {
    see(now);
    const { at, suggested } = viewOf(guide, now);
    if (!suggested) return now;
    now = append(guide, now, { type: "answer", by: "member", at, say: suggested.say });
  }
  throw new Error("suggestions without end");
}

/** With an EAP in a closed room, and wherever no message can be sent, nobody is sent to the provider. */
function expectSafe(session: Session): void {
  const { at, context } = replay(guide, session.trail);
  const { plan, room, messaging } = context.facts;
  if (messaging !== "no" && !(plan === "eap" && room === "closed")) return;
  expect(at).not.toBe("provider-availability");
}

describe("what was kept with 0.1", () => {
  it("opens, and says nothing that was not said", () => {
    const sums = { answers: 0, kept: 0, toConfirm: 0, askedAgain: 0, confirmed: 0 };
    for (const trail of trails) {
      const given = trail.flatMap((entry) => (entry.type === "answer" ? [meantBy(entry.answer)] : []));
      const carried = carryOver(guide, trail);
      expect(replay(guide, carried.session.trail).rest).toEqual([]);
      const end = confirmed(carried.session, expectSafe);
      const said = end.trail.flatMap((entry) =>
        entry.type === "answer" ? [`${entry.at}.${entry.say}`] : [],
      );
      for (const one of said) expect(given).toContain(one);
      expect(carried.kept + carried.toConfirm + carried.askedAgain).toBe(given.length);
      // Nothing that was answered is without a name now.
      expect(carried.askedAgain).toBe(0);
      sums.answers += given.length;
      sums.kept += carried.kept;
      sums.toConfirm += carried.toConfirm;
      sums.askedAgain += carried.askedAgain;
      sums.confirmed += said.length;
    }
    expect(sums.kept).toBeGreaterThan(sums.answers / 8);
  });

  it("opens by its codes, and leads to the same", () => {
    for (const [index, code] of kept.codes) {
      const decoded = decodeHandoff("booking", code);
      if (!decoded.ok) throw new Error(`${code}: ${decoded.why}`);
      const members = (trails[index] ?? []).map((entry) => ({ ...entry, by: "member" as const }));
      expect(decoded.trail).toEqual(members);
      const { session, fits } = carryCode(guide, decoded.trail);
      expect(fits).not.toBe("none");
      expectSafe(session);
    }
  });
});
