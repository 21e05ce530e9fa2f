import { test, expect } from "../support/fixtures.ts";
import { cairn, expectState, guide, host, innerFrame, open, panel, say } from "../support/host/widget.ts";

/** Messages as they go over the line, `count` of them, from the page to its frame. */
const floods = {
  goto: (n: number) => ({ type: "goto", state: n % 2 ? "symptom" : "browser", opening: false }),
  facts: (n: number) => ({ type: "facts", facts: { code: n % 2 ? "app" : "text" } }),
  theme: (n: number) => ({ type: "theme", theme: { scheme: n % 2 ? "light" : "dark", tokens: {} } }),
  shown: (n: number) => ({ type: n % 2 ? "shown" : "hidden", ...(n % 2 && { focus: true, keys: false }) }),
  restart: () => ({ type: "restart" }),
  hello: () => ({
    type: "hello",
    id: "sign-in",
    mode: "bubble",
    share: false,
    theme: { scheme: "light", tokens: {} },
  }),
} as const;

for (const kind of Object.keys(floods) as (keyof typeof floods)[]) {
  test(`10,000 times ${kind}: an answer that is tapped right after is taken @all`, async ({ page }) => {
    await page.goto(`${host}/api.html`);
    const frame = await open(page);
    await page.evaluate(
      ([messages, origin]) => {
        const { contentWindow } = document
          .querySelector("div[role=region]")!
          .shadowRoot!.querySelector("iframe")!;
        for (let n = 0; n < 10_000; n++) contentWindow!.postMessage({ cairn: 1, ...messages[n % 2] }, origin);
      },
      [[floods[kind](0), floods[kind](1)], cairn] as const,
    );
    // As soon as the frame can be spoken to at all, it is where the last word led, and goes on from there.
    await expectState(frame, "symptom");
    // Not "here": a jump to where it leads takes it off the list.
    await say(frame, "code");
    await expect(frame.locator('[data-state="symptom"]')).toHaveCount(0);
  });
}

test("@all a frame that floods its page: the page stays alive, and the shell closes", async ({ page }) => {
  await page.goto(`${host}/api.html`);
  await open(page);
  const inner = await innerFrame(page);
  await inner.evaluate(() => {
    const event = { v: 1, id: "sign-in", guide: "sign-in", version: "x" };
    for (let n = 0; n < 10_000; n++) {
      parent.postMessage({ cairn: 1, type: "event", event: { ...event, type: "step" } }, "*");
      parent.postMessage({ cairn: 1, type: "event", event: { ...event, type: "resize", height: n } }, "*");
      parent.postMessage({ cairn: 1, type: "here" }, "*");
    }
  });
  const steps = () => page.evaluate(() => (window as unknown as { seen: { type: string }[] }).seen.length);
  expect(await steps()).toBeLessThan(1000);
  await panel(page).getByRole("button", { name: "Close" }).click();
  await expect(panel(page)).toBeHidden();
  await expect(guide(page).locator("main")).toHaveCount(0);
});
