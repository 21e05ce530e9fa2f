import { Conversation } from "../support/conversation.ts";
import { everyGuide } from "../support/everyGuide.ts";
import { expectAccessible } from "../support/expectAccessible.ts";
import { test } from "../support/fixtures.ts";

/** What a colour scheme can change. All other rules see the same page in both. */
const ofColours = ["color-contrast", "link-in-text-block"];

for (const { id, tour, site } of everyGuide) {
  for (const [index, way] of tour.entries()) {
    test(`${id}: axe finds nothing on tour ${index} to ${way.to}, light and dark @all`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      const conversation = await new Conversation(page).open(`${site}/${id}/`);
      // Where tours share their first states, only the first tour scans them.
      const before = tour.slice(0, index);
      for (let length = 0; length <= way.says.length; length++) {
        const prefix = way.says.slice(0, length);
        if (length > 0) await conversation.tap(prefix.at(-1)!.say);
        if (length < way.says.length) await conversation.expectState(way.says[length]!.at);
        const seen = before.some(({ says }) => prefix.every(({ say }, step) => says[step]?.say === say));
        if (seen) continue;
        await expectAccessible(page);
        await page.emulateMedia({ colorScheme: "dark" });
        await expectAccessible(page, { only: ofColours });
        await page.emulateMedia({ colorScheme: "light" });
      }
      await conversation.expectState(way.to);
    });
  }
}
