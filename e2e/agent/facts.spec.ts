import { AgentDesk } from "../support/agentDesk.ts";
import { expect, test } from "../support/fixtures.ts";

test.use({ viewport: { width: 1280, height: 900 } });

const fact = (id: string) => `[data-fact="${id}"]`;

test.describe("facts out of order", () => {
  test("three facts at once: the guide skips ahead and says from what", async ({ page }) => {
    const desk = await new AgentDesk(page).open("agent/sign-in/");
    for (const id of ["how-you-pay.eap", "room.no-banner", "provider-availability.cant-message"])
      await page.locator(fact(id)).click();
    await desk.expectState("symptom");
    // No times to choose from: who can't write to the provider has a closed room, and who pays is known.
    await desk.key("1");
    await desk.expectState("closed-room-eap");
    await expect(page.locator('[data-inferred="code-from"]')).toContainText("EAP");
    await expect(page.locator('.path-turn[data-by="agent"]')).toHaveCount(2);
  });

  test("what was inferred says from what: here, from something else that was volunteered", async ({
    page,
  }) => {
    const desk = await new AgentDesk(page).open("agent/sign-in/");
    await page.locator(fact("provider-availability.cant-message")).click();
    const label = await page.locator(fact("provider-availability.cant-message")).textContent();
    await desk.key("6");
    await desk.expectState("code-from");
    await page.locator('svg [data-node="room"]').click();
    await page.locator('dialog [data-command="jump-go"]').click();
    await expect(page.locator('[data-inferred="room"]')).toContainText(label!);
  });

  test("a contradiction is shown, and stays until someone settles it", async ({ page }) => {
    const desk = await new AgentDesk(page).open("agent/sign-in/");
    for (const key of ["5", "1"]) await desk.key(key);
    await desk.expectState("late-code");
    await page.locator(fact("how-you-pay.eap")).click();
    await desk.expectState("late-code");
    await expect(page.locator('[data-conflict="plan"]')).toBeVisible();
    await page.locator('[data-conflict="plan"] [data-command="untell"]').click();
    await expect(page.locator("[data-conflict]")).toHaveCount(0);
    await expect(page.locator(`${fact("how-you-pay.eap")}[aria-pressed="true"]`)).toHaveCount(0);
  });

  test("a contradiction can be settled by changing the answer: the call goes where that leads", async ({
    page,
  }) => {
    const desk = await new AgentDesk(page).open("agent/sign-in/");
    for (const key of ["5", "1"]) await desk.key(key);
    await desk.expectState("late-code");
    await page.locator(fact("how-you-pay.eap")).click();
    await page.locator('[data-conflict="plan"] [data-command="conflict-change"]').click();
    await desk.expectState("clock");
    await expect(page.locator("[data-conflict]")).toHaveCount(0);
    await expect(page.locator('.path-turn[data-by="agent"]')).toHaveCount(2);
  });

  test("found by what the caller said; the jump shows what it assumes and can note it", async ({ page }) => {
    const desk = await new AgentDesk(page).open("agent/sign-in/");
    await desk.key("/");
    await page.keyboard.type("closed eap");
    await expect(page.locator('[data-found="closed-room-eap"] [data-assumed="plan=eap"]')).toHaveAttribute(
      "data-assumed-state",
      "new",
    );
    await page.keyboard.press("Enter");
    await desk.expectOpen("jump");
    await page.keyboard.press("Enter");
    await desk.expectState("closed-room-eap");
    await expect(page.locator(`${fact("how-you-pay.eap")}[aria-pressed="true"]`)).toHaveCount(1);
    await desk.key("/");
    await page.keyboard.type("my chat room is locked");
    await expect(page.locator(".found [role=option]").first()).toContainText("locked");
  });

  test("where nobody may be, a jump says so and ends elsewhere", async ({ page }) => {
    const desk = await new AgentDesk(page).open("agent/sign-in/");
    await page.locator(fact("how-you-pay.eap")).click();
    await page.locator(fact("room.no-banner")).click();
    await page.locator('svg [data-node="provider-availability"]').click();
    await desk.expectOpen("jump");
    await expect(desk.dialog("jump").locator(".warn")).toBeVisible();
    await desk.dialog("jump").locator('[data-command="jump-go"]').click();
    // The room is known to be closed, too: so it goes on from there.
    await desk.expectState("closed-room-eap");
  });
});
