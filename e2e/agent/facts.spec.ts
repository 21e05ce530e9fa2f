import { AgentDesk } from "../support/agentDesk.ts";
import { expect, test } from "../support/fixtures.ts";
import { signIn } from "../support/guides.ts";

test.use({ viewport: { width: 1280, height: 900 } });

const path = `agent/${signIn.id}/`;
const fact = (id: string) => `[data-fact="${id}"]`;

test.describe("facts out of order", () => {
  test("a contradiction is shown until someone settles it; the question of a fact told beforehand is skipped", async ({
    page,
  }) => {
    const desk = await new AgentDesk(page).open(path);
    await test.step("a contradiction stays until someone settles it", async () => {
      for (const say of ["code", "text"]) await desk.tap(say);
      await desk.expectState("late-code");
      await page.locator(fact("code-from.app")).click();
      await desk.expectState("late-code");
      await expect(page.locator('[data-conflict="code"]')).toBeVisible();
      await page.locator('[data-conflict="code"] [data-command="untell"]').click();
      await expect(page.locator("[data-conflict]")).toHaveCount(0);
      await expect(page.locator(`${fact("code-from.app")}[aria-pressed="true"]`)).toHaveCount(0);
      await expect(page.locator(fact("code-from.app"))).toBeFocused();
    });
    await test.step("a fact told beforehand: its question is skipped, and it says from what", async () => {
      await desk.key("Shift+N");
      await desk.dialog("new-call").locator('[data-command="new-anyway"]').click();
      await desk.expectState("symptom");
      await page.locator(fact("code-from.app")).click();
      await desk.expectState("symptom");
      await desk.tap("code");
      await desk.expectState("clock");
      await expect(page.locator('[data-inferred="code-from"]')).toContainText(
        signIn.words.states["code-from"]!.answers["app"]!.label,
      );
    });
  });

  test("a fact that nobody is asked for rules causes out: what comes up is what fits it @all", async ({
    page,
  }) => {
    const desk = await new AgentDesk(page).open(path);
    await page.locator(fact("account.ended")).click();
    await desk.tap("cant");
    await desk.expectState("ended");
  });

  test("a contradiction can be settled by changing the answer: the call goes where that leads @all", async ({
    page,
  }) => {
    const desk = await new AgentDesk(page).open(path);
    for (const say of ["code", "text"]) await desk.tap(say);
    await desk.expectState("late-code");
    await page.locator(fact("code-from.app")).click();
    await page.locator('[data-conflict="code"] [data-command="conflict-change"]').click();
    await desk.expectState("clock");
    await expect(page.locator("[data-conflict]")).toHaveCount(0);
  });

  test("a jump takes nothing for granted: it says what it asks first, and asks that @all", async ({
    page,
  }) => {
    const desk = await new AgentDesk(page).open(path);
    await desk.key("/");
    await page.keyboard.type("no text message arrives");
    await expect(page.locator('[data-found="late-code"] [data-jump="asks"]')).toBeVisible();
    await page.locator('[data-found="late-code"]').click();
    await desk.expectOpen("jump");
    await page.keyboard.press("Enter");
    await desk.expectState("code-from");
    await expect(page.locator('.fact[aria-pressed="true"]')).toHaveCount(0);
    await desk.tap("email");
    await desk.expectState("late-code");
  });

  test("found by what the caller said @all", async ({ page }) => {
    const desk = await new AgentDesk(page).open(path);
    await desk.key("/");
    await page.keyboard.type("locked out");
    await expect(page.locator(".found [role=option]").first()).toHaveAttribute("data-found", "locked");
  });

  test("where nobody may be, a jump says so and ends elsewhere @all", async ({ page }) => {
    const desk = await new AgentDesk(page).open(path);
    await page.locator(fact("account.open")).click();
    await page.locator('svg [data-node="ended"]').click();
    await desk.expectOpen("jump");
    await expect(desk.dialog("jump").locator(".warn")).toBeVisible();
    await desk.dialog("jump").locator('[data-command="jump-go"]').click();
    await expect(desk.dialog("jump")).toHaveCount(0);
    await expect(desk.root).not.toHaveAttribute("data-state", "ended");
  });
});
