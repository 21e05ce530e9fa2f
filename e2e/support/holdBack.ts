import type { Page } from "@playwright/test";

/** Keeps files from arriving, for what a reader does before they do. Gives what lets them come. */
export async function holdBack(page: Page, files: string | RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
