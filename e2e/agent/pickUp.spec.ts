import { encodeHandoff } from "../../src/core/handoff/encodeHandoff.ts";
import { openGuide } from "../../src/core/walk/guide.ts";
import { AgentDesk } from "../support/agentDesk.ts";
import { expect, test } from "../support/fixtures.ts";
import { project, signIn } from "../support/guides.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"], viewport: { width: 1280, height: 900 } });

const { id, flow, longest } = signIn;

const path = `agent/${id}/`;
const guide = openGuide(project.guides[id]!.data);

test("picked up by code: the exact state, the member's transcript, changes marked as the agent's", async ({
  page,
}) => {
  const desk = await new AgentDesk(page).open(path);
  const says = longest.says.slice(0, -1);
  const trail = says.map((one) => ({ type: "answer" as const, by: "member" as const, ...one }));
  await desk.key("p");
  await page.keyboard.type(encodeHandoff(guide, trail)!.toLowerCase().replaceAll("-", " "));
  await page.keyboard.press("Enter");
  await desk.expectState(longest.says.at(-1)!.at);
  await expect(page.locator('.path-turn[data-by="member"]')).toHaveCount(says.length);
  await expect(page.locator('.path-turn[data-by="agent"]')).toHaveCount(0);
  // Back never takes away what the member said.
  await desk.key("Backspace");
  await desk.expectState(longest.says.at(-1)!.at);
  await desk.walkByKeys(flow, { says: longest.says.slice(-1) });
  await expect(page.locator('.path-turn[data-by="agent"]')).toHaveCount(1);
});

test("picked up by a link: read once, gone from the address @all", async ({ page }) => {
  const trail = longest.says
    .slice(0, 1)
    .map((one) => ({ type: "answer" as const, by: "member" as const, ...one }));
  const desk = await new AgentDesk(page).open(`${path}#t=${encodeHandoff(guide, trail)}`);
  await desk.expectState(longest.says[1]!.at);
  expect(page.url()).not.toContain("#");
  await desk.key("p");
  await page.keyboard.type("K7QM");
  await page.keyboard.press("Enter");
  await expect(desk.dialog("pick-up").getByRole("status")).not.toBeEmpty();
});

test("what a code says is the member's in the path, the facts and the write-up @all", async ({ page }) => {
  const [fact] = Object.keys(guide.lock.facts);
  const [key = "", value = ""] = fact!.split("=");
  const trail = [
    { type: "told" as const, by: "agent" as const, facts: { [key]: value } },
    ...longest.says.slice(0, 1).map((one) => ({ type: "answer" as const, by: "agent" as const, ...one })),
  ];
  const desk = await new AgentDesk(page).open(`${path}#t=${encodeHandoff(guide, trail)}`);
  await expect(page.locator('.path-turn[data-by="agent"], .path-turn[data-by="host"]')).toHaveCount(0);
  await expect(page.locator('.fact[aria-pressed="true"]')).toHaveCount(0);
  await desk.key("c");
  const text = await desk.dialog("write-up").locator("textarea").inputValue();
  const words = project.interfaceWords["en"]!;
  const byMember = words["agent.by.member"]!;
  expect(text).toContain(byMember);
  // Facts as well: no line of what was told is the agent's.
  const [, after = ""] = text.split(words["agent.note.told"]!);
  const told = after.trim().split("\n\n")[0]!.split("\n");
  expect(told.length).toBe(1);
  for (const line of told) expect(line).toContain(byMember);
});
