import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { expectState, guide, launcher, panel } from "../support/host/widget.ts";
import { hostPage, tag } from "./kit.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

interface Seen {
  readonly height?: number;
  readonly offsetTop?: number;
  readonly scale?: number;
}

async function fakeViewport(page: Page, start: Seen = {}): Promise<void> {
  await page.addInitScript((start) => {
    if (parent !== window) return;
    const fake = Object.assign(
      new EventTarget(),
      {
        width: 390,
        height: 844,
        offsetTop: 0,
        offsetLeft: 0,
        pageTop: 0,
        pageLeft: 0,
        scale: 1,
        onresize: null,
        onscroll: null,
      },
      start,
    );
    Object.defineProperty(window, "visualViewport", { value: fake });
  }, start);
}

const see = (page: Page, seen: Seen, ...types: readonly string[]) =>
  page.evaluate(
    ([seen, types]) => {
      Object.assign(visualViewport!, seen);
      for (const type of types) visualViewport!.dispatchEvent(new Event(type));
    },
    [seen, types] as const,
  );

async function expectFrom(page: Page, top: number, bottom: number): Promise<void> {
  await expect(async () => {
    const box = (await panel(page).boundingBox())!;
    expect([Math.round(box.y), Math.round(box.y + box.height)]).toEqual([top, bottom]);
  }).toPass({ timeout: 8000 });
}

/** Beside an open keyboard: nothing of it is under the keys or above what is seen. */
async function expectWithin(page: Page, top: number, bottom: number): Promise<void> {
  await expect(async () => {
    const box = (await panel(page).boundingBox())!;
    expect(Math.round(box.y)).toBeGreaterThanOrEqual(top);
    expect(Math.round(box.y + box.height)).toBeLessThanOrEqual(bottom);
    expect(box.height).toBeGreaterThan(200);
  }).toPass({ timeout: 8000 });
}

test("opened while a rest of the host's own keyboard is still reported: the sheet fills the screen", async ({
  page,
}) => {
  await fakeViewport(page, { offsetTop: 24 });
  await page.goto(await hostPage(page, { head: tag(), body: "<input>" }));
  await launcher(page).tap();
  await expectState(guide(page), "symptom");
  await expectFrom(page, 0, 844);
});

test("a popup, the rest told by a scroll alone, after a second keyboard", async ({ page }) => {
  await fakeViewport(page);
  await page.goto(
    await hostPage(page, {
      head: tag(""),
      body: '<button type="button" data-cairn-open="sign-in">Help</button>',
    }),
  );
  await page.waitForFunction(() => typeof window.Cairn === "function");
  await page.getByRole("button", { name: "Help" }).tap();
  await expectState(guide(page), "symptom");
  await see(page, { height: 480, offsetTop: 90 }, "resize");
  await see(page, { height: 844, offsetTop: 0 }, "resize");
  await expectFrom(page, 0, 844);
  await see(page, { height: 500, offsetTop: 110 }, "resize", "scroll");
  await expectWithin(page, 110, 610);
  await see(page, { height: 844, offsetTop: 110 }, "resize");
  await see(page, { offsetTop: 40 }, "scroll");
  await expectFrom(page, 0, 844);
});

test("the keyboard closes while the reader has zoomed in, and the zoom is taken back", async ({ page }) => {
  await fakeViewport(page);
  await page.goto(await hostPage(page, { head: tag(), body: "" }));
  await launcher(page).tap();
  await expectState(guide(page), "symptom");
  await see(page, { height: 500, offsetTop: 120 }, "resize");
  await expectWithin(page, 120, 620);
  await see(page, { scale: 2, height: 250 }, "resize");
  await see(page, { scale: 2, height: 422, offsetTop: 200 }, "resize");
  await see(page, { scale: 1, height: 844, offsetTop: 18 }, "resize", "scroll");
  await expectFrom(page, 0, 844);
});
