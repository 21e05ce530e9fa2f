import type { Page } from "@playwright/test";
import type { CairnEvent } from "../../../src/embed/cairn.d.ts";
import { expect } from "../fixtures.ts";
import { holdBack } from "../holdBack.ts";
import { expectState, guide, host, launcher } from "./widget.ts";

/** The page that calls the widget before its loader is there, and writes down what it is told. */
export async function openApiPage(page: Page): Promise<void> {
  await page.goto(`${host}/api.html`);
  await expect(launcher(page)).toBeVisible();
}

/** Calls the widget as a page does. */
export const call = (page: Page, ...args: readonly unknown[]) =>
  page.evaluate((list) => (window.Cairn as unknown as (...all: unknown[]) => unknown)(...list), [...args]);

/** Opens the guide by a call, at its first question. */
export async function openByCall(page: Page): Promise<void> {
  await expect(launcher(page)).toBeAttached();
  await call(page, "open");
  await expectState(guide(page), "symptom");
}

/** What the page was told, in order. */
export const seen = (page: Page) => page.evaluate(() => (window as unknown as { seen: CairnEvent[] }).seen);
export const types = async (page: Page) => (await seen(page)).map(({ type }) => type);

/** The frame shows its first question, but its script has no guide yet. Gives what ends that. */
export const holdGuide = (page: Page) => holdBack(page, "**/assets/sign-in-*.json");
