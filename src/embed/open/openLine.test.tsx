import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Instance } from "../instance.ts";
import type { FrameMessage } from "../protocol.ts";
import { diagnose } from "./diagnose.ts";
import { type Line, openLine } from "./openLine.ts";
import type { Panel } from "./panel.ts";

// When a page and its reader are told that no guide comes (docs/decisions/0105-hydration-order-tests.md).
const origin = "https://guide.example";
const address = `${origin}/embed/tea/`;
/** The longest that is waited for anything: all the loading has so long. */
const READY_MS = 45_000;
/** The frame's first word has so long after its document has loaded. */
const FIRST_WORD_MS = 1500;
/** The file that tells why: it is here at once, or comes when the test says so. */
let why: Promise<{ diagnose: typeof diagnose }>;
/** How often it was asked for. */
let asked: number;
vi.mock("./loadMore.ts", () => ({ loadMore: () => ((asked += 1), why) }));

let host: HTMLElement;
let frame: HTMLIFrameElement;
let line: Line;
/** What the reader and the page were told. */
let told: string[];
let inside: { postMessage: () => void };

const hears = (message: FrameMessage) => {
  const event = new MessageEvent("message", { origin, data: { cairn: 1, ...message } });
  Object.defineProperty(event, "source", { value: inside });
  dispatchEvent(event);
};
const loads = () => frame.dispatchEvent(new Event("load"));
const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** A frame is about to be loaded; `load` is what a page makes of it. */
function begin(load = (to: string) => void (frame.src = to)): void {
  const panel = {
    frame,
    load,
    arrived: () => void told.push("arrived"),
    held: () => void told.push("held"),
  } as unknown as Panel;
  const instance = {
    is: { id: "one" },
    options: { guide: "tea", mode: "bubble" },
    at: { locale: "en", frame: address, page: `${origin}/tea/` },
    host,
  } as unknown as Instance;
  const failed = (reason: string) => {
    // As whoever is told does.
    line.stop();
    told.push(reason);
  };
  line = openLine(instance, panel, { received: ({ type }) => void told.push(type), failed });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("__CAIRN_HELD__", { en: "Held." });
  vi.spyOn(console, "warn").mockImplementation(() => {});
  why = Promise.resolve({ diagnose });
  [told, asked] = [[], 0];
  host = document.createElement("div");
  frame = document.createElement("iframe");
  host.append(frame);
  document.body.replaceChildren(host);
  inside = { postMessage() {} };
  Object.defineProperty(frame, "contentWindow", { get: () => inside });
  // Another origin's document can't be seen.
  Object.defineProperty(frame, "contentDocument", { value: null });
});
afterEach(() => {
  line.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The file that tells why is long in coming. Gives what lets it come. */
function later(): () => Promise<unknown> {
  let come = () => {};
  why = new Promise((done) => (come = () => done({ diagnose })));
  return () => (come(), passes(0));
}

test("a frame whose first word comes while it is found out why it is silent, is not said to be", async () => {
  const found = later();
  begin();
  loads();
  await passes(FIRST_WORD_MS);
  hears({ type: "here" });
  await found();
  expect(told).toEqual(["arrived"]);
});

test("nor is a guide that is ready by then said to be late", async () => {
  const found = later();
  begin();
  hears({ type: "here" });
  await passes(READY_MS);
  hears({ type: "ready", version: "v1", title: "Guide", locale: "en", wasOpen: false });
  await found();
  expect(told).toEqual(["arrived", "ready"]);
});

test("nothing is told of a guide that was shut down by then", async () => {
  const found = later();
  begin();
  loads();
  await passes(FIRST_WORD_MS);
  line.stop();
  await found();
  expect(told).toEqual([]);
});

test("a frame that stays silent is told of once, soon after it has loaded", async () => {
  begin();
  await passes(FIRST_WORD_MS);
  loads();
  await passes(FIRST_WORD_MS - 1);
  expect(told).toEqual([]);
  await passes(1);
  expect(told).toEqual(["not-listed"]);
  await passes(READY_MS);
  expect(told).toEqual(["not-listed"]);
});

test("a slow line is no failure before all the time is over", async () => {
  begin();
  hears({ type: "here" });
  loads();
  await passes(READY_MS - 1);
  expect(told).toEqual(["arrived"]);
  await passes(1);
  expect(told).toEqual(["arrived", "timeout"]);
});

test("a frame whose address the page took away at once never loads, so the reader is told without", async () => {
  begin(() => {});
  await passes(FIRST_WORD_MS);
  expect(told).toEqual(["held"]);
});

test("a frame that the page holds back is waited for as long as it takes, and has all the time anew once it is there", async () => {
  begin(() => {});
  await passes(FIRST_WORD_MS);
  await passes(9 * READY_MS);
  expect(told).toEqual(["held"]);
  frame.src = address;
  hears({ type: "here" });
  loads();
  await passes(READY_MS - 1);
  expect(told).toEqual(["held", "arrived"]);
  await passes(1);
  expect(told).toEqual(["held", "arrived", "timeout"]);
});

test("once the guide is ready nothing is found out any more, even if its frame begins anew", async () => {
  begin(() => {});
  await passes(FIRST_WORD_MS);
  frame.src = address;
  hears({ type: "here" });
  hears({ type: "ready", version: "v1", title: "Guide", locale: "en", wasOpen: false });
  hears({ type: "here" });
  await passes(2 * READY_MS);
  expect(told).toEqual(["held", "arrived", "ready", "arrived"]);
  expect(asked).toBe(1);
});

test("a frame that the page took off fails nothing; put back, it loads and is waited for anew", async () => {
  begin();
  loads();
  host.remove();
  await passes(READY_MS);
  expect(told).toEqual([]);
  document.body.append(host);
  loads();
  await passes(FIRST_WORD_MS);
  expect(told).toEqual(["not-listed"]);
});

test.each([
  { what: "stays silent", says: false, heard: [], reason: "not-listed" },
  { what: "speaks and never gets ready", says: true, heard: ["arrived"], reason: "timeout" },
])(
  "a guide that was ready, taken off and put back is told of if it $what",
  async ({ says, heard, reason }) => {
    begin();
    hears({ type: "here" });
    loads();
    hears({ type: "ready", version: "v1", title: "Guide", locale: "en", wasOpen: false });
    host.remove();
    document.body.append(host);
    // A frame that is put back has a window of its own.
    inside = { postMessage() {} };
    if (says) hears({ type: "here" });
    loads();
    await passes(READY_MS);
    expect(told).toEqual(["arrived", "ready", ...heard, reason]);
  },
);
