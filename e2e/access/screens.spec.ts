import { expect, test } from "../support/fixtures.ts";
import { brokenLayout, smallTargets, spaceText, unseenNames } from "../support/looks.ts";
import { everyScreen, surfaces } from "../support/screens.ts";
import { coloursAlone, motion, noteMotion } from "../support/seen.ts";

const wide = { width: 1280, height: 800 };
/** 1280 × 1024 at 400 %. */
const zoomed = { width: 320, height: 256 };

// All that can be looked at without a key, in one walk: the way to the screens takes longer than the looks.
for (const surface of surfaces)
  test(`${surface}: every screen, by names, targets, 400 %, text spacing, forced colours and without motion`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize(wide);
    await noteMotion(page);
    const wrong: string[] = [];
    await everyScreen(surface, page, async (screen, shown) => {
      const note = (what: string, found: readonly string[]) =>
        wrong.push(...found.map((one) => `${screen}, ${what}: ${one}`));
      note("names", await unseenNames(page, shown));
      note("targets", await smallTargets(shown));
      note("colours", await coloursAlone(shown, false));
      note("motion", await motion(shown));
      await page.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
      note("forced colours", await coloursAlone(shown, true));
      await page.emulateMedia({ reducedMotion: "reduce", forcedColors: "none" });
      await page.setViewportSize(zoomed);
      note("400 %", await brokenLayout(shown));
      await spaceText(shown, true);
      note("text spacing", await brokenLayout(shown));
      await spaceText(shown, false);
      await page.setViewportSize(wide);
    });
    expect(wrong).toEqual([]);
  });
