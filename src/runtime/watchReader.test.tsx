import { afterEach, expect, test, vi } from "vitest";
import type { ConversationActor } from "../core/conversation/startConversation.ts";
import type { BrowserPorts } from "./browserPorts.ts";
import { watchReader } from "./watchReader.ts";

const address = { take: () => undefined, follow: () => ({ moved() {} }) };

/** Whether the page that goes away says that the next one in this tab is its reader's. */
function goesOn(isFramed: boolean, hasAddress: boolean): unknown {
  if (isFramed) vi.stubGlobal("parent", {});
  const leave = vi.fn();
  const actor = { send() {}, getSnapshot: () => ({ matches: () => false }) } as unknown as ConversationActor;
  watchReader(() => actor, {
    place: { tab: { leave, stay() {}, drop() {} } },
    clock: { now: () => 0, flush() {} },
    ...(hasAddress && { address }),
  } as unknown as BrowserPorts);
  dispatchEvent(new Event("pagehide"));
  return leave.mock.calls[0]?.[1];
}

afterEach(() => vi.unstubAllGlobals());

test.each([
  ["a page", false, true, false],
  ["a page in a frame", true, true, false],
  // The host's next page follows at once.
  ["a frame of a host", true, false, true],
  ["a desk", false, false, false],
])(
  "whoever comes after %s that was left is asked, unless it is a frame",
  (_name, isFramed, hasAddress, isSame) => {
    expect(goesOn(isFramed, hasAddress)).toBe(isSame);
  },
);
