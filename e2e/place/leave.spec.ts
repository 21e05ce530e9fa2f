import { Conversation } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { rest } from "../support/samples.ts";
import { project, signIn } from "../support/guides.ts";
import { framesShown } from "../support/quiet.ts";

const { id, flow, longest, cause } = signIn;

for (const way of ["button", "keys"] as const) {
  test(`clear and leave by ${way}: nothing is left in storage, title or referrer, and one entry of the history, which is no guide${rest(way === "keys")}`, async ({
    page,
    baseURL,
  }) => {
    let referrer: string | undefined = "not asked";
    await page.route(project.service.leave, async (route) => {
      referrer = route.request().headers()["referer"];
      await route.fulfill({ contentType: "text/html", body: "<title>elsewhere</title>" });
    });
    await page.goto("demo/");
    const conversation = await new Conversation(page).open(`${id}/`);
    const title = await page.title();
    await conversation.walk(cause);
    await conversation.expectState(cause.to);
    // Entries come once the next question is shown.
    await expect.poll(() => page.evaluate(() => history.state?.cairn)).toBe(cause.says.length);
    const entries = await page.evaluate(() => history.length);
    if (way === "button") await conversation.command("leave").click();
    else for (let presses = 0; presses < 3; presses++) await page.keyboard.press("Shift");
    await page.waitForURL(project.service.leave);
    expect(referrer).toBeUndefined();
    // One entry is left, the same for any number of answers, and it shows the guides that there are.
    expect(await page.evaluate(() => history.length)).toBe(entries - cause.says.length + 1);
    await page.goBack();
    await page.waitForURL(baseURL!);
    await expect(conversation.root).toHaveCount(0);
    expect(await page.title()).not.toBe(title);
    expect(await page.evaluate(() => document.referrer)).toBe("");
    await page.goBack();
    await page.waitForURL((url) => url.pathname === "/demo/");
    await page.goto(`${id}/`);
    await conversation.ready();
    await conversation.expectState(flow.initial);
    await expect(page.getByRole("log")).toHaveText("");
    await expect(page.locator("[data-resume]")).toHaveCount(0);
    expect(
      await page.evaluate(() => JSON.stringify([Object.keys(sessionStorage), Object.keys(localStorage)])),
    ).toBe("[[],[]]");
  });
}

test("what covers the screen comes before anything else, and the back-forward cache brings back nothing of the conversation", async ({
  page,
  baseURL,
}) => {
  // The neutral address never answers.
  await page.route(project.service.leave, (route) => route.abort("aborted"));
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  const covered = await page.evaluate(() => {
    document.querySelector<HTMLElement>('[data-command="leave"]')!.click();
    return [document.documentElement.checkVisibility(), document.title, sessionStorage.length];
  });
  expect(covered).toEqual([false, "", 0]);
  await expect(conversation.root).toHaveCount(0);
  await page.waitForURL(baseURL!);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect(page.locator(`a[href$="/${id}/"]`).first()).toBeVisible();
  await expect(conversation.root).toHaveCount(0);
});

test("Shift counts only without another key between @all", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  for (const key of ["Shift", "Shift", "a", "Shift", "Shift", "Shift+Tab"]) await page.keyboard.press(key);
  // Leaving covers the screen at once.
  await expect(page.locator("html")).not.toHaveAttribute("hidden");
  await framesShown(page);
  await conversation.expectState(cause.to);
});

test("leaving works before the app is there, and when it never comes", async ({ page, problems }) => {
  await page.route(project.service.leave, (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>elsewhere</title>" }),
  );
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  await page.route(/\.js$/, (route) => route.abort());
  await page.goto("about:blank");
  await page.goto(`${id}/`);
  // One way out, and one only: of the view that says so, in place of the guide.
  await page.locator('[data-command="leave"]').locator("visible=true").click();
  await page.waitForURL(project.service.leave);
  await page.unroute(/\.js$/);
  await page.goto(`${id}/`);
  await conversation.ready();
  await expect(page.locator("[data-resume]")).toHaveCount(0);
  problems.splice(0);
});

test("leaving works when the guide could not be loaded @all", async ({ page, problems }) => {
  await page.route(project.service.leave, (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>elsewhere</title>" }),
  );
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  await page.route(/\.json$/, (route) => route.abort());
  await page.reload();
  await expect(page.locator("[data-failure]")).toBeVisible({ timeout: 3000 });
  await page.locator('[data-command="leave"]').locator("visible=true").click();
  await page.waitForURL(project.service.leave);
  await page.unroute(/\.json$/);
  await page.goto(`${id}/`);
  await conversation.expectState(flow.initial);
  await expect(page.locator("[data-resume]")).toHaveCount(0);
  problems.splice(0);
});

test.describe("on a small phone", () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test("the way out is in sight in every state @all", async ({ page }) => {
    const conversation = await new Conversation(page).open(`${id}/`);
    for (const { at, say } of longest.says) {
      await conversation.expectState(at);
      await expect(conversation.command("leave")).toBeInViewport({ ratio: 1 });
      await conversation.tap(say);
    }
    await conversation.expectState(longest.to);
    await expect(conversation.command("leave")).toBeInViewport({ ratio: 1 });
  });
});
