import { expect, test } from "../support/fixtures.ts";
import { cairn } from "../host/origins.ts";
import { expectState, guide, launcher, say } from "../support/host/widget.ts";
import { hostPage, tag } from "./kit.ts";

const isGuide = new RegExp(`^${cairn}/(?:[a-z-]+/)?embed/[a-z][a-z0-9-]*/(?:\\?storage=memory)?$`);

test("names of guides that are paths, in any spelling, open no other page of ours", async ({
  page,
  problems,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "document" && request.url().startsWith(cairn)) asked.push(request.url());
  });
  const names = [
    "%2e%2e/agent/sign-in",
    "sign-in/../../agent/es/sign-in",
    ".\\..\\agent\\sign-in",
    "/agent/sign-in",
    "sign-in#t=JPX",
  ];
  await page.goto(
    await hostPage(page, {
      head: tag(""),
      body: names.map((name) => `<cairn-guide guide="${name}"><a href="#">x</a></cairn-guide>`).join(""),
    }),
  );
  await page.waitForFunction(() => typeof window.Cairn === "function");
  // A last one that is right: when it shows, the others had their turn.
  await page.evaluate(() => {
    const last = document.createElement("cairn-guide");
    last.setAttribute("guide", "sign-in");
    document.body.prepend(last);
  });
  await expect(page.locator("cairn-guide").first().locator("iframe")).toHaveCount(1);
  await expect(
    page.locator("cairn-guide").first().locator("iframe").contentFrame().locator("[data-answer]").first(),
  ).toBeVisible();
  expect(asked.filter((url) => !isGuide.test(url))).toEqual([]);
  problems.length = 0;
});

test("facts on an inline element that an author of content may write are not the account's", async ({
  page,
}) => {
  await page.goto(
    await hostPage(page, {
      head: tag(""),
      body: `<div data-cairn-inline="sign-in" data-cairn-facts='{"code":"app"}'><a href="#">x</a></div>`,
    }),
  );
  const frame = page.locator("[data-cairn-inline] iframe").contentFrame();
  await frame.locator('[data-answer="code"]').click();
  await expectState(frame, "code-from");
  await expect(frame.locator("body")).not.toContainText("From your account");
});

test("an opener in the content with a name that leads to the agents, tapped", async ({ page, problems }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "document" && request.url().startsWith(cairn)) asked.push(request.url());
  });
  await page.goto(
    await hostPage(page, {
      head: tag(),
      body: '<button id="b" data-cairn-open="x/../../agent/sign-in" data-cairn-locale="es">Help</button>',
    }),
  );
  await expect(launcher(page)).toBeVisible();
  await page.locator("#b").click();
  await page.evaluate(() => window.Cairn("open", { id: "sign-in" }));
  await expectState(guide(page), "symptom");
  expect(asked.filter((url) => !isGuide.test(url))).toEqual([]);
  problems.length = 0;
});

test("facts of the owner's own call still speak as the account", async ({ page }) => {
  await page.goto(await hostPage(page, { head: tag(), body: "" }));
  await expect(launcher(page)).toBeVisible();
  await page.evaluate(() => window.Cairn("open", { facts: { code: "app" } }));
  await say(guide(page), "code");
  await expectState(guide(page), "clock");
});
