import { expectAccessible } from "../support/expectAccessible.ts";
import { expect, test } from "../support/fixtures.ts";
import { brokenLayout, smallTargets, spaceText, unseenNames } from "../support/looks.ts";
import { everyScreen, surfaces } from "../support/screens.ts";
import { coloursAlone, motion, noteMotion } from "../support/seen.ts";
import { tabThrough } from "../support/tabThrough.ts";

const wide = { width: 1280, height: 800 };
/** 1280 × 1024 at 400 %. */
const zoomed = { width: 320, height: 256 };
const phone = { width: 360, height: 740 };

// All in one walk: the way to the screens takes longer than the looks. The keys are last, as they move the focus.
for (const surface of surfaces)
  test(`${surface}: every screen, by axe, names, targets, 400 %, text spacing, forced colours, without motion; Tab comes to everything, is seen there and not covered`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize(wide);
    await noteMotion(page);
    const wrong: string[] = [];
    let screens = 0;
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
      // The widget's shell is walked by keys, and looked at by axe, in widget/manners.
      if (screen === "the widget on a page") return;
      // By turns, wide and light, or narrow and dark. In all states of all guides: access/axe and agent/axe.
      const isDark = screens++ % 2 === 1;
      if (isDark) await page.setViewportSize(phone);
      await page.emulateMedia({ reducedMotion: "reduce", colorScheme: isDark ? "dark" : "light" });
      await expectAccessible(page);
      await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
      await page.setViewportSize(surface === "desk" ? wide : phone);
      note("by Tab", await tabThrough(page));
      await page.setViewportSize(wide);
    });
    expect(wrong).toEqual([]);
  });
