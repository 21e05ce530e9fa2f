import { Conversation, escapePattern } from "../support/conversation.ts";
import { AgentDesk } from "../support/agentDesk.ts";
import { expect, test } from "../support/fixtures.ts";
import { project, signIn, wireless } from "../support/guides.ts";

// Words that only some readers see, steps that look closer, and what is said where a pick leads nowhere.
const { id, words } = signIn;

/** The pick, and the answer that rules it out: the code is one that is sent, so no app's clock is wrong. */
const toNothing = ["other", "clock", "text"] as const;
const nothing = project.interfaceWords[project.sourceLocale]!["came-to-nothing"]!.replace(
  "{cause}",
  words.states["clock"]!.short!,
);

test("a cause has the steps that fit what was answered, and others after a change", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  const step = (name: string) => conversation.root.locator(`.now [data-step="${name}"]`);
  for (const say of ["code", "text"]) await conversation.tap(say);
  await conversation.expectState("late-code");
  await expect(step("phone-on")).toBeVisible();
  await expect(step("junk-mail")).toHaveCount(0);
  await page.getByRole("log").locator("[data-command=change]").last().click();
  await page.getByRole("log").locator('[data-change="email"]').click();
  await expect(step("junk-mail")).toBeVisible();
  await expect(step("phone-on")).toHaveCount(0);
});

test("a fact that is told later changes nothing of the words on the screen, nor of those above it @all", async ({
  page,
}) => {
  const desk = await new AgentDesk(page).open(`agent/${id}/`);
  for (const say of ["code", "text"]) await desk.tap(say);
  await desk.expectState("late-code");
  const step = page.locator('[data-step="phone-on"]');
  await expect(step.first()).toBeVisible();
  await page.locator('[data-fact="code-from.email"]').click();
  await expect(page.locator('[data-conflict="code"]')).toBeVisible();
  await expect(step.first()).toBeVisible();
  await expect(page.locator('[data-step="junk-mail"]')).toHaveCount(0);
  await page.reload();
  await desk.ready();
  await desk.expectState("late-code");
  await expect(step.first()).toBeVisible();
});

test("a step that was shown before on this walk says so, and one that was not does not", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  for (const say of ["cant", "not-fixed", "not-fixed", "not-fixed", "locked"]) {
    const before = (await conversation.root.getAttribute("data-state"))!;
    await conversation.tap(say);
    await expect(conversation.root).not.toHaveAttribute("data-state", before);
  }
  await conversation.expectState("locked");
  await expect(conversation.root.locator('.now [data-step="type-slowly"] .hint')).toBeVisible();
  await expect(conversation.root.locator('.now [data-step="wait"] .hint')).toHaveCount(0);
});

test("a pick that comes to nothing is said in a sentence, for members and for agents @all", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 560 });
  for (const [conversation, path] of [
    [new Conversation(page), `${id}/`],
    [new AgentDesk(page), `agent/${id}/`],
  ] as const) {
    await conversation.open(path);
    for (const say of toNothing) await conversation.tap(say);
    await conversation.expectState("what-is-left");
    await expect(conversation.root).toContainText(nothing);
    await expect(conversation.answer("clock")).toHaveCount(0);
    if (conversation instanceof AgentDesk) continue;
    // The focus goes to the heading, below it: it is heard with that, and seen.
    const heading = conversation.root.locator("h2.heading");
    await expect(heading).toHaveAccessibleDescription(new RegExp(escapePattern(nothing)));
    await expect(conversation.root.locator(".now > .hint").first()).toBeInViewport({ ratio: 1 });
  }
});

test("a question can have steps before its answers, without boxes; those of a cause have them", async ({
  page,
}) => {
  const conversation = await new Conversation(page).open(`${wireless.id}/`);
  await conversation.tap("unsure");
  await conversation.expectState("device-state");
  const steps = conversation.root.locator(".now [data-step]");
  await expect(steps).toHaveCount(wireless.words.states["device-state"]!.steps!.length);
  await expect(conversation.root.getByRole("checkbox")).toHaveCount(0);
  const above = (await steps.last().boundingBox())!;
  const answer = (await conversation.root.locator("[data-answer]").first().boundingBox())!;
  expect(above.y + above.height).toBeLessThanOrEqual(answer.y);
  await conversation.tap("unavailable");
  await expect(conversation.root).toHaveAttribute("data-kind", "cause");
  // Also of what is said above: there the steps of the question stand, without.
  await expect(conversation.root.getByRole("checkbox")).toHaveCount(await steps.count());
});
