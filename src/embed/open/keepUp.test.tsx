import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Instance, Options, Verb } from "../instance.ts";
import type { Page, Tools } from "../page.ts";
import { keepUp } from "./keepUp.ts";

// What is made true again after a page swapped its content, and when (docs/decisions/0105-hydration-order-tests.md).
let ran: string[];
let locale: string;
/** How many of its guide were there when each was added: beside another it would get another id. */
let beside: number[];
/** The reader comes near to what stands in the text. */
let near: () => void;

// An element is defined once a page, so all tests are of one page.
const page: Page = { base: "", instances: [] };
const of = (options: Options) => page.instances.filter((one) => one.options.guide === options.guide);
const tools = {
  page,
  addInstance(options: Options, launch: boolean, host = document.createElement("div")) {
    beside.push(of(options).length);
    const instance = { is: {}, options, at: { locale }, host, part: undefined } as unknown as Instance;
    if (launch) Object.assign(instance, { launcher: document.createElement("a") });
    if (!host.isConnected) document.documentElement.append(host);
    page.instances.push(instance);
    return instance;
  },
  addressesOf: () => ({ locale }),
  readOptions: (element: Element) => ({ guide: element.getAttribute("guide") ?? undefined }),
  send(instance: Instance, verb: Verb) {
    ran.push(verb);
    instance.part ??= { run: (next: Verb) => void ran.push(next) };
  },
} as unknown as Tools;

const launcher = (more: Partial<Options> = {}) =>
  tools.addInstance({ guide: "tea", mode: "bubble", ...more }, true)!;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "warn").mockImplementation(() => {});
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(tell: (entries: readonly unknown[]) => void) {
        near = () => tell([{ isIntersecting: true }]);
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  [ran, locale, beside] = [[], "en", []];
  page.instances = [];
  document.body.replaceChildren();
});
afterEach(() => {
  for (const { host } of page.instances) host.remove();
  vi.runAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** An article with a guide in its text, which the reader has come to. */
function article(): HTMLElement {
  keepUp(tools);
  const place = document.createElement("cairn-guide");
  place.setAttribute("guide", "tea");
  document.body.append(place);
  near();
  expect(ran).toEqual(["open"]);
  return place;
}

test("a guide whose element is taken off and put elsewhere in one go stays as it is", () => {
  const place = article();
  const before = page.instances;
  place.remove();
  document.body.prepend(place);
  vi.runAllTimers();
  expect([ran, page.instances]).toEqual([["open"], before]);
});

test("one whose element stays away is shut down, and begins anew when it comes back", () => {
  const place = article();
  place.remove();
  vi.runAllTimers();
  expect([ran, page.instances]).toEqual([["open", "shutdown"], []]);
  document.body.append(place);
  expect(page.instances).toHaveLength(1);
});

test("a guide that may have been open on the page before is loaded a second after the page began, and once", () => {
  const { host } = launcher({ reopen: "" });
  keepUp(tools);
  vi.advanceTimersByTime(999);
  expect(ran).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(ran).toEqual(["warm"]);
  document.body.append("more");
  keepUp(tools);
  vi.runAllTimers();
  expect([ran, host.isConnected]).toEqual([["warm"], true]);
});

test("a launcher in the page's new language comes after the old one went, and not while it is open", () => {
  const old = launcher();
  Object.assign(old.is, { open: true });
  locale = "de";
  keepUp(tools);
  expect(page.instances).toEqual([old]);
  Object.assign(old.is, { open: false });
  old.host.hidden = true;
  keepUp(tools);
  expect(page.instances).toHaveLength(1);
  expect([old.host.isConnected, page.instances[0]!.host.hidden, beside]).toEqual([false, true, [0, 0]]);
});

test("a launcher that the page takes away is put back, but not for ever", () => {
  const { host } = launcher();
  let times = 0;
  for (let looks = 0; looks < 200; looks++) {
    host.remove();
    keepUp(tools);
    if (host.isConnected) times += 1;
  }
  expect([times, page.instances]).toEqual([99, []]);
  expect(vi.mocked(console.warn).mock.calls.flat()).toEqual([expect.stringContaining("again and again")]);
});
