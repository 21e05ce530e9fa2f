import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

/**
 * Does to a page what Google Translate does: every piece of text is thrown away, and two `<font>` with other words stand
 * in its place; again whenever something changes. Here the other words are the same in brackets, so that they can be
 * taken out again. `slow`: the words come a while after the change, as from a server.
 */
export async function translate(
  page: Page,
  when: "before the script" | "now",
  { slow = false } = {},
): Promise<void> {
  if (when === "now") await page.evaluate(translator, slow);
  else await page.addInitScript(translator, slow);
}

function translator(slow: boolean): void {
  const kept = "script, style, noscript, textarea, svg, font, [translate=no]";
  const replace = (text: Text, words: string) => {
    if (!text.parentElement || text.parentElement.closest(kept)) return;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = `[${words}]`;
    outer.append(inner);
    text.replaceWith(outer);
  };
  const read = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Text[] = root instanceof Text ? [root] : [];
    while (walker.nextNode()) found.push(walker.currentNode as Text);
    for (const text of found) {
      const words = text.data;
      if (!words.trim()) continue;
      if (slow) setTimeout(replace, 50, text, words);
      else replace(text, words);
    }
  };
  new MutationObserver((all) => {
    for (const { type, target, addedNodes } of all)
      if (type === "characterData") read(target);
      else addedNodes.forEach(read);
  }).observe(document, { childList: true, characterData: true, subtree: true });
  if (document.body) read(document.body);
}

/** The text of the page as a reader sees it, without the translator's brackets. */
function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText.replaceAll(/[[\]]/g, "").replaceAll(/\s+/g, " ").trim());
}

/** What is shown by the translated page is what the other one shows. */
export async function expectSame(translated: Page, original: Page): Promise<void> {
  await expect
    .poll(async () => (await textOf(translated)) === (await textOf(original)) || textOf(translated), {
      intervals: [50],
    })
    .toBe(true);
}

/**
 * Text that React keeps a hold of by itself, because it stands beside other things. A translator throws it away, and then
 * it can't change any more, and nothing can be put before it. Every such text needs an element of its own.
 */
export function bareText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Fiber {
      tag: number;
      memoizedProps: unknown;
      child?: Fiber;
      sibling?: Fiber;
      return?: Fiber;
      type: unknown;
    }
    const container = document.getElementById("cairn") as unknown as Record<string, Fiber>;
    const root = Object.entries(container).find(([key]) => key.startsWith("__reactContainer"))?.[1];
    const found: string[] = [];
    const look = (fiber: Fiber | undefined, within: string): void => {
      if (!fiber) return;
      // 6 is text, 5 an element.
      if (fiber.tag === 6) found.push(`${within}: ${JSON.stringify(fiber.memoizedProps)}`);
      look(fiber.child, fiber.tag === 5 ? String(fiber.type) : within);
      look(fiber.sibling, within);
    };
    // The container knows the first tree; what is shown may be its other half.
    const shown = (root as unknown as { stateNode: { current: Fiber } }).stateNode.current;
    look(shown.child, "root");
    return found;
  });
}
