import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll } from "vitest";

// What jsdom lacks, as it has no layout: nothing is measured, nothing moves, and what asks for it gets on.

class NoLayout implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

beforeAll(() => {
  // React says then what changed without a test having done anything.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, ResizeObserver: NoLayout });
  Object.assign(Element.prototype, { scrollIntoView() {}, animate() {} });
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), { media, matches: false }) as unknown as MediaQueryList;
  // Without the whole document, which would hide the message.
  configure({ getElementError: (message) => new Error(message ?? "nothing found") });
});
afterEach(cleanup);
afterAll(async () => {
  // What ends the moment after an arrival (`useArrival`) must not come when the document has gone.
  await new Promise((done) => setTimeout(done, 500));
  Reflect.deleteProperty(globalThis, "IS_REACT_ACT_ENVIRONMENT");
});
