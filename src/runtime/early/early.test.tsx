import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { earlyWindow } from "./earlyTaps.ts";

let before: PropertyDescriptor | undefined;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal("CSSLayerBlockRule", class {});
  before = Object.getOwnPropertyDescriptor(document, "readyState");
  Object.defineProperty(document, "readyState", { value: "loading", configurable: true });
  document.body.innerHTML = '<div id="cairn"><h2>first</h2></div>';
  vi.resetModules();
  await import("./early.ts");
});
afterEach(() => {
  Reflect.deleteProperty(document, "readyState");
  if (before) Object.defineProperty(document, "readyState", before);
  delete earlyWindow.cairnEarly;
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** Long enough for whatever looks now and then: all of it is played. */
const later = () => vi.advanceTimersByTime(1000);
const fails = () => dispatchEvent(new ErrorEvent("error", { filename: `${location.origin}/page.js` }));
const shown = () => document.querySelector("main[data-aid=failed] h2");

function part(tag: string, aid: string): HTMLElement {
  const element = document.createElement(tag);
  element.dataset["aid"] = aid;
  element.innerHTML = '<h2 tabindex="-1">aid</h2>';
  return element;
}

test("a file that fails while half of first aid is read is told of once all of it is", () => {
  fails();
  later();
  const template = document.createElement("template");
  template.id = "cairn-aid";
  // The parser stops here: what is told of a failure has not come.
  template.content.append(part("div", "crisis"));
  document.body.append(template);
  expect(later).not.toThrow();
  expect(shown()).toBeNull();
  // Half of what is told.
  const failed = part("main", "failed");
  failed.replaceChildren();
  template.content.append(failed);
  later();
  expect(document.querySelector("main[data-aid=failed]")).toBeNull();
  failed.append(...part("main", "").childNodes);
  document.body.append(document.createElement("script"));
  later();
  expect(shown()).not.toBeNull();
  expect(document.activeElement).toBe(shown());
});

test("where the template is the last thing of the page, its end is the page's", () => {
  const template = document.createElement("template");
  template.id = "cairn-aid";
  template.content.append(part("main", "failed"));
  document.body.append(template);
  fails();
  later();
  expect(shown()).toBeNull();
  Object.defineProperty(document, "readyState", { value: "interactive", configurable: true });
  later();
  expect(shown()).not.toBeNull();
});

test("a script of somebody else that fails is not ours to tell of", () => {
  Object.defineProperty(document, "readyState", { value: "complete", configurable: true });
  const template = document.createElement("template");
  template.id = "cairn-aid";
  template.content.append(part("main", "failed"));
  document.body.append(template);
  dispatchEvent(new ErrorEvent("error", { filename: "chrome-extension://other/page.js" }));
  later();
  expect(shown()).toBeNull();
  fails();
  later();
  expect(shown()).not.toBeNull();
});
