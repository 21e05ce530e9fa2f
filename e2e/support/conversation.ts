import { expect, type Locator, type Page } from "@playwright/test";
import type { Way } from "./guides.ts";

/** The conversation on a page, by the contract: `data-state`, `data-answer`, `data-command`. */
export class Conversation {
  readonly page: Page;
  readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator("[data-guide][data-state]");
  }

  async open(path: string): Promise<this> {
    await this.page.goto(path);
    await this.ready();
    return this;
  }

  /** Alive, not only prerendered: React has put its own property on the elements. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() =>
      Object.keys(document.querySelector("[data-guide][data-state]") ?? {}).some((key) =>
        key.startsWith("__react"),
      ),
    );
  }

  answer(say: string): Locator {
    return this.root.locator(`[data-answer="${say}"]`).last();
  }

  command(id: string): Locator {
    return this.root.locator(`[data-command="${id}"]`);
  }

  async expectState(state: string): Promise<void> {
    await expect(this.root).toHaveAttribute("data-state", state);
  }

  async tap(say: string): Promise<void> {
    await this.answer(say).click();
  }

  /** By keyboard alone: Tab until the answer has the focus, then Enter or, every other time, Space. */
  async press(say: string, key: "Enter" | "Space"): Promise<void> {
    const button = this.answer(say);
    for (let tabs = 0; tabs < 40; tabs++) {
      if (await button.evaluate((element) => element === document.activeElement)) break;
      await this.page.keyboard.press("Tab");
    }
    await expect(button).toBeFocused();
    await this.page.keyboard.press(key);
  }

  async walk({ says }: Pick<Way, "says">, by: "taps" | "keys" = "taps"): Promise<void> {
    for (const [index, { at, say }] of says.entries()) {
      await this.expectState(at);
      await (by === "taps" ? this.tap(say) : this.press(say, index % 2 ? "Space" : "Enter"));
    }
  }
}

/** A pattern for this text as it is, as a label holds it. */
export const escapePattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
