import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { freshSession } from "../../core/session/session.ts";
import { storeSession } from "../../core/session/stored/storeSession.ts";
import { openGuide } from "../../core/walk/guide.ts";
import { keepPlace } from "../../runtime/place/keepPlace.ts";
import { earlyPage, noPlace } from "../testing/earlyPage.tsx";
import { numberedGuide } from "../testing/editions.ts";

// How a page comes alive, by what is seen after each of its steps (docs/decisions/0105-hydration-order-tests.md).
const root = document.documentElement;
const find = (selector: string) => document.querySelector<HTMLElement>(`#cairn ${selector}`)!;
const now = () => find("[data-state]")?.dataset["state"];
const field = () => find("textarea[data-typed]") as HTMLTextAreaElement;
/** A guide in whose box one can type; what understands it never comes. */
const typed = { typed: { indexUrl: "/index.json", crisisUrl: "/crisis.json" } };

/** As long as a test may take: a busy machine shows the same. */
const until = (isSo: () => void) => vi.waitFor(isSo, 50_000);

function send(text: string): void {
  field().value = text;
  field().form!.requestSubmit();
}

let observer: MutationObserver | undefined;
/** All different things that are seen after each change, sooner than a frame could show it, up to now. */
function watch(look: () => string): () => readonly string[] {
  const seen = new Set([look()]);
  observer = new MutationObserver(() => seen.add(look()));
  observer.observe(document, { attributes: true, childList: true, subtree: true });
  return () => [...seen.add(look())];
}

/** The page around a frame: what it is told. */
const host = (told: string[]) => ({
  isThere: () => false,
  takesOver: () => Promise.resolve(false),
  happened: () => {},
  toTop: () => {},
  ready: () => void told.push(`ready ${find("[data-resume]") ? "asks" : now()}`),
  left: () => void told.push("left"),
  renew: () => void told.push("renew"),
});

beforeEach(() => {
  vi.stubGlobal("fetch", () => new Promise(() => {}));
  // React, while developing, tells of the mark on a button that waits.
  vi.spyOn(console, "error").mockImplementation(() => {});
  root.hidden = false;
  sessionStorage.clear();
});
afterEach(() => {
  observer?.disconnect();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test("what was tapped is answered with the page that comes alive: no frame has neither the mark nor the answer", async () => {
  const { start } = earlyPage();
  find('[data-answer="dark"]').click();
  const seen = watch(() => `${now()}${document.querySelector("[data-waiting]") ? " waits" : ""}`);
  (await start())();
  await until(() => expect(now()).toBe("kind"));
  expect(seen()).toEqual(["sign waits", "kind"]);
});

test("of two messages the second is read together with the first", async () => {
  const { start } = earlyPage(typed);
  send("it leaks");
  send("and it beeps");
  (await start())();
  await until(() => expect(find(".typed-reply")?.textContent).toContain("beeps"));
  expect(find(".typed-reply").textContent).toContain("leaks");
});

test("a frame says that it is ready once its conversation is drawn, and again for the next one", async () => {
  const told: string[] = [];
  const { start, early } = earlyPage();
  (await start({ host: () => host(told) }))();
  await until(() => expect(told).toHaveLength(1));
  early.run["leave"]!();
  await until(() => expect(told).toHaveLength(4));
  expect(told).toEqual(["ready sign", "left", "renew", "ready sign"]);
});

test("a frame that was left before its guide came begins anew, with nothing of what waited", async () => {
  const told: string[] = [];
  const { start, early } = earlyPage(typed);
  send("it leaks");
  field().value = "and it";
  const come = await start({ host: () => host(told) });
  early.run["leave"]!();
  expect(told).toEqual(["left", "renew"]);
  expect(root.hidden).toBe(false);
  come();
  await until(() => expect(told).toHaveLength(3));
  expect(now()).toBe("sign");
  expect(find(".typed-reply")).toBeNull();
  expect(field().value).toBe("");
});

test("who left before the script came is gone as soon as it is there, without the guide", async () => {
  const told: string[] = [];
  const { start } = earlyPage();
  root.hidden = true;
  await start({ host: () => host(told) });
  expect(told).toEqual(["left", "renew"]);
});

test("who leaves where the app can't run takes along what the tab kept", async () => {
  const { start, early } = earlyPage();
  delete root.dataset["scripts"];
  sessionStorage.setItem("cairn:kettle", "{}");
  await start({ place: keepPlace, goAway: (_, forget) => forget() });
  early.run["leave"]!();
  expect(sessionStorage).toHaveLength(0);
});

const stored = () =>
  storeSession(
    openGuide(numberedGuide.data),
    { ...freshSession, trail: [{ type: "answer", by: "member", at: "sign", say: "dark" }] },
    { words: "", used: Date.now() },
  )!;

test("a place is not shown before it is known that the tab is no copy", async () => {
  let tell: ((own: boolean) => void) | undefined;
  const isOwn = () => new Promise<boolean>((done) => (tell = done));
  const place = { ...noPlace, read: () => ({ session: stored(), ask: false }), isOwn };
  const { start } = earlyPage();
  const seen = watch(() => (find("[data-resume]") ? "asks" : (now() ?? "nothing")));
  (await start({ place: () => place }))();
  await until(() => expect(tell).toBeDefined());
  tell!(false);
  await until(() => expect(find("[data-resume]")).not.toBeNull());
  expect(seen()).not.toContain("kind");
});

test("a page that goes right after an answer keeps it, and that it went", async () => {
  const { start, early } = earlyPage();
  (await start({ place: keepPlace }))();
  await until(() => expect(early.settled).toBe(true));
  find('[data-answer="dark"]').click();
  dispatchEvent(new Event("pagehide"));
  const kept = JSON.parse(sessionStorage.getItem("cairn:kettle") ?? "{}");
  expect(kept.session.trail).toHaveLength(1);
  expect(kept.left).toBeTypeOf("number");
});

test("an hour without use is noticed before the tap that ends it takes effect", async () => {
  const { start, early } = earlyPage();
  (await start())();
  await until(() => expect(early.settled).toBe(true));
  const dark = find('[data-answer="dark"]');
  dark.click();
  await until(() => expect(now()).toBe("kind"));
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 2 * 60 * 60 * 1000);
  find('[data-answer="cord"]').click();
  await until(() => expect(find("[data-resume]")).not.toBeNull());
  find('[data-command="resume"]').click();
  await until(() => expect(now()).toBe("kind"));
});

test("help that was shown in another language is pinned, and the page that is hydrated stays the one that was there", async () => {
  const { start, early } = earlyPage();
  window.name = "cairn-help ";
  const heading = find("h2");
  (await start())();
  await until(() => expect(early.settled).toBe(true));
  await until(() => expect(find(".pinned")).not.toBeNull());
  expect(find("h2")).toBe(heading);
});
