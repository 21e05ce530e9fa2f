import type { Page } from "@playwright/test";
import { test, expect } from "../support/fixtures.ts";
import { hostPage, text } from "../support/host/hostPage.ts";
import { cairnMessages, expectState, guide, host, launcher, panel, say } from "../support/host/widget.ts";
import { openByCall } from "../support/host/widgetApi.ts";

/** The whole panel is on the screen, and a tap on its ends and its middle reaches it. */
async function expectSeen(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const box = await panel(page).boundingBox();
      if (!box) return "no panel";
      const { x, y, width, height } = box;
      return page.evaluate(
        ([left, top, right, bottom]) => {
          const isOurs = (at: number, from: number) =>
            document.elementFromPoint(at, from)?.getAttribute("role") === "region" ||
            document.elementFromPoint(at, from)?.shadowRoot?.querySelector(".panel") != null;
          const middle = (left! + right!) / 2;
          const points = [
            [right! - 24, top! + 24],
            [middle, (top! + bottom!) / 2],
            [middle, bottom! - 24],
          ] as const;
          return points.every(([at, from]) => isOurs(at, from))
            ? "seen"
            : `${left} ${top} ${right} ${bottom}`;
        },
        [x, y, x + width, y + height],
      );
    })
    .toBe("seen");
}

const themes: Readonly<Record<string, string>> = {
  "a body that is transformed": "body{transform:translateZ(0)}",
  "a root that is transformed": "html{transform:translateZ(0)}",
  "a body with a filter": "body{filter:grayscale(1)}",
  "a body that contains its painting": "body{contain:paint}",
  "a body that will change": "body{will-change:transform}",
  "a body in perspective": "body{perspective:900px}",
  "a body enlarged by its style sheet": "body{zoom:1.5}",
  "a root enlarged by its style sheet": "html{zoom:1.5}",
  "a bar above everything":
    "#bar{position:fixed;z-index:2147483647;inset:0 0 auto;height:140px;background:#cde}",
  "a bar at the end above everything":
    "#bar{position:fixed;z-index:2147483647;inset:auto 0 0;height:200px;background:#cde}",
};

for (const [name, style] of Object.entries(themes)) {
  for (const size of [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ]) {
    test(`${name}, ${size.width} px: the panel is seen and closes, wherever the page is scrolled @all`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      await hostPage(page, { head: `<style>${style}</style>`, body: `<div id="bar">Bar</div>${text(60)}` });
      await openByCall(page);
      await expectSeen(page);
      await page.evaluate(() => scrollTo({ top: 1500, behavior: "instant" }));
      await expectSeen(page);
      await say(guide(page), "here");
      await expectState(guide(page), "browser");
      await panel(page).getByRole("button", { name: "Close" }).click();
      await expect(panel(page)).toBeHidden();
      await expect(launcher(page)).toBeInViewport();
      await openByCall(page).catch(() => undefined);
      await expectSeen(page);
    });
  }
}

test("a host that gives its z-index keeps it, as long as the panel is seen @all", async ({ page }) => {
  await hostPage(page, {
    head: "<style>:root{--cairn-z-index:5}#cover{position:fixed;inset:0;z-index:9;background:#fff}</style>",
    body: `${text(3)}<div id="cover" hidden>Our own window</div>`,
  });
  await openByCall(page);
  await expectSeen(page);
  await page.evaluate(() => (document.querySelector<HTMLElement>("#cover")!.hidden = false));
  await page.getByText("Our own window").click();
});

const dialog = `<button id="outside">outside</button><dialog id="own"><p>Our window</p>
<button id="popup" data-cairn-open="sign-in">Help in a window</button>
<button id="bubble" onclick="Cairn('open')">Help beside</button></dialog>`;

for (const which of ["popup", "bubble"]) {
  test(`${which === "popup" ? "@all " : ""}opened from the page's own modal window (${which}): used, closed, back there`, async ({
    page,
  }) => {
    await hostPage(page, { body: dialog });
    await expect(launcher(page)).toBeAttached();
    await page.evaluate(() => document.querySelector<HTMLDialogElement>("#own")!.showModal());
    await page.locator(`#${which}`).click();
    const frame = guide(page);
    await say(frame, "here");
    await expectState(frame, "browser");
    await page.keyboard.press("Escape");
    await expect(page.locator(".panel[data-open]")).toHaveCount(0);
    await expect(page.locator("#own")).toBeVisible();
    await expect(page.locator(`#${which}`)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.locator("#own")).toBeHidden();
  });
}

test("@all a modal window that opens over an open guide is the page's; after it the guide goes on", async ({
  page,
}) => {
  await hostPage(page, { body: `${dialog}${text(60)}` });
  await openByCall(page);
  await say(guide(page), "here");
  await page.evaluate(() => document.querySelector<HTMLDialogElement>("#own")!.showModal());
  await page.evaluate(() => scrollTo({ top: 900, behavior: "instant" }));
  await page.getByText("Our window").click();
  await expect(page.locator("#own")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("#own")).toBeHidden();
  await expectSeen(page);
  await expectState(guide(page), "browser");
  await guide(page).locator('[data-answer="not-fixed"]').click();
});

test("@all a window of script that puts the rest of the page to sleep: what it opens is awake", async ({
  page,
}) => {
  await hostPage(page, {
    // Nothing is kept: the page that is loaded again begins anew, whatever the browser lets a frame store.
    tag: 'data-guide="sign-in" data-storage="memory"',
    body: `${text(3)}<div id="own"><button data-cairn-open="sign-in" data-cairn-storage="memory">Help in a window</button>
<button onclick="Cairn('open')">Help beside</button></div>`,
  });
  await expect(launcher(page)).toBeAttached();
  for (const name of ["Help in a window", "Help beside"]) {
    await page.evaluate(() => {
      for (const child of document.body.children) {
        if (child.id === "own") continue;
        (child as HTMLElement).inert = true;
        child.setAttribute("aria-hidden", "true");
      }
    });
    await page.getByRole("button", { name }).click();
    await say(guide(page), "here");
    await expectState(guide(page), "browser");
    await panel(page).getByRole("button", { name: "Close" }).click();
    await page.evaluate(() => location.reload());
    await expect(launcher(page)).toBeAttached();
  }
});

test("a guide in the text that the page moves, or takes away and brings back, is alive at its place", async ({
  page,
}) => {
  const messages = cairnMessages(page);
  await hostPage(page, {
    tag: "",
    body: `<div id="one"><cairn-guide guide="sign-in"></cairn-guide></div><div id="two"></div>`,
  });
  const frame = guide(page, "cairn-guide");
  await say(frame, "here");
  await expectState(frame, "browser");
  await page.evaluate(() => document.querySelector("#two")!.append(document.querySelector("cairn-guide")!));
  await expect(frame.locator("[data-answer], [data-command=resume]").first()).toBeVisible();
  await page.evaluate(async () => {
    const element = document.querySelector("cairn-guide")!;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    document.querySelector("#one")!.append(element);
  });
  await expect(page.locator("cairn-guide iframe")).toHaveCount(1);
  await expect(frame.locator("[data-answer], [data-command=resume]").first()).toBeVisible();
  expect(messages).toEqual([]);
});

test("@all a page that went aside and came back finds the guide as it was", async ({ page }) => {
  await page.goto(`${host}/index.html`);
  await openByCall(page);
  await say(guide(page), "here");
  await expectState(guide(page), "browser");
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  await expectSeen(page);
  await say(guide(page), "not-fixed");
});
