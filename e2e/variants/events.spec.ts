import { expect, test } from "../support/fixtures.ts";
import { expectState, guide, launcher, open, sameSite, say } from "../support/host/widget.ts";
import { hostPage, recordEvents, tag } from "./kit.ts";

const bare = (events: Record<string, unknown>[]) =>
  events.map(({ v: _v, id: _i, guide: _g, version: _n, ...rest }) => rest);

test("a place gone on with on the next page is told before anything is answered there", async ({ page }) => {
  const told = await recordEvents(page);
  // On the site of the guides: elsewhere browsers may forget what a frame keeps.
  const head = tag('data-guide="sign-in" data-share-state');
  await page.goto(await hostPage(page, { head, body: "one", path: "/one.html", origin: sameSite }));
  await say(await open(page), "here");
  await expectState(guide(page), "browser");
  await page.goto(await hostPage(page, { head, body: "two", path: "/two.html", origin: sameSite }));
  await launcher(page).click();
  const frame = guide(page);
  await expect(frame.locator('[data-state="browser"], [data-resume]').first()).toBeVisible({
    timeout: 15_000,
  });
  const ask = frame.locator('[data-command="resume"]');
  if (await ask.isVisible()) await ask.click();
  await expectState(frame, "browser");
  await expect.poll(async () => (await told()).some(({ type }) => type === "ready")).toBe(true);
  await expect
    .poll(async () =>
      bare(await told()).filter(({ type }) => !["ready", "open", "close"].includes(String(type))),
    )
    .not.toEqual([]);
});

test("a change that takes back two later answers is told otherwise than one that takes back none", async ({
  page,
}) => {
  const told = await recordEvents(page);
  await page.goto(await hostPage(page, { head: tag(), body: "" }));
  const frame = await open(page);
  const depthsOf = async (answers: readonly string[], to: string) => {
    await say(frame, ...answers);
    await expectState(frame, to);
    await expect.poll(async () => (await told()).at(-1)?.["type"]).toBe("step");
    const before = (await told()).at(-1)?.["depth"];
    await frame.getByRole("log").locator('[data-command="change"]').first().click();
    await frame.locator('[data-change="code"]').click();
    await expectState(frame, "code-from");
    await expect.poll(async () => (await told()).at(-1)?.["type"]).toBe("step");
    const after = (await told()).at(-1)?.["depth"];
    await frame.locator('[data-command="restart"]').click();
    await expectState(frame, "symptom");
    await expect.poll(async () => (await told()).at(-1)?.["type"]).not.toBe("change");
    return [before, after];
  };
  // Each event says how many answers stand then: what a change took back is what is missing from that.
  expect(await depthsOf(["here"], "browser")).toEqual([1, 1]);
  expect(await depthsOf(["here", "not-fixed", "ended"], "ended")).toEqual([3, 1]);
});

test("after Undo, Start again and a jump by words, the last state told is the state shown", async ({
  page,
}) => {
  const told = await recordEvents(page);
  await page.goto(await hostPage(page, { head: tag('data-guide="sign-in" data-share-state'), body: "" }));
  const frame = await open(page);
  const same = async (state: string) => {
    await expectState(frame, state);
    await expect
      .poll(
        async () =>
          (await told())
            .filter(({ type, state }) => type !== "answer" && type !== "change" && state)
            .at(-1)?.["state"],
      )
      .toBe(state);
  };
  await say(frame, "here", "not-fixed");
  await same("what-is-left");
  await frame.locator('[data-command="restart"]').click();
  await same("symptom");
  await frame.locator('[data-command="undo"]').click();
  await same("what-is-left");
  await frame.locator("[data-typed]").fill("my library card ran out");
  await frame.locator("[data-typed]").press("Enter");
  const option = frame.locator("[data-option]").first();
  await expect(option.or(frame.locator('[data-state="ended"]')).first()).toBeVisible();
  if (await option.isVisible()) await option.click();
  await same("ended");
  await page.evaluate(() => window.Cairn("goto", "password"));
  await expect(frame.locator("[data-state]")).not.toHaveAttribute("data-state", "ended");
  await same((await frame.locator("[data-state]").getAttribute("data-state"))!);
});

test("from answers, and what Back undid, comes out how many answers stand", async ({ page }) => {
  const told = await recordEvents(page);
  await page.goto(await hostPage(page, { head: tag(), body: "" }));
  const frame = await open(page);
  await say(frame, "here", "not-fixed");
  await expectState(frame, "what-is-left");
  await page.evaluate(() => window.Cairn("back"));
  await expectState(frame, "browser");
  await frame.locator('[data-command="back"]').click();
  await expectState(frame, "symptom");
  await say(frame, "right-now");
  await expectState(frame, "locked");
  const standing = async () =>
    (await told()).reduce((depth, { type }) => depth + (type === "answer" ? 1 : type === "back" ? -1 : 0), 0);
  await expect.poll(standing).toBe(1);
});
