import type { Page } from "@playwright/test";
import { encodeHandoff } from "../../src/core/handoff/encodeHandoff.ts";
import { openGuide } from "../../src/core/walk/guide.ts";
import { Conversation } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { project, signIn } from "../support/guides.ts";
import { recordedStates, recordStates } from "../support/recordStates.ts";

const { id, flow, words, longest, cause } = signIn;
const guide = openGuide(project.guides[id]!.data);

const transcript = (page: Page) => page.getByRole("log").innerText();

test("a reload at every state on the longest way comes back to the same place and transcript @all", async ({
  page,
}) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  for (const { at, say } of longest.says) {
    await conversation.expectState(at);
    await conversation.tap(say);
    await expect(conversation.root).not.toHaveAttribute("data-state", at);
    const state = (await conversation.root.getAttribute("data-state"))!;
    const before = await transcript(page);
    await page.reload();
    await conversation.ready();
    await conversation.expectState(state);
    expect(await transcript(page)).toBe(before);
  }
  await conversation.expectState(longest.to);
});

test("the first question never flashes by on a reload @all", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  await recordStates(page);
  await page.reload();
  await conversation.expectState(cause.to);
  expect(new Set(await recordedStates(page))).toEqual(new Set([cause.to]));
});

test("a new visit asks first and shows nothing until then; a link waits for that; starting fresh, an hour and starting again forget", async ({
  page,
}) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  const heading = conversation.root.getByRole("heading", { level: 2 }).last();
  const kept = () => page.evaluate((key) => sessionStorage.getItem(key), `cairn:${id}`);
  const visit = async (path: string) => {
    await page.goto("about:blank");
    await page.goto(path);
  };
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  await conversation.root.getByRole("checkbox").last().check();
  for (const minutes of [0, 11])
    await test.step(`after ${minutes} minutes nothing is shown until it was asked`, async () => {
      await page.goto("about:blank");
      await age(page, minutes);
      await page.goto(`${id}/`);
      await expect(page.locator("[data-resume]")).toBeVisible();
      await expect(page.locator("body")).not.toContainText(words.states[cause.to]!.heading);
      await expect(page.locator('[data-command="leave"]')).toBeVisible();
      await expect(page.locator(".support")).toBeVisible();
    });
  // To a place that is nobody's yet.
  const trail = longest.says
    .slice(0, 1)
    .map((one) => ({ type: "answer" as const, by: "member" as const, ...one }));
  const link = `${id}/#t=${encodeHandoff(guide, trail)!.replaceAll("-", "")}`;
  for (const command of ["resume", "fresh"])
    await test.step(`a link waits until the reader chose to ${command}`, async () => {
      await visit(link);
      await expect(page.locator("[data-resume]")).toBeVisible();
      expect(new URL(page.url()).hash).toBe("");
      await expect(page.locator("body")).not.toContainText(words.states[cause.to]!.heading);
      await page.locator(`[data-command="${command}"]`).click();
      await conversation.expectState(command === "resume" ? cause.to : longest.says[1]!.at);
      await expect(heading).toBeFocused();
      // What was ticked is kept with the place.
      if (command === "resume") await expect(conversation.root.getByRole("checkbox").last()).toBeChecked();
    });
  await test.step("starting fresh forgets what was kept", async () => {
    await visit(`${id}/`);
    await page.locator('[data-command="fresh"]').click();
    await conversation.expectState(flow.initial);
    await expect(heading).toBeFocused();
    await expect.poll(kept).toBeNull();
  });
  await test.step("so does starting again", async () => {
    await conversation.walk(cause);
    await conversation.command("restart").click();
    await conversation.expectState(flow.initial);
    await expect.poll(kept).toBeNull();
  });
  await test.step("so does an hour", async () => {
    await conversation.walk(cause);
    await page.goto("about:blank");
    await age(page, 61);
    await page.goto(`${id}/`);
    await conversation.expectState(flow.initial);
    await expect(page.locator("[data-resume]")).toHaveCount(0);
  });
});

/** Makes what the tab keeps older. */
async function age(page: Page, minutes: number): Promise<void> {
  await page.addInitScript(
    ({ by, key }) => {
      if (!location.protocol.startsWith("http") || sessionStorage.getItem("aged") === String(by)) return;
      const kept = JSON.parse(sessionStorage.getItem(key) ?? "null") as {
        session: { used: number };
        left: number;
      } | null;
      if (!kept) return;
      kept.session.used -= by;
      kept.left -= by;
      sessionStorage.setItem(key, JSON.stringify(kept));
      sessionStorage.setItem("aged", String(by));
    },
    { by: minutes * 60 * 1000, key: `cairn:${id}` },
  );
}

test("storage that throws on each access never breaks the conversation @all", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, "sessionStorage", {
      get: () => {
        throw new DOMException("blocked", "SecurityError");
      },
    }),
  );
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  await conversation.command("back").click();
  await conversation.expectState(cause.says.at(-1)!.at);
  await conversation.command("restart").click();
  await conversation.expectState(flow.initial);
  await page.reload();
  await conversation.ready();
  await conversation.expectState(flow.initial);
});

test("a kept place that is no JSON is ignored @all", async ({ page }) => {
  await page.addInitScript((key) => sessionStorage.setItem(key, "{"), `cairn:${id}`);
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.expectState(flow.initial);
  await expect(page.locator("[data-resume]")).toHaveCount(0);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
});
