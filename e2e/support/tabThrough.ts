import type { Page } from "@playwright/test";
import { type InPage, inPage } from "./looks.ts";

declare const look: InPage;

/** Each is a stop of Tab, or has one beside it that does the same. */
const stops = "a[href], button, input, textarea, select, summary";

/**
 * Tab from the page's beginning until everything was there: what it never came to, what it came to unseen or covered.
 * A trap would leave the rest unvisited.
 */
export async function tabThrough(page: Page): Promise<readonly string[]> {
  await page.evaluate(inPage);
  const count = await page.evaluate((stops) => {
    const visited = new Set<Element>();
    const wrong = new Set<string>();
    (document.activeElement as HTMLElement | null)?.blur();
    const onKey = () => {
      const one = document.activeElement;
      if (!one || one === document.body || one.matches("dialog") || visited.has(one)) return;
      visited.add(one);
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) wrong.add(`unseen: ${look.nameOf(one)}`);
      // A link may be broken over lines: each of its parts is looked at. A label lies over its own box.
      for (const { left, top, width, height } of one.getClientRects()) {
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        if (width > 2 && !(there && (one.contains(there) || there.contains(one))))
          wrong.add(`covered: ${look.nameOf(one)}`);
      }
    };
    addEventListener("keyup", onKey, true);
    const end = () => {
      removeEventListener("keyup", onKey, true);
      const groups = [...visited].map((one) => (one as HTMLInputElement).name).filter(Boolean);
      for (const one of look.controls())
        if (one.matches(stops) && !visited.has(one) && !groups.includes((one as HTMLInputElement).name))
          wrong.add(`never: ${look.nameOf(one)}`);
      return [...wrong];
    };
    Object.assign(globalThis, { end });
    return look.controls().length;
  }, stops);
  // What scrolls by keys is a stop, too, and so is the browser's own bar.
  for (let tab = 0; tab < count + 8; tab++) await page.keyboard.press("Tab");
  return page.evaluate(() => (globalThis as unknown as { end: () => string[] }).end());
}
