import { test, expect } from "../support/fixtures.ts";
import { guide, host, launcher } from "../support/widget.ts";

for (const path of ["api", "inline"]) {
  test(`words about danger are told to nobody: ${path}`, async ({ page }) => {
    await page.addInitScript(() => {
      const shared = window as unknown as { heard: unknown[] };
      shared.heard = [];
      addEventListener("message", ({ data }) => shared.heard.push(data));
    });
    await page.goto(`${host}/${path}.html`);
    if (path === "api") await launcher(page).click();
    const frame = guide(page, path === "inline" ? "cairn-guide" : undefined);
    const box = frame.getByRole("textbox").first();
    await box.fill("I want to kill myself");
    await page.waitForTimeout(800);
    await page.evaluate(() => ((window as unknown as { heard: unknown[] }).heard.length = 0));
    await box.press("Enter");
    await expect(frame.locator("[data-crisis]").first()).toBeVisible();
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
  });
}
