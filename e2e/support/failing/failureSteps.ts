import { appendFile, mkdir } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { encodeHandoff } from "../../../src/core/handoff/encodeHandoff.ts";
import { openGuide } from "../../../src/core/walk/guide.ts";
import type { Conversation } from "../conversation.ts";
import type { Cell, State, Surface } from "./failureCells.ts";
import { expect } from "../fixtures.ts";
import { project, signIn } from "../guides.ts";

export const guide = signIn;
const { id, flow, ways, cause } = guide;
const person = ways.find(({ to, says }) => flow.states[to]?.tags.includes("person") && says.length > 0)!;
const one = { says: cause.says.slice(0, 1) };
/** Leads to the fix. */
export const code = encodeHandoff(
  openGuide(project.guides[id]!.data),
  cause.says.map((entry) => ({ ...entry, type: "answer", by: "member" })),
);
/** Typed; no guide knows it. */
export const message = "zzzz";

export const addressOf = (surface: Surface) =>
  surface === "page" ? `${id}/` : `${surface === "agent" ? "agent" : "embed"}/${id}/`;
export const failed = (page: Page) => page.locator('[data-aid="failed"]');
const asking = (page: Page) => page.locator('[data-resume], dialog[data-dialog="kept-call"][open]');
export const visible = (page: Page, selector: string) => page.locator(selector).locator("visible=true");

/** Walks there. What comes after is loaded with the failure. */
export async function goTo(state: State, conversation: Conversation): Promise<void> {
  if (state === "first question" || state === "words sent early") return;
  const way = state === "fix" ? cause : state === "end with a person" ? person : one;
  await conversation.walk(way);
  await expect(conversation.root).not.toHaveAttribute("data-state", way.says.at(-1)!.at);
  if (state === "handover open") await conversation.command("share").click();
}

/** Somebody goes there a minute after it was left: by then nobody only goes one page on. */
export async function comeBack(page: Page, address: string): Promise<void> {
  await page.goto("licenses.txt");
  await page.evaluate(() => {
    for (const [key, value] of Object.entries(sessionStorage))
      sessionStorage.setItem(key, String(value).replace(/"left":\d+/, '"left":1'));
  });
  await page.goto(address, { waitUntil: "commit" });
}

/** Types the message and sends it. */
export async function send(page: Page): Promise<void> {
  await page.locator("textarea[data-typed]").fill(message);
  await page.locator('[data-command="send"]').click();
}

/** What of all that must be in reach is, written down. */
export async function look({ surface, state, failure }: Cell, page: Page, moment: string): Promise<void> {
  const isSeen = (selector: string) =>
    visible(page, selector)
      .first()
      .waitFor({ timeout: 3000 })
      .then(
        () => true,
        () => false,
      );
  const crisis = await isSeen('.support, a[href^="tel:988"]');
  // At a desk that is alive there is one: the agent.
  const isDesk = surface === "agent" && (failure.part === "typed" || failure.part === "share");
  const reach =
    isDesk || (await isSeen('[data-command="person"], .contact a, details:has(.contact) > summary'));
  const leaves = await visible(page, '[data-command="leave"]').count();
  const yes = (seen: boolean) => (seen ? "yes" : "**no**");
  const leave = surface === "agent" ? "(none)" : yes(leaves === 1);
  const row = [
    surface,
    failure.name,
    state,
    moment,
    yes(crisis),
    isDesk ? "(the agent)" : yes(reach),
    leave,
  ].join(" | ");
  await mkdir("test-results/failures", { recursive: true });
  await appendFile(`test-results/failures/${surface}.md`, `| ${row} |\n`);
  expect({ crisis, reach, leaves }).toEqual({
    crisis: true,
    reach: true,
    leaves: surface === "agent" ? 0 : 1,
  });
}

/** In this document first, then in another; what was silent may come by itself meanwhile. */
export async function tryAgain(page: Page): Promise<void> {
  const retry = failed(page).locator('[data-command="retry"]');
  await expect(async () => {
    if (await retry.count()) await retry.click({ timeout: 1000 });
    await page.waitForFunction(
      () => {
        const root = document.querySelector("[data-guide][data-state], [data-resume]");
        const isAlive = Object.keys(root ?? {}).some((key) => key.startsWith("__react"));
        return isAlive && !document.querySelector("[data-aid=failed]");
      },
      undefined,
      { timeout: 2000 },
    );
  }).toPass({ intervals: [100], timeout: 20_000 });
}

/** The reader stands where they stood before it failed, and what they sent was read. */
export async function expectPlace(
  { state }: Cell,
  conversation: Conversation,
  before: string,
): Promise<void> {
  await expect(failed(conversation.page)).toHaveCount(0);
  if (state === "resume question") return expect(asking(conversation.page)).toBeVisible();
  // A clock that is made by a test hides that the page was reloaded: then it asks.
  const goOn = visible(conversation.page, '[data-command="resume"], [data-command="kept-go-on"]');
  const there = conversation.page.locator(`[data-guide][data-state="${before}"]`);
  await expect(goOn.or(there).first()).toBeVisible();
  if (await goOn.count()) await goOn.click();
  await conversation.expectState(before);
  if (state === "words sent early") await expectRead(conversation.page);
}

/** The message was read: what it may mean is asked, after help where it had to wait for longer than two seconds. */
async function expectRead(page: Page): Promise<void> {
  const heard = page.locator("#cairn [data-heard]").filter({ hasText: message });
  const goOn = page.locator('#cairn [data-crisis="failed"] [data-command="go-on"]');
  await expect(heard.or(goOn).locator("visible=true").first()).toBeVisible();
  if (await goOn.isVisible()) await goOn.click();
  await expect(heard).toBeVisible();
}
