import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import {
  cairnMessages,
  expectState,
  guide,
  launcher,
  open,
  panel,
  sameSite,
  say,
} from "../support/host/widget.ts";
import { hostPage, recordEvents, tag } from "./kit.ts";

/** The buttons that a reader sees, wherever they stand. */
const launchers = (page: Page) =>
  page
    .getByRole("button", { name: "Get help", exact: true })
    .or(page.getByRole("link", { name: "Get help", exact: true }))
    .locator("visible=true");

test("a body written out and read in again: one launcher after update, and it opens", async ({ page }) => {
  await page.goto(await hostPage(page, { head: tag(), body: "<main><p>An article</p></main>" }));
  const frame = await open(page);
  await say(frame, "here");
  await expectState(frame, "browser");
  await page.evaluate(() => {
    // As old pjax and editors do it: what was there is made again from its text.
    document.body.innerHTML = `${document.body.innerHTML}`;
    window.Cairn("update");
  });
  await expect(launchers(page)).toHaveCount(1);
  // What stands beside the body is still open, and a tap closes it; made anew, it is closed, and a tap opens it.
  const isOpen = await panel(page).isVisible();
  for (let tap = 0; tap < (isOpen ? 2 : 1); tap++) await launchers(page).click();
  await expect(guide(page).locator("[data-state], [data-resume]").first()).toBeVisible();
});

test("the same snippet by the theme and, later, by a tag manager: one launcher, one guide", async ({
  page,
}) => {
  await page.goto(await hostPage(page, { head: tag(), body: "<main><p>An article</p></main>" }));
  await expect(launcher(page).first()).toBeVisible();
  const src = await page.locator("script[data-guide]").getAttribute("src");
  await page.evaluate(
    (src) =>
      new Promise((done) => {
        const script = document.createElement("script");
        Object.assign(script, { src, async: true, onload: done });
        script.dataset["guide"] = "sign-in";
        script.dataset["mode"] = "bubble";
        document.body.append(script);
      }),
    src!,
  );
  await expect(launchers(page)).toHaveCount(1);
  await page.evaluate(() => window.Cairn("open"));
  await expect(page.locator(".panel[data-open]")).toHaveCount(1);
  await say(guide(page), "here");
  await expectState(guide(page), "browser");
});

test("a view transition puts in a new body with tag and inline guide, three times: one guide, its place kept, each event once", async ({
  page,
}) => {
  const told = await recordEvents(page);
  const body = `<main><h1>Article</h1><div data-cairn-inline="sign-in"><a href="#">x</a></div></main>${tag("")}`;
  const address = await hostPage(page, { body, origin: sameSite });
  await page.goto(address);
  const inline = page.locator("[data-cairn-inline] iframe").contentFrame();
  await inline.locator('[data-answer="here"]').click();
  await expectState(inline, "browser");
  for (let visit = 0; visit < 3; visit++) {
    await page.evaluate(async () => {
      const text = await (await fetch(location.href)).text();
      const next = new DOMParser().parseFromString(text, "text/html");
      const swap = () => {
        document.body.replaceWith(document.adoptNode(next.body));
        for (const old of document.body.querySelectorAll("script")) {
          const script = document.createElement("script");
          for (const { name, value } of old.attributes) script.setAttribute(name, value);
          old.replaceWith(script);
        }
      };
      await document.startViewTransition(swap).updateCallbackDone;
      window.Cairn("update");
    });
    await expect(page.locator("[data-cairn-inline] iframe")).toHaveCount(1);
    await expect(
      inline.locator('[data-state="browser"]').or(inline.locator("[data-resume]")).first(),
    ).toBeVisible({ timeout: 15_000 });
  }
  const ask = inline.locator('[data-command="resume"]');
  if (await ask.isVisible()) await ask.click();
  await expectState(inline, "browser");
  const before = (await told()).filter(({ type }) => type === "answer").length;
  await inline.locator('[data-answer="not-fixed"]').click();
  await expectState(inline, "what-is-left");
  await expect
    .poll(async () => (await told()).filter(({ type }) => type === "answer").length)
    .toBe(before + 1);
});

test("a framework removes what it does not know while it takes over, and says nothing", async ({ page }) => {
  const messages = cairnMessages(page);
  await page.goto(await hostPage(page, { head: tag(), body: '<div id="app"><p>from the server</p></div>' }));
  await expect(launcher(page)).toBeVisible();
  await page.evaluate(() => {
    const app = document.createElement("div");
    app.append("drawn anew");
    document.body.replaceChildren(app);
  });
  // As an owner's own button does it.
  await page.evaluate(() => window.Cairn("open"));
  const shown = page.locator(".panel[data-open]").locator("visible=true");
  // Seen, or the console says why not.
  await expect.poll(async () => (await shown.count()) === 1 || messages.length > 0).toBe(true);
  if ((await shown.count()) === 1) await expectState(guide(page), "symptom");
  await page.evaluate(() => window.Cairn("close"));
  await page.evaluate(() => window.Cairn("update"));
  await expect(launchers(page)).toHaveCount(1);
  await launchers(page).click();
  await expectState(guide(page), "symptom");
});
