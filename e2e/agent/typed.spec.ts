import { openGuide } from "../../src/core/walk/guide.ts";
import { encodeHandoff } from "../../src/core/handoff/encodeHandoff.ts";
import { AgentDesk } from "../support/agentDesk.ts";
import { expectAccessible } from "../support/expectAccessible.ts";
import { expect, test } from "../support/fixtures.ts";
import { box, type } from "../support/typed.ts";
import { project, signIn } from "../support/guides.ts";

const { id, flow } = signIn;

test("an agent types what the member says: it moves the call, and Undo brings the words back into the box", async ({
  page,
}) => {
  const desk = await new AgentDesk(page).open(`agent/${id}/`);
  await type(page, "i dont get the verification code");
  await desk.expectState("code-from");
  await expect(box(page)).toBeFocused();
  await desk.command("untype").click();
  await desk.expectState(flow.initial);
  await expect(box(page)).toHaveValue("i dont get the verification code");
  await expect(box(page)).toBeFocused();
  await expect(desk.command("untype")).toHaveCount(0);
});

test("words typed before do not stand under another member's answer that was picked up @all", async ({
  page,
}) => {
  const desk = await new AgentDesk(page).open(`agent/${id}/`);
  await type(page, "i dont get the verification code zq7canary");
  await expect(page.locator(".path-pane")).toContainText("zq7canary");
  const at = flow.initial;
  const to = await desk.root.getAttribute("data-state");
  const { say } = signIn.ways.find((way) => way.to === to)!.says[0]!;
  const trail = [{ type: "answer" as const, by: "member" as const, at, say }];
  await page.locator('.tools [data-command="pick-up"]').click();
  await page.keyboard.type(encodeHandoff(openGuide(project.guides[id]!.data), trail) ?? "");
  await page.keyboard.press("Enter");
  await expect(page.locator('.path-turn[data-by="member"]')).toHaveCount(1);
  await expect(desk.root).not.toContainText("zq7canary");
});

test("a cry for help becomes what to do now; the steps wait, and it stays until the next call", async ({
  page,
}) => {
  const desk = await new AgentDesk(page).open(`agent/${id}/`);
  await type(page, "she said she wants to kill herself");
  const card = page.locator('[data-crisis="card"]');
  await expect(card.getByRole("heading")).toBeFocused();
  await expect(card.getByRole("heading")).toHaveAccessibleDescription(/988/);
  await expect(card).toContainText("988");
  await expect(desk.root.locator("[data-answer]")).toHaveCount(0);
  await expectAccessible(page);
  // An answer's key does nothing while help comes first.
  await page.locator("h1").click();
  await page.keyboard.press("1");
  await desk.expectState(flow.initial);
  await card.locator('[data-command="go-on"]').click();
  await expect(page.locator('[data-crisis="pinned"]')).toBeVisible();
  await expect(page.locator("body")).not.toBeFocused();
  await page.keyboard.press("1");
  await expect(desk.root).not.toHaveAttribute("data-state", flow.initial);
  await expect(page.locator('[data-crisis="pinned"]')).toBeVisible();
});

test("a state that takes something for granted is asked about first, as from anywhere else @all", async ({
  page,
}) => {
  const desk = await new AgentDesk(page).open(`agent/${id}/`);
  await type(page, "let me talk to a human");
  const outcome = Object.keys(flow.states).find((state) => flow.states[state]?.tags.includes("person"))!;
  await desk.expectState(outcome);
});
