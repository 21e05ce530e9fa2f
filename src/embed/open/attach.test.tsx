import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Hub, Instance, Options, Part } from "../instance.ts";
import type { FrameMessage, HostMessage } from "../protocol.ts";
import { attach } from "./attach.ts";

// In which order the two sides talk and pass the focus on (docs/decisions/0105-hydration-order-tests.md). What only a
// browser draws is left out.
vi.mock("./panelSheet.ts", () => ({ panelSheet: () => ({}) }));
vi.mock("./raise.ts", () => ({ raise() {}, lower() {} }));
vi.mock("./themeOf.ts", () => ({ themeOf: () => ({ scheme: "light", tokens: {} }) }));
vi.mock("./wordsOf.ts", () => ({ wordsOf: () => ({ title: "Guide", close: "Close", loading: "…" }) }));

const origin = "https://guide.example";
const hub: Hub = { emit: () => true, fail() {} };
let frames: (() => void)[] = [];
let opener: HTMLButtonElement;
let other: HTMLInputElement;
let instance: Instance;
let part: Part;
let said: HostMessage[];

const shadow = () => instance.host.shadowRoot!;
const frame = () => shadow().querySelector("iframe")!;
const isOpen = () => shadow().querySelector("dialog")!.hasAttribute("data-open");
/** The window of the frame, which has no document here. */
const inside = {
  postMessage: (message: HostMessage) => void said.push(message),
};
const hears = (message: FrameMessage) => {
  const event = new MessageEvent("message", { origin, data: { cairn: 1, ...message } });
  Object.defineProperty(event, "source", { value: inside });
  dispatchEvent(event);
};
const ready = () => {
  hears({ type: "here" });
  hears({ type: "ready", version: "v1", title: "Guide", locale: "en", wasOpen: false });
};
const showFrames = () => {
  for (let shown = 0; shown < 2; shown++) for (const one of frames.splice(0)) one();
};
const types = () => said.map(({ type }) => type);

function begin(options: Partial<Options> = {}): void {
  const host = document.createElement("div");
  opener = document.createElement("button");
  other = document.createElement("input");
  document.body.replaceChildren(opener, other, host);
  instance = {
    is: { id: "one", guide: "tea", open: false, ready: false, failed: false, version: "", state: undefined },
    options: { guide: "tea", mode: "bubble", ...options },
    at: { locale: "en", frame: `${origin}/embed/tea/`, page: `${origin}/tea/`, label: "Help" },
    host,
    launcher: undefined,
  } as unknown as Instance;
  part = attach(instance, hub);
  opener.focus();
  part.run("open", { opener });
  said = [];
  Object.defineProperty(frame(), "contentWindow", { value: inside });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (one: () => void) => frames.push(one));
  Object.defineProperty(ShadowRoot.prototype, "adoptedStyleSheets", { value: [], writable: true });
});
afterEach(() => {
  part.run("shutdown", {});
  frames = [];
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what the tag said goes first, before what was asked for meanwhile; a document that comes in its place is told all again", () => {
  begin({ facts: { kind: "base" }, state: "sign" });
  part.run("goto", { state: "left" });
  part.run("update", { facts: { light: "on" } });
  hears({ type: "here" });
  expect(types()).toEqual(["hello"]);
  ready();
  const asked = said.filter(({ type }) => type === "facts" || type === "goto");
  expect(asked).toEqual([
    { cairn: 1, type: "facts", facts: { kind: "base" } },
    { cairn: 1, type: "goto", state: "sign", opening: true },
    { cairn: 1, type: "goto", state: "left", opening: true },
    { cairn: 1, type: "facts", facts: { light: "on" } },
  ]);
  said.splice(0);
  ready();
  expect(said).toContainEqual({ cairn: 1, type: "facts", facts: { kind: "base", light: "on" } });
});

test("the frame takes the focus once the panel is drawn, and is told then that it was opened by keys", () => {
  begin();
  // Until the guide can be used the shell says what it is.
  expect(shadow().activeElement).toBe(shadow().querySelector("dialog"));
  ready();
  expect(shadow().activeElement).toBe(frame());
  part.run("close", {});
  vi.runAllTimers();
  said.splice(0);
  opener.focus();
  part.run("open", { opener });
  expect([document.activeElement, types()]).toEqual([opener, []]);
  showFrames();
  expect([document.activeElement, types()]).toEqual([opener, []]);
  vi.runAllTimers();
  expect(shadow().activeElement).toBe(frame());
  expect(said).toEqual([{ cairn: 1, type: "shown", focus: true, keys: true }]);
});

test("who has gone on before the frame takes the focus, or gives it back, stays where they are", () => {
  begin();
  ready();
  part.run("close", {});
  other.focus();
  vi.runAllTimers();
  expect(document.activeElement).toBe(other);
  part.run("open", { opener });
  opener.focus();
  showFrames();
  vi.runAllTimers();
  expect(document.activeElement).toBe(opener);
});

test("closed before the frame takes the focus, the focus stays with what opened it", () => {
  begin();
  ready();
  part.run("close", {});
  vi.runAllTimers();
  part.run("open", { opener });
  part.run("close", {});
  showFrames();
  vi.runAllTimers();
  expect(document.activeElement).toBe(opener);
});

test("closed, the page's document has the focus before the panel goes, and again before what opened it", () => {
  begin();
  ready();
  part.run("close", {});
  expect([document.activeElement, isOpen()]).toEqual([document.body, true]);
  for (let timers = 0; timers < 9 && isOpen(); timers++) vi.advanceTimersToNextTimer();
  expect([document.activeElement, isOpen()]).toEqual([document.body, false]);
  vi.runAllTimers();
  expect(document.activeElement).toBe(opener);
});
