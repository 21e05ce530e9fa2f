import type { FrameLocator, Page } from "@playwright/test";
import { test, expect } from "../support/fixtures.ts";
import { hostPage, text } from "../support/host/hostPage.ts";
import { cairn, expectState, guide, say } from "../support/host/widget.ts";

const inText = `<cairn-guide guide="sign-in"><a href="${cairn}/sign-in/">Open the guide</a></cairn-guide>`;
const header = '<div id="bar">Harbour Health</div>';
const base = "<style>body{margin:0}#bar{background:#ddd;height:80px}";

interface Host {
  readonly style: string;
  readonly body?: string;
  readonly script?: string;
}

const sticky: Host = { style: "#bar{position:sticky;top:0;z-index:9}" };

const others: Readonly<Record<string, Host>> = {
  "a header that is fixed, and a page that keeps room for it": {
    style: "#bar{position:fixed;top:0;left:0;right:0}html{scroll-padding-top:80px}body{padding-top:80px}",
  },
  "two bars on one another": {
    style: "#bar,#two{position:sticky;top:0;z-index:9}#two{top:80px;height:50px;background:#cde}",
    body: `${header}<div id="two">News</div>${text(6)}${inText}${text(12)}`,
  },
  "a header that sticks only once the page is scrolled": {
    style: "#bar.up{position:fixed;top:0;left:0;right:0}",
    script: "addEventListener('scroll',()=>bar.classList.toggle('up',scrollY>10))",
  },
  "a header that comes when the page is scrolled back": {
    style: "#bar{position:fixed;top:-80px;left:0;right:0;transition:top .2s}#bar.up{top:0}",
    script:
      "let last=scrollY;addEventListener('scroll',()=>{bar.classList.toggle('up',scrollY<last);last=scrollY})",
  },
  "a page that scrolls in a box of its own, slowly": {
    style:
      "html,body{height:100%;overflow:hidden}#box{height:100vh;overflow:auto;scroll-behavior:smooth}#bar{position:sticky;top:0;z-index:9}",
    body: `<div id="box">${header}${text(6)}${inText}${text(12)}</div>`,
  },
  "no header": { style: "#bar{display:none}" },
};

async function openIn(page: Page, { style, body, script = "" }: Host): Promise<FrameLocator> {
  await page.setViewportSize({ width: 390, height: 844 });
  await hostPage(page, {
    tag: "",
    head: `${base}${style}</style>`,
    body: `${body ?? `${header}${text(6)}${inText}${text(12)}`}<script>${script}</script>`,
  });
  const frame = guide(page, "cairn-guide");
  await page.locator("cairn-guide").scrollIntoViewIfNeeded();
  await expectState(frame, "symptom");
  await expect(frame.locator("[data-answer]").first()).toBeVisible();
  return frame;
}

/** Fully seen: on the screen, and nothing of the page lies on it. */
async function expectRead(page: Page, frame: FrameLocator): Promise<void> {
  await expect
    .poll(async () => {
      const { x, y, height } = (await frame.locator(".heading").boundingBox())!;
      const isSeen = await page.evaluate(
        ([left, ...ends]) =>
          ends.every((end) => document.elementFromPoint(left! + 9, end)?.localName === "cairn-guide"),
        [x, y + 1, y + height - 1],
      );
      return isSeen ? "seen" : `${y} to ${y + height}`;
    })
    .toBe("seen");
}

async function walk(page: Page, host: Host): Promise<void> {
  const frame = await openIn(page, host);
  await say(frame, "here");
  await expectState(frame, "browser");
  await expectRead(page, frame);
  await say(frame, "not-fixed");
  await expect(frame.locator('[data-state="browser"]')).toHaveCount(0);
  await expectRead(page, frame);
  for (let count = 0; count < 3; count++) {
    const state = await frame.locator("[data-state]").getAttribute("data-state");
    // An end has no answers.
    if ((await frame.locator("[data-answer]").count()) === 0) break;
    await frame.locator("[data-answer]").first().click();
    await expect(frame.locator(`[data-state="${state}"]`)).toHaveCount(0);
    await expectRead(page, frame);
  }
  await frame.locator('[data-command="restart"]').click();
  await expectState(frame, "symptom");
  await expectRead(page, frame);
}

test("in an article the next question is seen below the site's header: answered, rejected, started again", async ({
  page,
}) => {
  await walk(page, sticky);
});

for (const [name, host] of Object.entries(others)) {
  test(`@all in an article: ${name}`, async ({ page }) => {
    await walk(page, host);
  });
}

test("nothing is scrolled that the reader did not ask for, nor what is seen already @all", async ({
  page,
}) => {
  const frame = await openIn(page, sticky);
  const scrolled = () => page.evaluate(() => scrollY);
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  await page.evaluate(() => window.Cairn("goto", "browser"));
  await expectState(frame, "browser");
  await page.evaluate(() => window.Cairn("update", { facts: { code: "app" } }));
  await page.evaluate(() => window.Cairn("restart"));
  await expectState(frame, "symptom");
  expect(await scrolled()).toBe(0);
  // The question stands a little below the header.
  await page.evaluate(() => {
    const { top } = document.querySelector("cairn-guide")!.getBoundingClientRect();
    scrollBy({ top: top - 100, behavior: "instant" });
  });
  const before = await scrolled();
  await frame.locator('[data-answer="here"]').dispatchEvent("click");
  await expectState(frame, "browser");
  await frame.locator('[data-command="back"]').dispatchEvent("click");
  await expectState(frame, "symptom");
  await expectRead(page, frame);
  expect(Math.abs((await scrolled()) - before)).toBeLessThan(200);
});

test("@all help in a crisis is seen in an article, and the page hears nothing", async ({ page }) => {
  await page.addInitScript(() => {
    const shared = window as unknown as { heard: unknown[] };
    shared.heard = [];
    addEventListener("message", ({ data }) => shared.heard.push(data));
  });
  const frame = await openIn(page, sticky);
  const heights = () =>
    page.evaluate(() =>
      JSON.stringify((window as unknown as { heard: unknown[] }).heard).match(/"height":\d+/g),
    );
  // The height of the first question is told by now.
  const height = await frame
    .locator("#cairn")
    .evaluate((box) => Math.ceil(box.getBoundingClientRect().height));
  await expect.poll(async () => (await heights())?.at(-1)).toBe(`"height":${height}`);
  await frame.locator("textarea").fill("I want to die");
  const before = await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard.length);
  await frame.locator("textarea").press("Enter");
  const card = frame.locator("[data-crisis]");
  await expect(card.first()).toBeVisible();
  await expect(card.getByRole("link").first()).toBeInViewport();
  await frame.locator('[data-command="go-on"]').scrollIntoViewIfNeeded();
  await expect(frame.locator('[data-command="go-on"]')).toBeInViewport();
  expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard.length)).toBe(before);
});
