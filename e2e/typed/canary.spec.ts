import type { Frame, Page } from "@playwright/test";
import { Conversation } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { signIn } from "../support/guides.ts";
import { guide as frameOf, host, innerFrame } from "../support/host/widget.ts";

// Words that stand nowhere else, put into every field. They may be seen in the conversation, and nowhere after it.
const { id } = signIn;
const canary = "zq7canary";
const typed = [`i dont get the verification code ${canary}`, `${canary} ${canary}`];

/** Everything that leaves the page or says something about it, from now on. */
function watch(page: Page): string[] {
  const told: string[] = [];
  page.context().on("request", (request) => told.push(request.url(), request.postData() ?? ""));
  page.context().on("request", (request) => told.push(request.headers()["referer"] ?? ""));
  page.context().on("console", (message) => told.push(message.text()));
  return told;
}

/** What a document keeps or shows to others. */
function kept(place: Page | Frame): Promise<string> {
  return place.evaluate(async () => {
    const databases = (await indexedDB?.databases?.().catch(() => [])) ?? [];
    const stores = [sessionStorage, localStorage].map((storage) => Object.entries(storage));
    return JSON.stringify([
      ...stores,
      databases,
      history.state,
      location.href,
      document.title,
      document.cookie,
      document.referrer,
      window.name,
    ]);
  });
}

/** Into the box, and into the field for a code. */
async function fill(conversation: Pick<Page, "locator">): Promise<void> {
  const box = conversation.locator("[data-typed]");
  for (const text of typed) {
    await box.fill(text);
    await box.press("Enter");
    await expect(box).toHaveValue("");
    await expect(conversation.locator("[data-state]")).toContainText(canary);
  }
  await conversation.locator('[data-command="share"]').click();
  await conversation.locator("input[name=code]").fill(canary);
  await conversation.locator('[data-command="enter-code"]').click();
  await expect(conversation.locator(".code-entry [role=alert]")).not.toBeEmpty();
}

test("page: what is put into any field is text there, and in no storage, address, title, request or log", async ({
  page,
}) => {
  const told = watch(page);
  await new Conversation(page).open(`${id}/`);
  await fill(page);
  const tag = `<img src=x onerror=alert(1)> ${canary}`;
  await page.locator("[data-typed]").fill(tag);
  await page.locator("[data-typed]").press("Enter");
  await expect(page.locator("[data-guide][data-state]")).toContainText(tag);
  await expect(page.locator("[data-guide][data-state] img")).toHaveCount(0);
  // The place itself is kept, so this looks where something is.
  await expect.poll(() => kept(page)).toContain(`cairn:${id}`);
  expect(await kept(page)).not.toContain(canary);
  await page.reload();
  await new Conversation(page).ready();
  await expect(page.locator("[data-guide][data-state]")).not.toContainText(canary);
  await page.goto(`${id}/#t=${canary}`);
  await expect.poll(() => page.url()).not.toContain(canary);
  await expect(page.locator("[data-state]")).toBeVisible();
  expect(await kept(page)).not.toContain(canary);
  // The one request that has it is the reader's own: the fragment, which no server sees.
  expect(told.filter((text) => text.split("#")[0]?.includes(canary))).toEqual([]);
});

test("widget: nor in any event, on the API, in the page or as a message", async ({ page }) => {
  const told = watch(page);
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener("message", ({ data }) => heard.push(data));
  });
  await page.goto(`${host}/api.html`);
  await page.waitForFunction(() => "seen" in window && document.documentElement.dataset["ready"] === "yes");
  await page.evaluate(() => (window as unknown as { Cairn: (verb: string) => void }).Cairn("open"));
  const frame = frameOf(page);
  await page.waitForFunction(() =>
    (window as unknown as { seen: { type: string }[] }).seen.some(({ type }) => type === "ready"),
  );
  await fill(frame);
  const events = await page.evaluate(() => {
    const { heard, seen } = window as unknown as { heard: unknown[]; seen: unknown[] };
    return { count: heard.length * seen.length, text: JSON.stringify([heard, seen]) };
  });
  expect(events.count).toBeGreaterThan(0);
  expect(events.text).not.toContain(canary);
  expect(await kept(page)).not.toContain(canary);
  const inner = await innerFrame(page);
  expect(inner.url()).not.toContain(canary);
  expect(
    await inner.evaluate(() => document.title + document.cookie + JSON.stringify(history.state)),
  ).not.toContain(canary);
  expect(told.join("\n")).not.toContain(canary);
});

test("agent: what the member said and a wrong code are kept nowhere; a note only in the tab", async ({
  page,
}) => {
  const told = watch(page);
  await new Conversation(page).open(`agent/${id}/`);
  const box = page.locator("[data-typed]");
  await box.fill(typed[0]!);
  await box.press("Enter");
  await expect(page.locator(".path-pane")).toContainText(canary);
  await page.reload();
  await new Conversation(page).ready();
  await expect(page.locator(".path-pane [data-turn]")).toHaveCount(1);
  await expect(page.locator("[data-guide][data-state]")).not.toContainText(canary);
  await page.locator('.tools [data-command="pick-up"]').click();
  await page.keyboard.type(canary);
  await page.keyboard.press("Enter");
  await expect(page.locator("dialog[open] [role=status]")).not.toBeEmpty();
  await page.keyboard.press("Escape");
  expect(await kept(page)).not.toContain(canary);
  expect(told.join("\n")).not.toContain(canary);
  await page.locator("textarea[data-note], .note textarea").first().fill(`note ${canary}`);
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(Object.entries(sessionStorage))))
    .toContain(`note ${canary}`);
  expect(
    await page.evaluate(() => JSON.stringify([location.href, document.title, Object.entries(localStorage)])),
  ).not.toContain(canary);
  expect(told.join("\n")).not.toContain(canary);
});
