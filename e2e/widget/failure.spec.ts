import { test, expect } from "../support/fixtures.ts";
import {
  cairn,
  cairnMessages,
  expectProblems,
  expectState,
  guide,
  host,
  isOnline,
  launcher,
  launcherLink,
  panel,
  say,
  unlisted,
} from "../support/host/widget.ts";

test("the page's policy forbids the frame: told at once, and the launcher is a plain link; where the loader is blocked, the page's own links are there", async ({
  page,
  problems,
}) => {
  const messages = cairnMessages(page);
  await page.goto(`${host}/no-frame.html`);
  await launcher(page).click();
  await expect(launcherLink(page)).toHaveAttribute("href", `${cairn}/sign-in/`);
  await expect(panel(page).getByRole("link", { name: "Open it on its own page" })).toBeVisible();
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain(`Add ${cairn} to its frame-src`);
  await expect.poll(() => problems.length).toBe(2);
  expectProblems(problems, /^policy: frame-src/, /^console: Framing/);
  await test.step("the loader is blocked: nothing is broken", async () => {
    await page.goto(`${host}/blocked.html`);
    await expect(page.getByRole("link", { name: "Open the guide" })).toHaveAttribute(
      "href",
      `${cairn}/sign-in/`,
    );
    expectProblems(problems, /net::ERR/);
  });
});

test("the page is not listed: the launcher is a link, and the line to add is told; so the frame itself says without headers", async ({
  page,
  problems,
}) => {
  const messages = cairnMessages(page);
  await isOnline(page);
  await page.goto(`${unlisted}/index.html`);
  await launcher(page).click();
  await expect(launcherLink(page)).toBeVisible();
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain("content/hosts.yaml");
  expect(messages[0]).toContain(`\n- ${unlisted}\n`);
  expectProblems(problems, /^console: Framing/);
  await launcherLink(page).click();
  await expect(page).toHaveURL(`${cairn}/sign-in/`);
  await test.step("a static host without headers: the frame itself refuses", async () => {
    messages.length = 0;
    await page.route(`${cairn}/embed/**`, async (route) => {
      const response = await route.fetch();
      const { "content-security-policy": _, ...headers } = response.headers();
      await route.fulfill({ response, headers });
    });
    await page.goto(`${unlisted}/index.html`);
    await launcher(page).click();
    await expect(launcherLink(page)).toBeVisible();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(`\n- ${unlisted}\n`);
  });
});

test("a plain frame on a page that is not listed only links to the guide @all", async ({ page }) => {
  await page.route(`${cairn}/embed/**`, async (route) => {
    const response = await route.fetch();
    const { "content-security-policy": _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await page.goto(`${unlisted}/frame.html`);
  const frame = page.locator("iframe").contentFrame();
  await expect(frame.getByRole("link")).toHaveAttribute("href", "/sign-in/");
  await expect(frame.locator("[data-answer]")).toHaveCount(0);
});

test("unknown guide: a link to the page that lists those there are @all", async ({ page, problems }) => {
  const messages = cairnMessages(page);
  await isOnline(page);
  await page.goto(`${host}/unknown.html`);
  await launcher(page).click();
  await expect(launcherLink(page)).toHaveAttribute("href", `${cairn}/no-such-guide/`);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain('no guide "no-such-guide"');
  expectProblems(problems, /^console: Framing/, /404/);
});

test("the second file is blocked: a tap leads to the guide's own page @all", async ({ page, problems }) => {
  const messages = cairnMessages(page);
  await isOnline(page);
  await page.goto(`${host}/no-second.html`);
  await page.getByRole("button", { name: "Get help with signing in" }).click();
  await expect(page).toHaveURL(`${cairn}/sign-in/`);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain("script-src");
  expectProblems(problems, /^policy: script-src/, /^console: Loading the script/);
});

test("a guide that loads at the second try is ready, and gets what the page told @all", async ({
  page,
  problems,
}) => {
  await page.route("**/assets/sign-in-*.json", (route) => route.abort());
  await page.goto(`${host}/api.html`);
  await expect(launcher(page)).toBeVisible();
  await page.evaluate(() => window.Cairn("open", { facts: { code: "app" } }));
  const frame = guide(page);
  const again = frame.getByRole("button", { name: "Try again" });
  await expect(again).toBeVisible();
  await page.unroute("**/assets/sign-in-*.json");
  await again.click();
  await say(frame, "code");
  await expectState(frame, "clock");
  expectProblems(problems, /net::ERR/);
});

test("offline: the launcher becomes a link, the reader stays where they are", async ({
  page,
  context,
  problems,
}) => {
  const messages = cairnMessages(page);
  await page.goto(`${host}/index.html`);
  await expect(launcher(page)).toBeVisible();
  await context.setOffline(true);
  // The page learns of it a little later than its network does.
  await expect.poll(() => page.evaluate(() => navigator.onLine)).toBe(false);
  await launcher(page).click();
  await expect(launcherLink(page)).toBeVisible();
  expect(page.url()).toBe(`${host}/index.html`);
  expect(messages).toHaveLength(1);
  problems.length = 0;
});

test("offline after the second file came: told in the shell, with a link @all", async ({
  page,
  context,
  problems,
}) => {
  const messages = cairnMessages(page);
  await page.route("**/embed/sign-in/", (route) => route.abort("internetdisconnected"));
  await page.goto(`${host}/index.html`);
  await expect(launcher(page)).toBeVisible();
  await page.addInitScript(() => undefined);
  await page.evaluate(() => Object.defineProperty(navigator, "onLine", { get: () => false }));
  await launcher(page).click();
  await expect(panel(page).getByRole("link")).toBeVisible();
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain("offline");
  void context;
  problems.length = 0;
});

test("an old browser gets plain links", async ({ page }) => {
  const messages = cairnMessages(page);
  await page.addInitScript(() => {
    delete (Document.prototype as unknown as Record<string, unknown>)["adoptedStyleSheets"];
    delete (DocumentOrShadowRootPrototype() as Record<string, unknown>)["adoptedStyleSheets"];
    function DocumentOrShadowRootPrototype(): object {
      return ShadowRoot.prototype;
    }
  });
  await page.goto(`${host}/index.html`);
  await expect(launcherLink(page)).toHaveAttribute("href", `${cairn}/sign-in/`);
  await launcherLink(page).click();
  await expect(page).toHaveURL(`${cairn}/sign-in/`);
  expect(messages).toHaveLength(1);
});

test("an exception inside never reaches the page, and one of a listener is the page's own", async ({
  page,
  problems,
}) => {
  const messages = cairnMessages(page);
  await page.goto(`${host}/index.html`);
  await expect(launcher(page)).toBeVisible();
  await page.evaluate(() => {
    const cairn = window.Cairn as unknown as (...all: unknown[]) => unknown;
    cairn("on", "open", () => {
      throw new Error("the page's own");
    });
    cairn("ready", 42);
    cairn("no-such-command");
    cairn("goto");
    cairn("open", null);
    cairn("update", { facts: "{", offset: 5 });
  });
  await expect(panel(page)).toBeVisible();
  await expectState(guide(page), "symptom");
  expect(messages.length).toBeGreaterThan(0);
  await expect.poll(() => problems.length).toBeGreaterThan(0);
  expect(problems.every((problem) => problem.includes("the page's own"))).toBe(true);
  problems.length = 0;
});
