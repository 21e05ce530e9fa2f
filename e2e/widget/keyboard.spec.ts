import type { Page } from "@playwright/test";
import { test, expect } from "../support/fixtures.ts";
import { expectState, guide, host, launcher, panel } from "../support/host/widget.ts";

interface Stub extends EventTarget {
  height: number;
  offsetTop: number;
  pageTop: number;
  scale: number;
}

/** A viewport that tells what the test says, in the host's page. */
async function stubViewport(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window !== top) return;
    const stub = Object.assign(new EventTarget(), {
      width: innerWidth,
      height: innerHeight,
      offsetTop: 0,
      offsetLeft: 0,
      pageTop: 0,
      pageLeft: 0,
      scale: 1,
    });
    Object.defineProperty(window, "visualViewport", { get: () => stub });
  });
}

async function tell(page: Page, change: Partial<Stub>, event = "resize"): Promise<void> {
  await page.evaluate(
    ([values, type]) => {
      Object.assign(window.visualViewport!, values);
      window.visualViewport!.dispatchEvent(new Event(type));
    },
    [change, event] as const,
  );
}

async function openSheet(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await stubViewport(page);
  await page.goto(`${host}/index.html`);
  await launcher(page).click();
  await expectState(guide(page), "symptom");
}

const box = async (page: Page) => {
  const { y, height } = (await panel(page).boundingBox())!;
  return [y, y + height];
};

test("a keyboard that has gone leaves the sheet where the screen is, whatever rest of a shift is told", async ({
  page,
}) => {
  await openSheet(page);
  await tell(page, { height: 500, offsetTop: 120 });
  await expect.poll(() => box(page)).toEqual([120, 620]);
  await tell(page, { height: 844, offsetTop: 24 });
  await expect.poll(() => box(page)).toEqual([0, 844]);
  await expect(panel(page).getByRole("button", { name: "Close" })).toBeInViewport({ ratio: 1 });
  await expect(guide(page).locator('[data-command="leave"]')).toBeInViewport({ ratio: 1 });
});

test("@all a shift without a keyboard is not followed: told by a scroll, or by the whole page's place", async ({
  page,
}) => {
  await openSheet(page);
  await tell(page, { offsetTop: 24, pageTop: 324 }, "scroll");
  await expect.poll(() => box(page)).toEqual([0, 844]);
  // A toolbar comes back with the rest: no keyboard either.
  await tell(page, { height: 790, offsetTop: 24 });
  await expect.poll(() => box(page)).toEqual([0, 844]);
});

test("@all a shift while the keyboard is open is followed, as far as there is room", async ({ page }) => {
  await openSheet(page);
  await tell(page, { height: 500, offsetTop: 0 });
  await tell(page, { offsetTop: 200 }, "scroll");
  await expect.poll(() => box(page)).toEqual([200, 700]);
  await tell(page, { offsetTop: 900 }, "scroll");
  await expect.poll(() => box(page)).toEqual([344, 844]);
});

test("@all turned round with the keyboard open, and closed there: the sheet fills the screen", async ({
  page,
}) => {
  await openSheet(page);
  await tell(page, { height: 500, offsetTop: 120 });
  await page.setViewportSize({ width: 844, height: 390 });
  await tell(page, { height: 170, offsetTop: 60 });
  await expect.poll(() => box(page)).toEqual([60, 230]);
  await tell(page, { height: 390, offsetTop: 24 });
  await expect.poll(() => box(page)).toEqual([0, 390]);
});

test("@all enlarged by two fingers: the sheet stays, and the keyboard's rest is gone with the keyboard", async ({
  page,
}) => {
  await openSheet(page);
  await tell(page, { height: 422, scale: 2, offsetTop: 300 });
  await expect.poll(() => box(page)).toEqual([0, 844]);
  await tell(page, { height: 500, scale: 1, offsetTop: 120 });
  await expect.poll(() => box(page)).toEqual([120, 620]);
  await tell(page, { height: 422, scale: 2, offsetTop: 300 });
  await expect.poll(() => box(page)).toEqual([0, 844]);
});

test("@all closed with the keyboard open and opened again without it", async ({ page }) => {
  await openSheet(page);
  await tell(page, { height: 500, offsetTop: 120 });
  await panel(page).getByRole("button", { name: "Close" }).click();
  await tell(page, { height: 844, offsetTop: 24 });
  await launcher(page).click();
  await expect.poll(() => box(page)).toEqual([0, 844]);
});

test("@all a browser that tells nothing of a visible part: the sheet fills the screen", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => Object.defineProperty(window, "visualViewport", { get: () => undefined }));
  await page.goto(`${host}/index.html`);
  await launcher(page).click();
  await expectState(guide(page), "symptom");
  await expect.poll(() => box(page)).toEqual([0, 844]);
});
