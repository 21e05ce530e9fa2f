import { AgentDesk } from "../support/agentDesk.ts";
import { everyGuide } from "../support/everyGuide.ts";
import { expectAccessible } from "../support/expectAccessible.ts";
import { test } from "../support/fixtures.ts";

/** All that is there side by side, and one thing below the other. */
const looks = [
  { colorScheme: "light", size: { width: 1600, height: 1000 } },
  { colorScheme: "dark", size: { width: 360, height: 760 } },
] as const;

/** What colours and a narrow window can change. All other rules see the same desk in both looks. */
const ofLooks = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];

for (const { id, flow, tour, site } of everyGuide) {
  const longest = tour.reduce((a, b) => (b.says.length > a.says.length ? b : a));
  for (const [index, way] of tour.entries()) {
    test(`${id}, agent: axe finds nothing on tour ${index} to ${way.to}, wide and narrow, light and dark @all`, async ({
      page,
    }) => {
      // It looks at every dialog as well.
      if (way === longest) test.slow();
      const look = async ({ colorScheme, size }: (typeof looks)[number]) => {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      };
      await look(looks[0]);
      const desk = await new AgentDesk(page).open(`${site}/agent/${id}/`);
      const scan = async () => {
        await expectAccessible(page);
        await look(looks[1]);
        await expectAccessible(page, { only: ofLooks });
        await look(looks[0]);
      };
      // Where tours share their first states, only the first tour scans them.
      const before = tour.slice(0, index);
      for (let length = 0; length <= way.says.length; length++) {
        const prefix = way.says.slice(0, length);
        if (length > 0) await desk.walkByKeys(flow, { says: prefix.slice(-1) });
        if (length < way.says.length) await desk.expectState(way.says[length]!.at);
        const seen = before.some(({ says }) => prefix.every(({ say }, step) => says[step]?.say === say));
        if (!seen) await scan();
      }
      await desk.expectState(way.to);
      // Dialogs and panels once, where there is something in them.
      if (way !== longest) return;
      for (const key of ["c", "/", "?", "p", "m"]) {
        await desk.key(key);
        if (key === "/") await page.keyboard.type("a");
        await scan();
        await page.keyboard.press("Escape");
      }
      await page.locator('[data-command="map-list"]').click();
      await page.locator('[data-command="change"]').first().click();
      await page.locator(".send summary").click();
      if ((await page.locator(".fact").count()) > 0) await page.locator(".fact").first().click();
      await scan();
      // A place that was gone through already, or that takes something for granted: the jump is asked about.
      await page.locator(`.map-list [data-node="${flow.initial}"]`).click();
      await scan();
      await page.goto(`${site}/agent/${id}/`);
      await desk.ready();
      await page.route("**/versions/*.json", async (route) => {
        const versions = await (await route.fetch()).json();
        await route.fulfill({ json: { ...versions, wordsUrl: `${versions.wordsUrl}?new` } });
      });
      await page.evaluate(() => globalThis.dispatchEvent(new Event("focus")));
      await desk.expectOpen("stale");
      await scan();
      await page.keyboard.press("Enter");
      await desk.key("Shift+N");
      await desk.expectOpen("new-call");
      await scan();
    });
  }
}
