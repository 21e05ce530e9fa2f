import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

/**
 * axe finds nothing on what the page shows, and no id stands twice. `only`: rules that could say something else than before; all, unless given.
 * `frames`: those of other documents are looked into, which takes longer.
 */
export async function expectAccessible(
  page: Page,
  { only, frames = false }: { only?: string[]; frames?: boolean } = {},
): Promise<void> {
  // What is still coming has not its own colours yet.
  await page.evaluate(async () => {
    const coming = document
      .getAnimations()
      .filter(
        ({ playState, effect }) =>
          playState === "running" && effect?.getComputedTiming().endTime !== Infinity,
      );
    await Promise.allSettled(coming.map(({ finished }) => finished));
  });
  const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  // To send it all again for every look takes longer than the look.
  const isThere = !frames && (await page.evaluate(() => "axe" in globalThis));
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: ";" }) }).options({
    // What is right need not be told: that takes most of the time.
    resultTypes: ["violations"],
    ...(only && { runOnly: only }),
  });
  const { violations } = await (frames ? axe : axe.setLegacyMode()).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
