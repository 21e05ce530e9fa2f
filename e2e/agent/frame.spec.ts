import { AgentDesk } from "../support/agentDesk.ts";
import { expect, test } from "../support/fixtures.ts";
import { signIn } from "../support/guides.ts";
import { host, unlisted } from "../host/origins.ts";

const guide = signIn;
const listed = `${host}/agent.html`;
const stranger = `${unlisted}/agent.html`;

test("a host that is not listed can't frame it; in a 320 px frame of a listed one keys act only while the focus is inside", async ({
  page,
  problems,
}) => {
  await test.step("not listed", async () => {
    await page.goto(stranger);
    await expect.poll(() => problems.some((text) => text.includes("frame-ancestors"))).toBe(true);
    await expect(page.frameLocator("iframe").locator("[data-state]")).toHaveCount(0);
    problems.length = 0;
  });
  await page.goto(listed);
  const frame = page.frameLocator("iframe");
  const root = frame.locator("[data-guide][data-state]");
  const way = guide.ways.find(({ says }) => says.length >= 2)!;
  await expect(root).toHaveAttribute("data-state", guide.flow.initial);
  // A note is kept only once the page is alive.
  await expect(async () => {
    await frame.locator(".note textarea").fill("alive");
    await expect(frame.locator(".map-frame")).toBeAttached();
    const help = frame.locator("dialog[open]");
    // On a slow machine it may be open already, over the button.
    if (!(await help.isVisible())) await frame.locator('[data-command="help"]').click({ timeout: 500 });
    await expect(help).toBeVisible({ timeout: 500 });
  }).toPass();
  await frame.locator('dialog [data-command="close"]').click();
  await page.getByRole("button", { name: "outside" }).focus();
  await page.keyboard.press("1");
  await expect(root).toHaveAttribute("data-state", guide.flow.initial);
  await frame.locator(".note textarea").focus();
  await page.keyboard.press("Escape");
  await new AgentDesk(page).keysInto(root, guide.flow, way);
  await expect(root).toHaveAttribute("data-state", way.to);
  await page.keyboard.press("c");
  await expect(frame.locator('dialog[data-dialog="write-up"][open]')).toBeVisible();
  await page.keyboard.press("c");
  // The host gave no clipboard: the old way works, or the text stands there selected. Either is said.
  await expect(frame.locator('dialog [role="status"]')).not.toBeEmpty();
  // The browser itself reports the refused clipboard.
  problems.splice(0, problems.length, ...problems.filter((text) => !/clipboard/i.test(text)));
});
