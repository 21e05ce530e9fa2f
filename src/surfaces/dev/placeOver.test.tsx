import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withNumbers } from "../../author/sent/sentGuide.ts";
import type { GuideData } from "../../core/guide/lock.ts";
import { carryOver } from "../../core/session/carry/carryOver.ts";
import { freshSession } from "../../core/session/session.ts";
import { parseStored } from "../../core/session/stored/parseStored.ts";
import { storeSession } from "../../core/session/stored/storeSession.ts";
import { leftFlow } from "../../core/testing/leftFlow.ts";
import { entries, firstLock } from "../../core/testing/testGuide.ts";
import { openGuide } from "../../core/walk/guide.ts";
import type { Trail } from "../../core/walk/trail.ts";
import { placeKey } from "../../runtime/place/keepPlace.ts";
import { placeOver } from "./placeOver.ts";

// How a place of a draft outlives an edit (docs/decisions/0105-hydration-order-tests.md).
const { id } = leftFlow;
const key = placeKey(id);
const first = leftFlow.states["what-is-left"]!;
const { bulb, ...others } = first.on!;
const draftOf = (version: string, on: NonNullable<typeof first.on>): GuideData => {
  const flow = { ...leftFlow, states: { ...leftFlow.states, "what-is-left": { ...first, on } } };
  return { version, draft: true, flow, lock: firstLock(flow) };
};
const before = draftOf("v1", first.on!);
/** Its answers stand in another order, so that each has the number of another. */
const edited = draftOf("v2", { ...others, bulb: bulb! });
const plug = entries.answer("what-is-left", "plug");
const none = entries.answer("what-is-left", "none");
const fixed = entries.answer("plug", "fixed");

/** The guide as the dev server has it now. */
let served: GuideData;
beforeEach(() => {
  served = before;
  sessionStorage.clear();
  vi.stubGlobal("fetch", () => {
    const sent = withNumbers(served);
    return Promise.resolve({ json: () => Promise.resolve(sent) });
  });
});
afterEach(() => vi.unstubAllGlobals());

/** What a page does with the place that its reader is at: it keeps it. */
function keep(guide: GuideData, trail: Trail, marks: object = {}): void {
  const session = storeSession(openGuide(guide), { ...freshSession, trail }, { words: "", used: 1 });
  sessionStorage.setItem(key, JSON.stringify({ session, ...marks }));
}
const kept = () => JSON.parse(sessionStorage.getItem(key) ?? "{}") as { session?: unknown; left?: number };
/** What was answered, as a page of this guide finds it. */
const answered = (guide: GuideData) =>
  carryOver(openGuide(guide), parseStored(kept().session)?.trail ?? []).session.trail;

test("what was answered is the same after an edit that gives its answers other numbers, as soon as the next page begins", async () => {
  const page = placeOver(id);
  keep(before, [plug]);
  served = edited;
  await page.carry();
  // The page keeps its place once more as it goes away.
  keep(before, [plug], { left: 7 });
  placeOver(id);
  expect(answered(edited)).toEqual([plug]);
  expect(kept().left).toBe(7);
});

test("so it is after one edit and another", async () => {
  let page = placeOver(id);
  keep(before, [plug]);
  for (const [old, next] of [
    [before, edited],
    [edited, before],
  ] as const) {
    served = next;
    await page.carry();
    keep(old, [plug]);
    page = placeOver(id);
    expect(answered(next)).toEqual([plug]);
  }
});

test("what is answered while the new guide is loaded goes along", async () => {
  const page = placeOver(id);
  keep(before, [plug]);
  served = edited;
  const carried = page.carry();
  keep(before, [plug, fixed]);
  await carried;
  keep(before, [plug, fixed], { left: 7 });
  placeOver(id);
  expect(answered(edited)).toEqual([plug, fixed]);
});

test("what waited takes the place of what was kept once", async () => {
  const page = placeOver(id);
  keep(before, [plug]);
  served = edited;
  await page.carry();
  placeOver(id);
  keep(edited, [none]);
  placeOver(id);
  expect(answered(edited)).toEqual([none]);
});

test("what waits is gone with what was forgotten meanwhile, and is no later reader's", async () => {
  const page = placeOver(id);
  keep(before, [plug]);
  served = edited;
  await page.carry();
  sessionStorage.removeItem(key);
  placeOver(id);
  expect(sessionStorage).toHaveLength(0);
  keep(edited, [none]);
  placeOver(id);
  expect(answered(edited)).toEqual([none]);
});

test("where nothing is kept, or the page shows no guide, nothing waits", async () => {
  await placeOver(id).carry();
  await placeOver(undefined).carry();
  expect(sessionStorage).toHaveLength(0);
});
