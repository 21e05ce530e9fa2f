import { expect, type Locator, type Page } from "@playwright/test";
import { answerKeys } from "../../src/core/desk/answerKeys.ts";
import type { Flow } from "../../src/core/guide/flow.ts";
import { Conversation } from "./conversation.ts";
import type { Way } from "./guides.ts";

/** The agent's desk in a browser. Counts the keys that are pressed. */
export class AgentDesk extends Conversation {
  keys = 0;

  constructor(page: Page) {
    super(page);
  }

  async key(key: string): Promise<void> {
    this.keys += 1;
    await this.page.keyboard.press(key);
  }

  /** The answers of a way by their number keys, from where it begins. */
  async walkByKeys(flow: Flow, { says }: Pick<Way, "says">): Promise<void> {
    for (const { at, say } of says) {
      await this.expectState(at);
      await this.key(String(answerKeys(flow, at)[say]));
    }
  }

  /** The same where the desk stands in a frame: `root` is its root there. */
  async keysInto(root: Locator, flow: Flow, { says }: Pick<Way, "says">): Promise<void> {
    for (const { at, say } of says) {
      await expect(root).toHaveAttribute("data-state", at);
      await this.key(String(answerKeys(flow, at)[say]));
    }
  }

  dialog(id: string): Locator {
    return this.page.locator(`dialog[data-dialog="${id}"][open]`);
  }

  async expectOpen(id: string): Promise<void> {
    await expect(this.dialog(id)).toBeVisible();
  }

  /** What the system's clipboard holds as `type`. */
  async clipboard(type = "text/plain"): Promise<string> {
    return this.page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType(wanted))?.text() ?? "";
    }, type);
  }
}
