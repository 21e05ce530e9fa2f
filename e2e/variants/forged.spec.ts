import type { Page } from "@playwright/test";
import { Conversation } from "../support/conversation.ts";
import { AgentDesk } from "../support/agentDesk.ts";
import { expect, test } from "../support/fixtures.ts";
import * as codes from "./codes.ts";

async function enter(page: Page, conversation: Conversation, code: string): Promise<void> {
  const opener = conversation.command("share");
  if ((await opener.getAttribute("aria-expanded")) === "false") await opener.click();
  await page.locator("input[name=code]").fill(code);
  await conversation.command("enter-code").click();
}

const claims = /From your account|From the agent/;

test("a code typed by hand in which the agent told something never says so", async ({ page }) => {
  const conversation = await new Conversation(page).open("sign-in/");
  await enter(page, conversation, codes.agentTold);
  // Taken as the member's own words, taken without them, or refused with a sentence.
  await expect(async () => {
    const state = await conversation.root.getAttribute("data-state");
    const refused = await page.getByRole("alert").allInnerTexts();
    expect(state !== "symptom" || refused.some((text) => text.trim())).toBe(true);
  }).toPass();
  await expect(conversation.root).not.toContainText(claims);
  if ((await conversation.root.getAttribute("data-state")) !== "symptom")
    await expect(conversation.command("back")).toBeEnabled();
});

test("answers by the agent in a code spoken to the desk stand as nobody else's, and the write-up has none", async ({
  page,
}) => {
  const desk = await new AgentDesk(page).open("agent/sign-in/");
  await page.locator('.tools [data-command="pick-up"]').click();
  await page.keyboard.type(codes.byAgent);
  await page.keyboard.press("Enter");
  await expect(async () => {
    const state = await desk.root.getAttribute("data-state");
    const refused = await page.locator("dialog[open] [role=status]").allInnerTexts();
    expect(state !== "symptom" || refused.some((text) => text.trim())).toBe(true);
  }).toPass();
  await expect(page.locator('.path-turn[data-by="agent"]')).toHaveCount(0);
  await expect(page.locator('[data-fact][aria-pressed="true"]')).toHaveCount(0);
});

test("500 facts that only the member told: the next answer counts, now and after a new start", async ({
  page,
}) => {
  await page.goto(`sign-in/#t=${codes.manyTold}`);
  const conversation = new Conversation(page);
  await conversation.ready();
  await conversation.tap("here");
  await conversation.expectState("browser");
  await conversation.tap("not-fixed");
  await conversation.expectState("what-is-left");
  await conversation.command("restart").click();
  await conversation.tap("code");
  await expect(conversation.root).not.toHaveAttribute("data-state", "symptom");
  await conversation.command("person").click();
  await expect(conversation.root).toHaveAttribute("data-kind", "outcome");
});

for (const path of ["sign-in/", "agent/es/sign-in/"])
  test(`answers of questions never reached, after one that was, at ${path}: refused or dropped, none suggested`, async ({
    page,
  }) => {
    await page.goto(`${path}#t=${codes.unreached}`);
    const conversation = new Conversation(page);
    await conversation.ready();
    await expect(
      page.getByText(/guide has changed|guía ha cambiado|guía cambió/).locator("visible=true"),
    ).toHaveCount(0);
    // To the question that a forged answer was for. At the desk only a change takes back what the member said.
    await expect(conversation.root.locator("[data-suggested]")).toHaveCount(0);
    if (path.includes("agent")) {
      await page.locator('[data-command="change"]').first().click();
      await page.locator('[data-change="code"]').click();
    } else {
      if ((await conversation.root.getAttribute("data-state")) === "browser") {
        await conversation.command("restart").click();
        await conversation.expectState("symptom");
      }
      await conversation.tap("code");
    }
    await conversation.expectState("code-from");
    await expect(conversation.root.locator("[data-suggested]")).toHaveCount(0);
    await conversation.tap("app");
    await conversation.expectState("clock");
  });

test("a link of 498 jumps on the Spanish page: not hundreds of lines, and the walk goes on", async ({
  page,
}) => {
  await page.goto(`es/sign-in/#t=${codes.manyJumps}`);
  const conversation = new Conversation(page);
  await conversation.ready();
  expect(await page.locator("[role=log] .mine, [role=log] li, [role=log] .turn").count()).toBeLessThan(120);
  const before = await conversation.root.getAttribute("data-state");
  await conversation.root.locator("[data-answer]").first().click();
  await expect(conversation.root).not.toHaveAttribute("data-state", before!);
});
