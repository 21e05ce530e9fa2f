import type { Frame, Page } from "@playwright/test";
import { AgentDesk } from "./agentDesk.ts";
import { Conversation } from "./conversation.ts";
import { expect } from "./fixtures.ts";
import { signIn } from "./guides.ts";
import { everything } from "./samples.ts";
import { type } from "./typed.ts";
import { expectState, guide, host, innerFrame, launcher } from "./host/widget.ts";

/** Looks at what is shown. `name`: which screen it is, for messages. */
type Look = (name: string, shown: Page | Frame) => Promise<void>;
export const surfaces = ["page", "widget", "desk"] as const;
type Surface = (typeof surfaces)[number];

const { id, flow, cause } = signIn;
const cry = "I want to kill myself";

/** Goes to each distinct screen of a surface once, and looks. Nothing may be kept from before. */
export async function everyScreen(surface: Surface, page: Page, look: Look): Promise<void> {
  if (surface === "desk") return deskScreens(page, look);
  if (surface === "widget") await shell(page, look);
  await memberScreens(surface === "page" ? `${id}/` : `embed/${id}/`, page, look);
}

async function memberScreens(path: string, page: Page, look: Look): Promise<void> {
  const conversation = await new Conversation(page).open(path);
  await look("the first question", page);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  await look("a cause with what was said before it", page);
  // The rest is the same conversation in the same styles as on the page.
  if (path.startsWith("embed/") && !everything) return;
  await conversation.command("change").first().click();
  await expect(page.locator("[data-change]").first()).toBeVisible();
  await look("an answer being changed", page);
  await conversation.command("change").first().click();
  await type(page, "purple monkey");
  await expect(page.locator(".typed-reply")).toBeVisible();
  await look("a reply to words that were not understood", page);
  await conversation.command("person").first().click();
  await expect(conversation.root).toHaveAttribute("data-kind", "outcome");
  await conversation.command("packet").click();
  await conversation.command("code").click();
  await expect(conversation.command("enter-code")).toBeVisible();
  await look("a person, with summary and code", page);
  await conversation.command("restart").click();
  await expect(conversation.command("undo")).toBeVisible();
  await look("begun anew", page);
  await type(page, cry);
  await expect(page.locator('[data-crisis="card"]')).toBeVisible();
  await look("help", page);
  await conversation.command("go-on").click();
  await page.locator('[data-crisis="pinned"] summary').click();
  await look("help that stays", page);
}

/** What the widget adds to a stranger's page. What is in its frame are the screens of members. */
async function shell(page: Page, look: Look): Promise<void> {
  await page.goto(`${host}/index.html`);
  await launcher(page).click();
  await expectState(guide(page), flow.initial);
  await innerFrame(page);
  await look("the widget on a page", page);
}

async function deskScreens(page: Page, look: Look): Promise<void> {
  const desk = await new AgentDesk(page).open(`agent/${id}/`);
  await look("the first question", page);
  await desk.walkByKeys(flow, cause);
  await desk.expectState(cause.to);
  await look("a cause", page);
  for (const key of ["c", "/", "?", "p", "m", "Shift+N"]) {
    await desk.key(key);
    await expect(page.locator("dialog[open]")).toHaveCount(1);
    if (key === "/") await page.keyboard.type("a");
    await look(`the dialog of ${key}`, page);
    await page.keyboard.press("Escape");
    await expect(page.locator("dialog[open]")).toHaveCount(0);
  }
  await page.locator('[data-command="map-list"]').click();
  await page.locator('[data-command="change"]').first().click();
  await page.locator(".fact").first().click();
  await type(page, "purple monkey");
  await look("the map as a list, an answer being changed, a fact, a reply", page);
  await type(page, cry);
  await expect(page.locator('[data-crisis="card"]')).toBeVisible();
  await look("what to do now", page);
}
