import type { Page } from "@playwright/test";
import { Conversation } from "../support/conversation.ts";
import { watched, watchTasks } from "../support/everyTask.ts";
import { expect, test } from "../support/fixtures.ts";
import { rest } from "../support/samples.ts";
import { signIn } from "../support/guides.ts";
import { holdBack } from "../support/holdBack.ts";

// In which order a page comes alive, by what its reader would see (docs/decisions/0105-hydration-order-tests.md).
const { id, flow, cause } = signIn;
const { say } = cause.says[0]!;
const later = cause.says[1]!.at;
const scripts = /assets\/(page|widget|agent)-.*\.js$/;

/** The page as it is before its script: gives what lets that come. */
async function openEarly(page: Page, path: string, files: RegExp = scripts): Promise<() => void> {
  const release = await holdBack(page, files);
  await page.goto(path, { waitUntil: "commit" });
  await expect(page.locator("#cairn-aid")).toBeAttached();
  return release;
}

const box = (page: Page) => page.locator("textarea[data-typed]");

/** So slow that coming alive takes many slices. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 8 });
}

test("the page comes alive in slices: whoever taps or scrolls meanwhile waits for none longer than a moment", async ({
  page,
}) => {
  await slowDown(page);
  await watchTasks(page, () => {
    const all = [...document.querySelectorAll("#cairn *")];
    const alive = all.filter((one) => Object.keys(one).some((key) => key.startsWith("__react"))).length;
    if (alive === 0) return undefined;
    // What fails now is the app's to say.
    if (alive < all.length) dispatchEvent(new ErrorEvent("error", { filename: `${location.origin}/x.js` }));
    return alive < all.length ? "half" : "whole";
  });
  await new Conversation(page).open(`${id}/`);
  await expect.poll(() => watched(page)).toContain("half");
  await expect(page.locator('[data-aid="failed"]')).toHaveCount(0);
});

test("the page comes alive at once where an answer was tapped before: nothing is seen between it and the answer", async ({
  page,
}) => {
  await slowDown(page);
  await watchTasks(page, () => {
    if (!document.querySelector("#cairn [data-state]")) return undefined;
    const isAlive = Object.keys(document.querySelector("#cairn header")!).some((key) =>
      key.startsWith("__react"),
    );
    const waits = document.querySelector("[data-waiting]") ? "waits" : "does not wait";
    return `${waits}, ${isAlive ? "alive" : "not alive"}`;
  });
  const release = await openEarly(page, `${id}/`);
  await page.locator(`#cairn [data-answer="${say}"]`).click();
  release();
  await new Conversation(page).expectState(later);
  expect(await watched(page)).toEqual([
    "does not wait, not alive",
    "waits, not alive",
    "does not wait, alive",
  ]);
});

for (const [surface, path] of [
  ["page", `${id}/`],
  ["widget", `embed/${id}/`],
] as const) {
  test(`${surface}: help that shows does not go away for a moment when the app takes it over${rest(surface === "page")}`, async ({
    page,
  }) => {
    await watchTasks(page, () => {
      if (!document.documentElement.dataset["helped"]) return undefined;
      const cards = [...document.querySelectorAll("[data-crisis]")];
      return cards.some((card) => card.checkVisibility()) ? "help" : "none";
    });
    const release = await openEarly(page, path);
    await box(page).fill("zzzz");
    await box(page).press("Enter");
    await expect(page.locator("[data-crisis]:visible")).toHaveCount(1);
    await page.evaluate(() => (document.documentElement.dataset["helped"] = "yes"));
    release();
    await expect(page.locator("#cairn [data-crisis]")).toBeVisible();
    await expect(page.locator("[data-crisis]:visible")).toHaveCount(1);
    expect(await watched(page)).toEqual(["help"]);
  });
}

test("words typed after those that were sent stay in the box", async ({ page }) => {
  const release = await openEarly(page, `${id}/`);
  await box(page).fill("zzzz");
  await box(page).press("Enter");
  await box(page).fill("and more");
  release();
  // On a busy machine what was sent waits so long that help comes in place of a reply.
  await expect(page.locator("#cairn :is(.typed-reply, [data-crisis])").first()).toBeVisible();
  await expect(box(page)).toHaveValue("and more");
});

test("words typed before a link to another question is drawn stay in the box", async ({ page }) => {
  const release = await openEarly(page, `${id}/#${later}`);
  await box(page).fill("I can’t book");
  release();
  await new Conversation(page).expectState(later);
  await expect(box(page)).toHaveValue("I can’t book");
});

test("the guide without scripts goes on being read when the guide comes after all", async ({ page }) => {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  const release = await openEarly(page, `${id}/`, new RegExp(`assets/${id}-[0-9a-f]+\\.json$`));
  await page.waitForFunction(() => document.querySelector("script[type=module]") !== null);
  await page.clock.runFor(12_100);
  await page.locator('[data-aid="slow"] [data-command="plain"]').click();
  const plain = page.locator(".plain");
  await expect(plain.getByRole("link").first()).toBeVisible();
  release();
  await page.clock.resume();
  await new Conversation(page).ready();
  await expect(plain.getByRole("link").first()).toBeVisible();
});

test("files are asked for by the script only once a frame was shown", async ({ page }) => {
  await page.addInitScript(() => {
    let frames = 0;
    // Begun before the page's own script: of each frame this is told first.
    requestAnimationFrame(function next() {
      frames++;
      requestAnimationFrame(next);
    });
    const own = fetch;
    const asked: number[] = [];
    Object.assign(globalThis, { cairnAsked: asked });
    globalThis.fetch = (...args) => {
      asked.push(frames);
      return own(...args);
    };
  });
  await openEarly(page, `${id}/`);
  const asked = () => page.evaluate(() => (globalThis as unknown as { cairnAsked: number[] }).cairnAsked);
  await expect.poll(async () => (await asked()).length).toBeGreaterThan(0);
  expect(Math.min(...(await asked()))).toBeGreaterThan(0);
});

test("a file that fails before the page is read to its end: what failed is said once it is there", async ({
  page,
}) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      // At the end of the inline script, when the view that says so has not come yet.
      if (document.documentElement?.dataset["scripts"] === undefined) return;
      observer.disconnect();
      dispatchEvent(new ErrorEvent("error", { filename: `${location.origin}/assets/page.js` }));
      // Told at the end of the inline script, which sets this.
    }).observe(document, { attributeFilter: ["data-scripts"], subtree: true });
  });
  await openEarly(page, `${id}/`);
  await expect(page.locator('[data-aid="failed"]').getByRole("heading").first()).toBeVisible();
});

test("an answer tapped before it was known that a place is kept is given once its reader begins anew", async ({
  page,
}) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  await page.goto("about:blank");
  const release = await openEarly(page, `${id}/`);
  // So long does nobody wait: the styles show the first question.
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  await page.locator(`#cairn [data-answer="${say}"]`).click();
  release();
  await page.locator('[data-command="fresh"]').click();
  await conversation.expectState(later);
  expect(flow.initial).not.toBe(later);
});

test("a desk in a tab that keeps a member's place shows as soon as it is alive; a dialog that closes gives the focus back", async ({
  page,
}) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  await page.goto(`agent/${id}/`);
  await conversation.ready();
  const isSeen = () =>
    document.querySelector("[data-guide][data-state]")!.checkVisibility({ visibilityProperty: true });
  expect(await page.evaluate(isSeen)).toBe(true);
  const help = page.locator('[data-command="help"]');
  await help.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("dialog[open]")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog[open]")).toHaveCount(0);
  await expect(help).toBeFocused();
});
