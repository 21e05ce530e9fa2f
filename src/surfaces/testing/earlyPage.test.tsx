import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { earlyDesk, earlyPage } from "./earlyPage.tsx";

beforeEach(() => void vi.stubGlobal("fetch", () => new Promise(() => {})));
afterEach(() => vi.unstubAllGlobals());

test("a desk that ended hears neither keys nor links, and draws nothing", async () => {
  const { start, early, end } = earlyDesk();
  (await start())();
  await vi.waitFor(() => expect(early.settled).toBe(true), 50_000);
  const press = () => {
    const event = new KeyboardEvent("keydown", { key: "1", bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  };
  /** Whether a link is taken out of the address. */
  const follow = () => {
    history.replaceState(null, "", "#t=abc");
    dispatchEvent(new HashChangeEvent("hashchange"));
    return location.hash === "";
  };
  expect([press(), follow()]).toEqual([true, true]);
  end();
  expect([press(), follow(), early.acts.size]).toEqual([false, false, 0]);
  expect(document.querySelector("#cairn [data-state]")).toBeNull();
  history.replaceState(null, "", "#");
});

test("a page that ended before its app came keeps nothing that is tapped", () => {
  const { early, end } = earlyPage();
  const tap = () => document.querySelector<HTMLElement>("#cairn [data-answer]")!.click();
  tap();
  expect(early.acts.size).toBe(1);
  early.acts.clear();
  end();
  tap();
  expect(early.acts.size).toBe(0);
});
