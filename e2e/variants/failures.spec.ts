import { Conversation } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { host } from "../host/origins.ts";
import { open, say } from "../support/host/widget.ts";
import { expectHelp, readable, retryOf } from "./kit.ts";

const flowFile = /\/sign-in-[^/.]*\.json$/;
const wordsFile = /\/sign-in\.en-[^/.]*\.json$/;

test("a flow file of the wrong shape on the Spanish page: help, a sentence, and retry goes on", async ({
  page,
  problems,
}) => {
  await page.route(flowFile, (route) => route.fulfill({ json: [] }));
  await page.goto("es/sign-in/");
  await expect(retryOf(page)).toBeVisible({ timeout: 20_000 });
  await expectHelp(page);
  await page.unroute(flowFile);
  await retryOf(page).click();
  const conversation = new Conversation(page);
  await conversation.ready();
  await conversation.tap("here");
  await conversation.expectState("browser");
  problems.length = 0;
});

test("words that break one state only, in the widget: the frame is not emptied", async ({
  page,
  problems,
}) => {
  await page.route(wordsFile, async (route) => {
    const words = await (await route.fetch()).json();
    words.states.browser = { heading: words.states.browser.heading };
    await route.fulfill({ json: words, headers: { "Access-Control-Allow-Origin": "*" } });
  });
  await page.goto(`${host}/index.html`);
  const frame = await open(page);
  await say(frame, "here");
  await expectHelp(frame);
  await expect(retryOf(frame)).toBeVisible();
  problems.length = 0;
});

test("the agent's words are an empty object: the desk says so and keeps the crisis line", async ({
  page,
  problems,
}) => {
  await page.route(/\/(assets\/[^/]*\.agent-|agent\/)[^?]*\.json$/, (route) => route.fulfill({ json: {} }));
  await page.goto("agent/sign-in/");
  await expect(retryOf(page)).toBeVisible({ timeout: 20_000 });
  await expectHelp(page, false);
  problems.length = 0;
});

test("an exception after minutes of use, by an extension's broken built-in: help stays, and the place", async ({
  page,
  problems,
}) => {
  const conversation = await new Conversation(page).open("sign-in/");
  await conversation.tap("code");
  await conversation.expectState("code-from");
  await page.evaluate(() => {
    const { map } = Array.prototype;
    Array.prototype.map = function (this: unknown[], ...all: Parameters<typeof map>) {
      if (new Error("x").stack?.includes("/assets/")) throw new Error("an extension broke this");
      return map.apply(this, all);
    } as typeof map;
  });
  await conversation.answer("text").click();
  // Whatever happens to the answer: a page with help, and not an empty one.
  await expectHelp(page);
  await page.reload();
  await expectHelp(page);
  await expect(conversation.root).toHaveAttribute("data-state", /code-from|late-code/);
  problems.length = 0;
});

test("the part behind Save or share answers with a page of HTML: that is said", async ({
  page,
  problems,
}) => {
  await page.route(/\/HandoffPanel-[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Home</title>" }),
  );
  const conversation = await new Conversation(page).open("sign-in/");
  await conversation.tap("here");
  await conversation.expectState("browser");
  const before = await readable(page);
  await conversation.command("share").click();
  await expect.poll(() => readable(page), { timeout: 20_000 }).not.toBe(before);
  await expectHelp(page);
  await conversation.expectState("browser");
  problems.length = 0;
});
