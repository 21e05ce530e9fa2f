import type { Page } from "@playwright/test";

/** What a screen can look like: all that a scheme, a width and a system's own colours change. */
export const looks = [
  { name: "light, 360 px", colorScheme: "light", forcedColors: "none", width: 360, height: 740 },
  { name: "dark, 360 px", colorScheme: "dark", forcedColors: "none", width: 360, height: 740 },
  { name: "light, wide", colorScheme: "light", forcedColors: "none", width: 1600, height: 1000 },
  { name: "dark, wide", colorScheme: "dark", forcedColors: "none", width: 1600, height: 1000 },
  { name: "forced colours", colorScheme: "dark", forcedColors: "active", width: 1280, height: 800 },
] as const;

export type Look = (typeof looks)[number];

/** Gives the page a look, and takes what moves away: nothing is half seen. */
export async function look(page: Page, { colorScheme, forcedColors, width, height }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
}
