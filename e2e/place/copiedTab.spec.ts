import type { BrowserContext, Page } from "@playwright/test";
import { AgentDesk } from "../support/agentDesk.ts";
import { Conversation } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { signIn } from "../support/guides.ts";
import { expectAsked, walked } from "../support/sharedComputer.ts";

const { id, flow, cause } = signIn;

test.describe("a copy of a tab", () => {
  /** As a browser duplicates one: the same storage, and the history as if it had been gone back to. */
  async function duplicate(page: Page, context: BrowserContext, type: string): Promise<Page> {
    const kept = await page.evaluate(() => JSON.stringify(sessionStorage));
    const copy = await context.newPage();
    await copy.addInitScript(
      ({ kept, type }) => {
        if (!location.protocol.startsWith("http") || sessionStorage.getItem("copied")) return;
        for (const [key, value] of Object.entries(JSON.parse(kept) as Record<string, string>))
          sessionStorage.setItem(key, value);
        sessionStorage.setItem("copied", "1");
        const entries = performance.getEntriesByType.bind(performance);
        performance.getEntriesByType = (wanted) =>
          wanted === "navigation" ? [{ type } as unknown as PerformanceEntry] : entries(wanted);
      },
      { kept, type },
    );
    await copy.goto(page.url());
    return copy;
  }

  for (const type of ["reload", "back_forward"]) {
    test(`the page asks, and the tab itself goes on (${type}) @all`, async ({ page, context }) => {
      const conversation = await walked(page);
      const copy = await duplicate(page, context, type);
      await expectAsked(copy);
      await copy.reload();
      await expectAsked(copy);
      await copy.locator('[data-command="fresh"]').click();
      await new Conversation(copy).expectState(flow.initial);
      await page.reload();
      await conversation.ready();
      await conversation.expectState(cause.to);
    });

    test(`the desk asks, and no note stands under the next call (${type}) @all`, async ({
      page,
      context,
    }) => {
      const desk = await new AgentDesk(page).open(`agent/${id}/`);
      await desk.walkByKeys(flow, { says: cause.says.slice(0, 1) });
      await page.locator(".note textarea").fill("zq note");
      await desk.expectState(cause.says[1]!.at);
      const copy = new AgentDesk(await duplicate(page, context, type));
      await copy.expectOpen("kept-call");
      await copy.expectState(flow.initial);
      await copy.page.locator('[data-command="kept-new"]').click();
      await copy.walkByKeys(flow, { says: cause.says.slice(0, 1) });
      await copy.key("c");
      await expect(copy.dialog("write-up")).not.toContainText("zq note");
      await page.reload();
      await desk.ready();
      await expect(page.locator(".note textarea")).toHaveValue("zq note");
    });
  }

  test("a page opened from another asks @all", async ({ page, context }) => {
    await walked(page);
    const opened = context.waitForEvent("page");
    await page.evaluate(() => void window.open(location.href));
    await expectAsked(await opened);
  });
});
