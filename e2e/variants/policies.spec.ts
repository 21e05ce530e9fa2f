import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../support/fixtures.ts";
import { cairn } from "../host/origins.ts";
import { cairnMessages, expectState, guide, launcher, open, say } from "../support/host/widget.ts";
import { hostPage, root, tag } from "./kit.ts";

test("an inline guide in a page with COEP require-corp and an isolated opener: it shows, or the docs name the policy", async ({
  page,
  problems,
}) => {
  const messages = cairnMessages(page);
  await page.goto(
    await hostPage(page, {
      headers: {
        "Cross-Origin-Embedder-Policy": "require-corp",
        "Cross-Origin-Opener-Policy": "same-origin",
      },
      head: `<script async crossorigin src="${cairn}/embed.js"></script>`,
      body: '<cairn-guide guide="sign-in" mode="inline"><a href="#own">x</a></cairn-guide>',
    }),
  );
  const shown = await page
    .locator("cairn-guide iframe")
    .contentFrame()
    .locator('[data-answer="here"]')
    .click({ timeout: 10_000 })
    .then(
      () => true,
      () => false,
    );
  const docs = readFileSync(join(root, "docs/embed.md"), "utf8");
  expect(shown || /Cross-Origin-Embedder-Policy|COEP/.test(docs)).toBe(true);
  expect(messages.filter((text) => text.includes("hosts.yaml"))).toEqual([]);
  problems.length = 0;
});

test("a host that forbids the clipboard: copying in the frame ends in a sentence or a text to copy by hand", async ({
  page,
  problems,
}) => {
  await page.goto(
    await hostPage(page, {
      headers: { "Permissions-Policy": "clipboard-write=(), clipboard-read=()" },
      head: tag(),
      body: "",
    }),
  );
  const frame = await open(page);
  await say(frame, "here");
  await expectState(frame, "browser");
  await frame.locator('[data-command="share"]').click();
  const button = frame.locator('[data-command="copy-link"]');
  await button.waitFor();
  const before = await frame.locator("[data-state]").innerText();
  await button.click();
  await expect.poll(() => frame.locator("[data-state]").innerText()).not.toBe(before);
  problems.length = 0;
});

const floods = {
  "4,000 each of goto, facts, restart and back": `for (let n = 0; n < 4000; n++) { Cairn("goto", n % 2 ? "browser" : "ended"); Cairn("open", { facts: { code: n % 2 ? "app" : "text" } }); Cairn("restart"); Cairn("back"); }`,
  "20,000 messages past the loader, shown and hidden, theme and facts in turn": `const to = document.querySelector("div[role=region]").shadowRoot.querySelector("iframe").contentWindow; for (let n = 0; n < 5000; n++) { for (const message of [{ type: "shown", focus: true, keys: false }, { type: "hidden" }, { type: "theme", theme: { scheme: n % 2 ? "dark" : "light", tokens: { radius: (n % 20) + "px" } } }, { type: "facts", facts: { code: n % 3 ? "app" : "text" } }]) to.postMessage({ cairn: 1, ...message }, "*"); }`,
};
for (const [name, code] of Object.entries(floods)) {
  test(`${name} from the host: the frame answers a tap, and goes on`, async ({ page }) => {
    test.setTimeout(150_000);
    await page.goto(await hostPage(page, { head: tag(), body: "" }));
    await expect(launcher(page)).toBeVisible();
    const frame = await open(page);
    await say(frame, "here");
    await expectState(frame, "browser");
    await page.evaluate(code);
    // As long as nothing else can be done, a member can neither leave nor see help: half a minute, on a busy machine.
    const start = Date.now();
    await frame
      .locator("html")
      .evaluate(() => new Promise((done) => setTimeout(done)), undefined, { timeout: 120_000 });
    await frame.locator('[data-command="restart"]:enabled, [data-answer]').first().waitFor();
    expect(Date.now() - start).toBeLessThan(20_000);
    await page.evaluate(() => window.Cairn("open"));
    const before = await frame.locator("[data-state]").getAttribute("data-state");
    await frame.locator("[data-answer]").last().click();
    await expect(frame.locator("[data-state]")).not.toHaveAttribute("data-state", before!);
    void guide;
  });
}
