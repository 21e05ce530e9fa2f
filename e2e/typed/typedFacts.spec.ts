import { AgentDesk } from "../support/agentDesk.ts";
import { Conversation } from "../support/conversation.ts";
import { expectAccessible } from "../support/expectAccessible.ts";
import { expect, test } from "../support/fixtures.ts";
import { wireless } from "../support/guides.ts";
import { box, type } from "../support/typed.ts";

const { id, flow } = wireless;

test("a fact that is told in passing is shown, counts, and can be changed and taken back @all", async ({
  page,
}) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await type(page, "I use a USB stick");
  const told = page.getByRole("log").locator("[data-told]");
  await expect(told).toHaveAttribute("data-told", "adapter.usb");
  await expect(told.locator("q")).toContainText("USB stick");
  await conversation.expectState(flow.initial);
  await told.locator('[data-command="change"]').click();
  await expectAccessible(page);
  await page.locator('[data-change="card"]').click();
  await expect(told).toHaveAttribute("data-told", "adapter.card");
  // What was kept of it is read again: words aside.
  await page.reload();
  await conversation.ready();
  await expect(told).toHaveAttribute("data-told", "adapter.card");
  await told.locator('[data-command="change"]').click();
  await page.locator('[data-change="-"]').click();
  await expect(told).toHaveCount(0);
  await test.step("the agent's desk ticks what the member says besides", async () => {
    await new AgentDesk(page).open(`agent/${id}/`);
    await type(page, "I use a USB stick");
    await expect(page.locator('[data-fact="adapter.usb"]')).toHaveAttribute("aria-pressed", "true");
  });
});

test("facts are told before the cause: it is arrived at knowing them, and a denied one is not told @all", async ({
  page,
}) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await type(page, "it keeps asking for the password at home, and it is not a usb stick");
  await page.locator("[data-option]").first().click();
  // Whose network it is need not be asked.
  await conversation.expectState("wrong-password");
  await expect(page.locator("[data-told]")).toHaveAttribute("data-told", "network.home");
});

test("two things at once: the first is walked, and the second is offered where something else is wrong, too @all", async ({
  page,
}) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await type(page, "wifi is turned off and it says the wifi password is incorrect");
  await expect(page.locator('[data-heard="ask"] [data-option]')).toHaveCount(2);
  await expectAccessible(page);
  await page.locator('[data-option="switched-off"]').click();
  await conversation.expectState("switched-off");
  await conversation.answer("fixed").click();
  await expect(conversation.root).toHaveAttribute("data-kind", "outcome");
  await expectAccessible(page);
  await conversation.command("besides").click();
  // It asks first what it has to know.
  await conversation.expectState("network");
  await conversation.answer("home").click();
  await conversation.expectState("wrong-password");
});

test("Undo brings the words back into the box, and keeps nothing of them @all", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  const words = "I use a USB stick";
  await type(page, words);
  await expect(page.locator("[data-told]")).toHaveCount(1);
  await conversation.command("untype").click();
  await expect(box(page)).toHaveValue(words);
  await expect(box(page)).toBeFocused();
  await expect(page.locator("[data-told]")).toHaveCount(0);
  const kept = await page.evaluate(() => JSON.stringify([Object.entries(sessionStorage), history.state]));
  expect(kept).not.toContain("USB");
});
