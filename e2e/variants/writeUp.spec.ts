import type { Page } from "@playwright/test";
import { AgentDesk } from "../support/agentDesk.ts";
import { expect, test } from "../support/fixtures.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"], viewport: { width: 1280, height: 900 } });

const own = "zq my own words";

async function edited(page: Page): Promise<AgentDesk> {
  const desk = await new AgentDesk(page).open("agent/sign-in/");
  for (const say of ["code", "text"]) await desk.tap(say);
  await desk.expectState("late-code");
  await page.locator('.tools [data-command="write-up"]').click();
  await desk.dialog("write-up").locator(".preview").fill(own);
  return desk;
}
const preview = (desk: AgentDesk) => desk.dialog("write-up").locator(".preview");

test("an edit is in the other formats, too, and in what is copied as both", async ({ page }) => {
  const desk = await edited(page);
  for (const format of ["markdown", "html"]) {
    await desk.dialog("write-up").locator(`[value="${format}"]`).check();
    await expect(preview(desk)).toHaveValue(new RegExp(own));
    await expect(preview(desk)).not.toHaveValue(/late-code|cairn:/i);
  }
  await desk.dialog("write-up").locator('[data-command="copy"]').click();
  await expect(desk.dialog("write-up").getByRole("status")).not.toBeEmpty();
  expect(await desk.clipboard()).toContain(own);
  expect(await desk.clipboard("text/html")).toContain(own);
});

test("an edit outlives closing, another answer and a reload", async ({ page }) => {
  const desk = await edited(page);
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog[open]")).toHaveCount(0);
  await desk.tap("not-fixed");
  await expect(desk.root).not.toHaveAttribute("data-state", "late-code");
  await page.locator('.tools [data-command="write-up"]').click();
  await expect(preview(desk)).toHaveValue(new RegExp(own));
  await page.keyboard.press("Escape");
  await page.reload();
  await desk.ready();
  await page.locator('.tools [data-command="write-up"]').click();
  await expect(preview(desk)).toHaveValue(new RegExp(own));
});

test("a new call copied on the way takes the edit along, and begins without it", async ({ page }) => {
  const desk = await edited(page);
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog[open]")).toHaveCount(0);
  await page.locator('.tools [data-command="new"]').click();
  await desk.dialog("new-call").locator('[data-command="new-copy"]').click();
  await desk.expectState("symptom");
  expect(await desk.clipboard()).toContain(own);
  await page.locator('.tools [data-command="write-up"]').click();
  await expect(preview(desk)).not.toHaveValue(new RegExp(own));
});

test("in Spanish, an edited reply stays when the note is looked at, and the note is not the reply", async ({
  page,
}) => {
  const desk = await new AgentDesk(page).open("agent/es/sign-in/");
  await desk.tap("here");
  await desk.expectState("browser");
  await page.locator('.tools [data-command="write-up"]').click();
  const dialog = desk.dialog("write-up");
  await dialog.locator('[value="reply"]').check();
  await preview(desk).fill(own);
  await dialog.locator('[value="note"]').check();
  await expect(preview(desk)).not.toHaveValue(new RegExp(own));
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog[open]")).toHaveCount(0);
  await page.locator('.tools [data-command="write-up"]').click();
  await dialog.locator('[value="reply"]').check();
  await dialog.locator('[value="markdown"]').check();
  await expect(preview(desk)).toHaveValue(new RegExp(own));
});
