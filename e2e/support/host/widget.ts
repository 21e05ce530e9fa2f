import type { Frame, FrameLocator, Page } from "@playwright/test";
import { expect } from "../fixtures.ts";

export { cairn, host, sameSite, unlisted } from "../../host/origins.ts";

export const launcher = (page: Page) => page.getByRole("button", { name: "Get help", exact: true });
export const launcherLink = (page: Page) => page.getByRole("link", { name: "Get help", exact: true });
export const panel = (page: Page) => page.getByRole("dialog");

/** The guide inside the shell: `within` a panel, or in the text. */
export function guide(page: Page, within = ".panel[data-open]"): FrameLocator {
  return page.locator(`${within} iframe`).contentFrame();
}

export async function open(page: Page): Promise<FrameLocator> {
  await launcher(page).click();
  const frame = guide(page);
  await expectState(frame, "symptom");
  return frame;
}

export async function expectState(frame: FrameLocator, state: string): Promise<void> {
  await expect(frame.locator("[data-state]")).toHaveAttribute("data-state", state);
}

export async function say(frame: FrameLocator, ...answers: readonly string[]): Promise<void> {
  for (const answer of answers) await frame.locator(`[data-answer="${answer}"]`).click();
}

/** The frame's own document, once its script has answered the host. */
export async function innerFrame(page: Page): Promise<Frame> {
  const find = () => page.frames().find((one) => one.url().includes("/embed/"));
  await expect.poll(() => find() !== undefined).toBe(true);
  return find()!;
}

/** A machine with no network but itself calls that offline; here everything is on the machine itself. */
export async function isOnline(page: Page): Promise<void> {
  await page.addInitScript(() => Object.defineProperty(navigator, "onLine", { get: () => true }));
}

/** What the console said from us so far. */
export function cairnMessages(page: Page): string[] {
  const messages: string[] = [];
  page.on("console", (message) => {
    if (message.text().startsWith("[cairn]")) messages.push(`${message.type()}: ${message.text()}`);
  });
  return messages;
}

/** Takes expected problems out of the fixture's list; everything else still fails the test. */
export function expectProblems(problems: string[], ...patterns: readonly RegExp[]): void {
  for (const pattern of patterns)
    expect(
      problems.some((problem) => pattern.test(problem)),
      String(pattern),
    ).toBe(true);
  const left = problems.filter((problem) => !patterns.some((pattern) => pattern.test(problem)));
  problems.splice(0, problems.length, ...left);
}
