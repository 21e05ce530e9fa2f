import { Conversation } from "../support/conversation.ts";
import { AgentDesk } from "../support/agentDesk.ts";
import { expect, test } from "../support/fixtures.ts";
import { host } from "../host/origins.ts";
import { open } from "../support/host/widget.ts";

test("120,000 letters with accents of their own and no space, in the widget: what is shown is short and inside", async ({
  page,
}) => {
  await page.goto(`${host}/index.html`);
  const frame = await open(page);
  const box = frame.locator("[data-typed]");
  await box.evaluate(
    (area, text) => ((area as HTMLTextAreaElement).value = text),
    "i dont get the verification code and " + "e\u0301".repeat(60_000),
  );
  await box.press("Enter");
  await expect(box).toHaveValue("", { timeout: 20_000 });
  const conversation = frame.locator("[data-state]");
  await expect
    .poll(() => conversation.evaluate((root) => (root as HTMLElement).innerText.length), { timeout: 20_000 })
    .toBeLessThan(15_000);
  await expect
    .poll(() => frame.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth))
    .toBeLessThanOrEqual(0);
  // And it goes on.
  await frame.locator('[data-command="restart"], [data-command="back"]').first().waitFor();
});

test("a right-to-left override in typed words turns nothing around that is not theirs", async ({ page }) => {
  const conversation = await new Conversation(page).open("sign-in/");
  await page.locator("[data-typed]").fill("\u202Ei dont get the verification code zq7\u2066");
  await page.locator("[data-typed]").press("Enter");
  const shown = conversation.root.getByText("zq7").first();
  await expect(shown).toBeVisible();
  const held = await shown.evaluate((element) => {
    const text = element.textContent ?? "";
    if (!/[\u202A-\u202E\u2066-\u2069]/.test(text)) return true;
    return /isolate|plaintext/.test(getComputedStyle(element).unicodeBidi) || element.closest("bdi") !== null;
  });
  expect(held).toBe(true);
});

test("a cry for help under struck-through letters, on the Spanish desk, is heard", async ({ page }) => {
  await new AgentDesk(page).open("agent/es/sign-in/");
  const marks = "\u0336\u0489\u0334".repeat(8);
  const text = "quiero morirme".replaceAll(/[a-z]/g, (letter) => letter + marks);
  await page.locator("[data-typed]").fill(text);
  await page.locator("[data-typed]").press("Enter");
  await expect(page.locator('[data-crisis="card"]:visible').first()).toBeVisible({ timeout: 15_000 });
});

test("half of a pair, a null and 100,000 letters in the code field: refused with a sentence", async ({
  page,
}) => {
  const conversation = await new Conversation(page).open("sign-in/");
  await conversation.tap("other");
  await conversation.command("share").click();
  const field = page.locator("input[name=code]");
  for (const code of ["\uD83D", "a\u0000b", "K\u0301".repeat(50_000)]) {
    await field.evaluate((input, code) => ((input as HTMLInputElement).value = code), code);
    await conversation.command("enter-code").click();
    await expect(page.getByRole("alert").filter({ hasText: /\S/ }).first()).toBeVisible();
    await conversation.expectState("what-is-left");
  }
});
