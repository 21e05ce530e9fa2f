import { expect, it } from "vitest";
import { kettleFlow } from "../../testing/kettleFlow.ts";
import { entries, firstLock, testGuide } from "../../testing/testGuide.ts";
import { openGuide } from "../../walk/guide.ts";
import { carryTo } from "./carryTo.ts";
import { freshSession } from "../session.ts";

const { answer } = entries;
const lock = firstLock(kettleFlow);
const guide = testGuide(kettleFlow);
const walked = {
  ...freshSession,
  trail: [answer("light", "on"), answer("sound", "hums")],
  ticks: ["open-lid"],
};

it("asks again what means something else, and what stood behind it waits; ticks stay", () => {
  // `light` has a new meaning.
  const answers = Object.fromEntries(
    Object.entries(lock.answers).map(([id, n]) => [id, id.startsWith("light.") ? n + 1000 : n]),
  );
  expect(carryTo(testGuide(kettleFlow, { ...lock, answers }), guide, walked)).toMatchObject({
    trail: [],
    held: [{ at: "sound", say: "hums", why: "guide-changed" }],
    ticks: ["open-lid"],
  });
});

it("goes by ids where the guide is a draft: numbers of its next build mean something else", () => {
  const draft = openGuide({ version: "v1", flow: kettleFlow, lock, draft: true });
  const answers = Object.fromEntries(Object.keys(lock.answers).map((id, n) => [id, 900 - n]));
  const next = openGuide({ version: "v2", flow: kettleFlow, lock: { ...lock, answers }, draft: true });
  expect(carryTo(next, draft, walked)).toEqual(walked);
});
