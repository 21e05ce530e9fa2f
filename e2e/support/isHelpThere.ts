import { expect, type Page } from "@playwright/test";
import { project } from "./guides.ts";

/** Both numbers for a crisis can be seen without scrolling. */
export async function isHelpThere(page: Page): Promise<void> {
  for (const href of ["tel:988", project.service.emergency.href])
    await expect(page.locator(`a[href="${href}"]:visible`).first()).toBeInViewport();
}
