import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { cairn, host } from "../host/origins.ts";
import { expectState, guide, launcher, open, say } from "../support/host/widget.ts";
import { hostPage, tag } from "./kit.ts";

const evil = "https://evil.test";
/** Whatever is asked of the stranger is a script that leaves a mark. */
async function strangers(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.route(`${evil}/**`, (route) => {
    asked.push(route.request().url());
    return route.fulfill({
      contentType: "text/javascript",
      headers: { "Access-Control-Allow-Origin": "*" },
      body: "globalThis.pwned = true; export const attach = 1;",
    });
  });
  return asked;
}
const isClean = async (page: Page, asked: readonly string[]) => {
  expect(asked.filter((url) => /embed-open|embed\//.test(url))).toEqual([]);
  expect(await page.evaluate(() => "pwned" in globalThis)).toBe(false);
};

test("an embed element of the content is called currentScript", async ({ page, problems }) => {
  const asked = await strangers(page);
  await page.goto(
    await hostPage(page, {
      body: `<p>An article</p><embed name="currentScript" type="text/x-none" src="${evil}/a/x.bin"><cairn-guide guide="sign-in"></cairn-guide>${tag()}`,
    }),
  );
  await expect(launcher(page)).toBeVisible();
  await expect(page.locator(`cairn-guide iframe[src^="${cairn}/embed/sign-in/"]`)).toHaveCount(1);
  const frame = await open(page);
  await say(frame, "here");
  await expectState(frame, "browser");
  await isClean(page, asked);
  problems.length = 0;
});

test("a form of the content is called currentScript and has a field called src", async ({ page }) => {
  const asked = await strangers(page);
  await page.goto(
    await hostPage(page, {
      body: `${tag()}<form name="currentScript"><input name="src" value="${evil}/a/x.js"></form><form name="currentScript"></form>`,
      // In the head, too, so that the form comes last.
      head: "",
    }),
  );
  await expect(launcher(page)).toBeVisible();
  const frame = await open(page);
  await say(frame, "here");
  await expectState(frame, "browser");
  await isClean(page, asked);
});

test("images of the content are called body, readyState and documentElement", async ({ page }) => {
  await page.goto(
    await hostPage(page, {
      head: tag(),
      body: ["body", "readyState", "documentElement", "adoptedStyleSheets", "activeElement"]
        .map((name) => `<img alt="" name="${name}">`)
        .join(""),
    }),
  );
  await expect(launcher(page)).toBeVisible();
  const frame = await open(page);
  await say(frame, "here");
  await expectState(frame, "browser");
});

test("the loader imported by a bundler beside another vendor's embed.js runs nothing of theirs", async ({
  page,
  problems,
}) => {
  const asked = await strangers(page);
  await page.route(`${cairn}/embed.js`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
  });
  await page.route(`${evil}/embed.js*`, (route) =>
    route.fulfill({ contentType: "text/javascript", body: "globalThis.vendor = true" }),
  );
  await page.goto(
    await hostPage(page, {
      head: `<script src="${evil}/embed.js?v=2"></script><script type="module">await import("${cairn}/embed.js"); document.documentElement.dataset.done = "";</script>`,
      body: '<cairn-guide guide="sign-in"><a href="#">Guide</a></cairn-guide>',
    }),
  );
  await page
    .locator("html[data-done]")
    .waitFor({ state: "attached", timeout: 10_000 })
    .catch(() => undefined);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect.poll(() => page.evaluate(() => document.readyState)).toBe("complete");
  await isClean(page, asked);
  problems.length = 0;
});

test("a link and a field of the content are called Cairn, as a collection", async ({ page }) => {
  await page.goto(
    await hostPage(page, {
      body: `<a id="Cairn" name="q" href="${host}/x"></a><a id="Cairn" name="add" href="${host}/y"></a>${tag()}`,
    }),
  );
  await expect(launcher(page)).toBeVisible();
  await page.evaluate(() => window.Cairn("open"));
  await expectState(guide(page), "symptom");
});
