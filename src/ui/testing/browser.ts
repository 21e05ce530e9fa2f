import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll } from "vitest";

// What jsdom lacks, as it has no layout: nothing is measured, nothing moves, and what asks for it gets on.

class NoLayout implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** What had the focus before a dialog was opened. */
const before = new WeakMap<HTMLDialogElement, Element | null>();

/** Of a dialog, what is seen of it here: it takes the focus, and gives it back. */
const dialogs: Pick<HTMLDialogElement, "showModal" | "close"> & ThisType<HTMLDialogElement> = {
  showModal() {
    this.open = true;
    before.set(this, document.activeElement);
    this.querySelector<HTMLElement>("[autofocus]")?.focus();
  },
  close() {
    this.open = false;
    const opener = before.get(this);
    if (opener instanceof HTMLElement) opener.focus();
  },
};
/** What waits for its time: the document of a file goes away with the last of its tests, and nothing may come after it. */
const waiting = new Set<ReturnType<typeof setTimeout>>();
const inTime = globalThis.setTimeout;

beforeAll(() => {
  // React says then what changed without a test having done anything.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, ResizeObserver: NoLayout });
  Object.assign(Element.prototype, { scrollIntoView() {}, animate() {} });
  Object.assign(Performance.prototype, { getEntriesByType: () => [] });
  Object.assign(HTMLDialogElement.prototype, dialogs);
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), { media, matches: false }) as unknown as MediaQueryList;
  globalThis.setTimeout = Object.assign((...all: Parameters<typeof inTime>) => {
    const timer = inTime(...all);
    waiting.add(timer);
    return timer;
  }, inTime);
  configure({
    // Without the whole document, which would hide the message.
    getElementError: (message) => new Error(message ?? "nothing found"),
    // Nothing is said of how long something takes: a busy machine loads a module in ten seconds.
    asyncUtilTimeout: 45_000,
  });
});
afterEach(cleanup);
afterAll(() => {
  for (const timer of waiting) clearTimeout(timer);
  globalThis.setTimeout = inTime;
  Reflect.deleteProperty(globalThis, "IS_REACT_ACT_ENVIRONMENT");
});
