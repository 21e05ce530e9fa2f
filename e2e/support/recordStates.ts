import type { Page } from "@playwright/test";

/** From the next document on, notes in every frame which state can be seen. */
export async function recordStates(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: string[] = ((globalThis as unknown as { seen: string[] }).seen = []);
    const look = () => {
      const state = document.querySelector<HTMLElement>("[data-guide][data-state]");
      if (state?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        seen.push(state.dataset["state"]!);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

export function recordedStates(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
}
