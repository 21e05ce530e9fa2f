import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watch } from "./look.ts";
import { onOpener } from "./openers.ts";
import { page } from "./page.ts";

// When the loader looks at what a page changed (docs/decisions/0105-hydration-order-tests.md).
const looks: string[] = [];
vi.mock("./addInstance.ts", () => ({ addInstance() {} }));
vi.mock("./addressesOf.ts", () => ({ addressesOf() {} }));
vi.mock("./launcher.ts", () => ({ dress() {} }));
vi.mock("./openers.ts", () => ({ onOpener: () => void looks.push("tap"), popupOf() {} }));
vi.mock("./send.ts", () => ({ send() {}, withMore: () => void looks.push(document.body.textContent) }));

const add = (text: string) => document.body.append(text);
const observers: MutationObserver[] = [];
class Observer extends MutationObserver {
  constructor(tell: MutationCallback) {
    super(tell);
    observers.push(this);
  }
}
/** Observers hear of what was changed. */
const heard = () => Promise.resolve();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("MutationObserver", Observer);
  page.more = Promise.resolve();
  document.body.replaceChildren();
  looks.splice(0);
});
afterEach(() => {
  for (const observer of observers.splice(0)) observer.disconnect();
  vi.runAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a page is looked at at once, then once for all that changes together, and again for what changes later", async () => {
  watch();
  expect(looks).toEqual([""]);
  add("a");
  await heard();
  add("b");
  await heard();
  expect(looks).toHaveLength(1);
  vi.runAllTimers();
  expect(looks).toEqual(["", "ab"]);
  add("c");
  await heard();
  vi.runAllTimers();
  expect(looks).toEqual(["", "ab", "abc"]);
});

test("a page that never stops changing is looked at all the same", async () => {
  watch();
  for (let times = 0; times < 9; times++) {
    add("a");
    await heard();
    vi.advanceTimersByTime(50);
  }
  expect(looks.length).toBeGreaterThan(2);
});

test("a document that was written anew forgot who listened: taps are heard again once it was looked at, and once", async () => {
  watch();
  removeEventListener("click", onOpener);
  add("a");
  await heard();
  vi.runAllTimers();
  add("b");
  await heard();
  vi.runAllTimers();
  looks.splice(0);
  document.body.click();
  expect(looks).toEqual(["tap"]);
});
