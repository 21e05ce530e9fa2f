import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { reach } from "./reach.ts";

// When a page is scrolled for a guide in its text (docs/decisions/0105-hydration-order-tests.md). Layout is played: how
// far the page is scrolled, and how tall what sticks to its top is there, all in px.
const GUIDE_AT = 1000;
/** So far below what sticks something that is read next stands. */
const GAP = 12;
let scrolled: number;
let scrolls: number;
let header: () => number;
let host: HTMLElement;
let panel: HTMLElement;

/** Where something of the guide that is `top` px below its upper edge is on the screen. */
const seenAt = (top: number) => GUIDE_AT + top - scrolled;
const marks = () => panel.querySelectorAll("i").length;

beforeEach(() => {
  vi.useFakeTimers();
  [scrolled, scrolls, header] = [0, 0, () => 0];
  host = document.createElement("div");
  panel = document.createElement("div");
  host.attachShadow({ mode: "open" }).append(panel);
  document.body.replaceChildren(host);
  vi.spyOn(panel, "offsetHeight", "get").mockReturnValue(3000);
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    return { left: 0, top: seenAt(parseFloat((this as HTMLElement).style.top) || 0) } as DOMRect;
  });
  vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function (this: Element) {
    const { top, scrollMarginTop } = (this as HTMLElement).style;
    scrolls += 1;
    scrolled = GUIDE_AT + parseFloat(top) - parseFloat(scrollMarginTop);
  });
  Object.defineProperty(Document.prototype, "elementFromPoint", {
    configurable: true,
    value: (_x: number, y: number) => (y >= header() && y >= seenAt(0) ? host : document.body),
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  Reflect.deleteProperty(Document.prototype, "elementFromPoint");
});

test("what is read next stands below a header that sticks only once the page is scrolled", () => {
  header = () => (scrolled > 100 ? 80 : 0);
  reach(host, panel, 300);
  expect(seenAt(300)).toBe(80 + GAP);
  vi.runAllTimers();
  expect(seenAt(300)).toBe(80 + GAP);
});

test("and below one that comes when the page goes back up", () => {
  let before = 0;
  let isUp = false;
  header = () => {
    if (scrolled !== before) [isUp, before] = [scrolled < before, scrolled];
    return isUp ? 160 : 40;
  };
  reach(host, panel, 300);
  expect(seenAt(300)).toBeGreaterThanOrEqual(160 + GAP);
});

test("a header that slides in is looked for again, and what is read next is then below it", () => {
  reach(host, panel, 300);
  expect(seenAt(300)).toBe(GAP);
  header = () => 64;
  vi.runAllTimers();
  expect(seenAt(300)).toBe(64 + GAP);
  expect(marks()).toBe(0);
});

test("nothing is scrolled for a reader who has gone on by then", () => {
  reach(host, panel, 300);
  header = () => 64;
  scrolled += 400;
  vi.runAllTimers();
  expect([scrolls, seenAt(300)]).toEqual([1, GAP - 400]);
  expect(marks()).toBe(0);
});

test("not even a little, where no header is", () => {
  reach(host, panel, 300);
  scrolled += 50;
  vi.runAllTimers();
  expect([scrolls, seenAt(300)]).toEqual([1, GAP - 50]);
});

test("what a header moved up as it left its place to slide in is brought below it", () => {
  reach(host, panel, 300);
  header = () => 64;
  scrolled += 64;
  vi.runAllTimers();
  expect(seenAt(300)).toBe(64 + GAP);
});

test("who answers again by then is not brought back to what was read before", () => {
  vi.stubGlobal("innerHeight", 360);
  header = () => 40;
  reach(host, panel, 300);
  reach(host, panel, 425);
  expect(seenAt(425)).toBe(40 + GAP);
  vi.runAllTimers();
  expect(seenAt(425)).toBe(40 + GAP);
  expect(marks()).toBe(0);
});

test("nothing moves if it can be seen where it is, and nothing covers it", () => {
  scrolled = GUIDE_AT + 100;
  reach(host, panel, 300);
  vi.runAllTimers();
  expect(scrolls).toBe(0);
});
