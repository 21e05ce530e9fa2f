import { Conversation } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { signIn } from "../support/guides.ts";
import { framesShown } from "../support/quiet.ts";

const { id, flow, longest, cause } = signIn;

test("the browser's Back and Forward undo and redo answers, hold none, never lose the focus, and let the reader out", async ({
  page,
  context,
}) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  const heading = conversation.root.getByRole("heading", { level: 2 }).last();
  await conversation.walk(longest);
  await conversation.expectState(longest.to);
  for (const { at } of [...longest.says].reverse()) {
    await page.goBack();
    await conversation.expectState(at);
    await expect(heading).toBeFocused();
    expect(JSON.stringify(await page.evaluate(() => history.state as unknown))).toMatch(
      /^\{"cairn":\d+,"from":\d+\}$/,
    );
  }
  for (const { at } of [...longest.says.slice(1), { at: longest.to }]) {
    await page.goForward();
    await conversation.expectState(at);
    await expect(heading).toBeFocused();
  }
  await test.step("Back never leads out of the page by itself, and always lets the reader out", async () => {
    await conversation.command("share").click();
    const code = await conversation.root.locator("[data-handoff-code]").getAttribute("data-handoff-code");
    // Someone comes from elsewhere by a link that was sent to them.
    const other = await context.newPage();
    const there = new Conversation(other);
    await other.goto("demo/");
    await other.goto(`${id}/#t=${code!.replaceAll("-", "")}`);
    await there.expectState(longest.to);
    await there.command("back").click();
    await there.expectState(longest.says.at(-1)!.at);
    await there.command("restart").click();
    await there.expectState(flow.initial);
    await expect.poll(() => other.evaluate(() => history.state?.cairn)).toBe(0);
    expect(new URL(other.url()).pathname).toBe(`/${id}/`);
    await other.goBack();
    await other.waitForURL((url) => url.pathname === "/demo/");
  });
});

test("several steps at once undo and redo as many answers @all", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(longest);
  const deep = longest.says.length;
  for (const [by, depth] of [
    [-deep, 0],
    [deep - 1, deep - 1],
    [2 - deep, 1],
    [deep - 1, deep],
  ] as const) {
    await page.evaluate((by) => history.go(by), by);
    await conversation.expectState(longest.says[depth]?.at ?? longest.to);
  }
});

test("Back after a reload undoes one answer @all", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(longest);
  await conversation.expectState(longest.to);
  await page.reload();
  await conversation.ready();
  await conversation.expectState(longest.to);
  await page.goBack();
  await conversation.expectState(longest.says.at(-1)!.at);
  // By the button, too, and then the browser goes on from there.
  await conversation.command("back").click();
  await conversation.expectState(longest.says.at(-2)!.at);
  await page.goBack();
  await conversation.expectState(longest.says.at(-3)!.at);
});

test("what a new start or another answer took away does not come back by Forward, nor stand in the way @all", async ({
  page,
}) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(longest);
  await conversation.expectState(longest.to);
  await conversation.command("restart").click();
  await conversation.expectState(flow.initial);
  const depth = () => page.evaluate(() => (history.state as { cairn: number }).cairn);
  await expect.poll(depth).toBe(0);
  await page.goForward();
  await conversation.expectState(flow.initial);
  await expect.poll(depth).toBe(0);
  await conversation.tap(longest.says[0]!.say);
  await conversation.expectState(longest.says[1]!.at);
  await page.goBack();
  await conversation.expectState(flow.initial);
});

test("a fragment of somebody else's neither undoes anything nor stays in the way @all", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        addEventListener("hashchange", () => done(), { once: true });
        location.hash = "#elsewhere";
      }),
  );
  await framesShown(page);
  await conversation.expectState(cause.to);
  await page.goBack();
  await conversation.expectState(cause.to);
  await page.goBack();
  await conversation.expectState(cause.says.at(-1)!.at);
});
