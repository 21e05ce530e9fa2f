import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { encodeHandoff } from "../../core/handoff/encodeHandoff.ts";
import { freshSession } from "../../core/session/session.ts";
import { storeSession } from "../../core/session/stored/storeSession.ts";
import { openGuide } from "../../core/walk/guide.ts";
import { deskEdition } from "../testing/editions.ts";
import { earlyDesk, noPlace } from "../testing/earlyPage.tsx";

// What is pressed while the desk comes alive (docs/decisions/0105-hydration-order-tests.md).
const find = (selector: string) => document.querySelector<HTMLElement>(`#cairn ${selector}`)!;
const at = () => find("[data-state]")?.dataset["state"];
/** As long as a test may take: a busy machine shows the same. */
const until = (isSo: () => void) => vi.waitFor(isSo, 50_000);

function press(key: string, target: Element = document.body): void {
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

/** Does it at the first moment after the app has taken over: before React, which has tasks of its own, draws anything. */
function onceTakenOver(early: { alive?: boolean }, act: () => void): void {
  let alive = false;
  Object.defineProperty(early, "alive", {
    get: () => alive,
    set(next: boolean) {
      if (!alive && next) queueMicrotask(act);
      alive = next;
    },
  });
}

beforeEach(() => {
  vi.stubGlobal("fetch", () => new Promise(() => {}));
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test.each(["before", "while"])(
  "a key pressed %s the desk hydrates is pressed once it is alive",
  async (when) => {
    const { start, early } = earlyDesk();
    if (when === "before") press("1");
    else onceTakenOver(early, () => press("1"));
    (await start())();
    await until(() => expect(at()).toBe("kind"));
  },
);

const guide = openGuide(deskEdition.data);
/** A call that the tab keeps: one answer was given. */
const kept = storeSession(
  guide,
  { ...freshSession, trail: [{ type: "answer", by: "agent", at: "sign", say: "dark" }] },
  { words: "", used: Date.now() },
)!;
const keeps = (ask: boolean) => ({ place: () => ({ ...noPlace, read: () => ({ session: kept, ask }) }) });

test("nor is one lost while a desk whose tab keeps a call is drawn anew", async () => {
  const { start, early } = earlyDesk();
  onceTakenOver(early, () => press("1"));
  (await start(keeps(false)))();
  await until(() => expect(at()).toBe("plug"));
});

test("once the desk is alive a key is pressed once, and nothing waits", async () => {
  const { start, early } = earlyDesk();
  (await start())();
  await until(() => expect(early.settled).toBe(true));
  press("1");
  await until(() => expect(at()).toBe("kind"));
  expect(early.acts.size).toBe(0);
});

test("a key that is pressed while it is asked whose call it is, is no command, neither now nor later", async () => {
  const { start, early } = earlyDesk();
  (await start(keeps(true)))();
  await until(() => expect(early.hearsKeys).toBe(true));
  expect(find("dialog[open]")).not.toBeNull();
  press("1");
  expect(early.acts.size).toBe(0);
  find('[data-command="kept-go-on"]').click();
  await until(() => expect(early.settled).toBe(true));
  expect(at()).toBe("kind");
});

test("what is typed into the note before the desk is alive is no command", async () => {
  const { start, early } = earlyDesk();
  press("1", find("#cairn-note"));
  expect(early.acts.size).toBe(0);
  (await start())();
  await until(() => expect(early.settled).toBe(true));
  expect(at()).toBe("sign");
});

test("a link in the address is read once it is clear whose call is kept: then it is offered, and replaces nothing", async () => {
  const { start, early } = earlyDesk();
  // As it came: the desk hears of no change.
  history.replaceState(
    null,
    "",
    `#t=${encodeHandoff(guide, [{ type: "answer", by: "member", at: "sign", say: "leaks" }])!}`,
  );
  (await start(keeps(true)))();
  await until(() => expect(early.hearsKeys).toBe(true));
  find('[data-command="kept-go-on"]').click();
  await until(() => expect(find("dialog")?.dataset["dialog"]).toBe("pick-up"));
  expect(at()).toBe("kind");
  expect(location.hash).toBe("");
});
