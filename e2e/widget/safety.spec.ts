import { test, expect } from "../support/fixtures.ts";
import { cairn, expectState, host, innerFrame, open, panel, say } from "../support/host/widget.ts";
import { messagesRead } from "../support/quiet.ts";

test("messages of others, and 10,000 random ones, change nothing on either side; nothing is kept at the host", async ({
  page,
  context,
}) => {
  await page.goto(`${host}/api.html`);
  const entries = await page.evaluate(() => history.length);
  const frame = await open(page);
  await say(frame, "here");
  await expectState(frame, "browser");
  await expect.poll(() => page.evaluate(() => window.Cairn("getState")?.ready)).toBe(true);
  const inner = await innerFrame(page);
  await messagesRead(inner);
  await messagesRead(page);
  const before = await page.evaluate(() => (window as unknown as { seen: unknown[] }).seen.length);
  await test.step("a window that is not our frame can't speak for it, even from our origin", async () => {
    // The host's own window, and a foreign frame.
    await page.evaluate((origin) => {
      const close = { cairn: 1, type: "close" };
      const event = { cairn: 1, type: "event", event: { type: "resolve", version: "1" } };
      for (const message of [close, event]) window.postMessage(message, "*");
      const foreign = document.createElement("iframe");
      foreign.src = "about:blank";
      document.body.append(foreign);
      const run = foreign.contentWindow as unknown as { setTimeout: (code: () => void) => void };
      for (const message of [close, event]) run.setTimeout(() => parent.postMessage(message, "*"));
      window.dispatchEvent(
        new MessageEvent("message", {
          data: close,
          origin,
          source: foreign.contentWindow,
        }),
      );
      // Its origin is right and its window is none at all.
      window.dispatchEvent(new MessageEvent("message", { data: close, origin }));
    }, cairn);
    await messagesRead(page);
    await expect(panel(page)).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { seen: unknown[] }).seen.length)).toBe(before);
  });
  await test.step("the frame listens to its parent only, and to the origin that shook hands", async () => {
    await inner.evaluate((origin) => {
      const restart = { cairn: 1, type: "restart" };
      window.postMessage(restart, "*");
      const send = (init: MessageEventInit) =>
        window.dispatchEvent(new MessageEvent("message", { data: restart, ...init }));
      send({ source: parent, origin: "https://evil.test" });
      send({ source: window, origin });
      send({ source: null, origin });
    }, host);
    await messagesRead(inner);
    await expectState(frame, "browser");
  });
  const shoot = (where: "host" | "frame") => {
    const target =
      where === "host"
        ? window
        : document.querySelector("div[role=region]")!.shadowRoot!.querySelector("iframe")!.contentWindow!;
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    const types = [
      "hello",
      "theme",
      "shown",
      "hidden",
      "facts",
      "goto",
      "restart",
      "back",
      "forget",
      "handoff",
      "here",
      "refused",
      "ready",
      "event",
      "close",
      "constructor",
      "__proto__",
    ];
    const values = [
      null,
      undefined,
      0,
      -1,
      1.5,
      NaN,
      "",
      "x",
      "__proto__",
      "symptom ",
      "<b>",
      true,
      [],
      {},
      [[]],
      { state: {} },
      { plan: { eap: 1 } },
      "9".repeat(300),
    ];
    const keys = [
      "id",
      "mode",
      "share",
      "theme",
      "focus",
      "facts",
      "state",
      "n",
      "cancelled",
      "version",
      "title",
      "wasOpen",
      "event",
      "extra",
    ];
    for (let count = 0; count < 5000; count++) {
      const message: Record<string, unknown> = {
        cairn: random(4) ? 1 : random(3),
        type: types[random(types.length)],
      };
      // Always one key too many or of the wrong kind: what fits is a message, and not this test's affair.
      message["extra"] = values[random(values.length)];
      for (let left = random(4); left > 0; left--)
        message[keys[random(keys.length)]!] = values[random(values.length)];
      const data = random(5) ? message : values[random(values.length)];
      target.postMessage(data, "*");
    }
  };
  await page.evaluate(shoot, "host" as const);
  await page.evaluate(shoot, "frame" as const);
  await messagesRead(page);
  await messagesRead(inner);
  await messagesRead(page);
  await expectState(frame, "browser");
  await expect(panel(page)).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { seen: unknown[] }).seen.length)).toBe(before);
  await say(frame, "fixed");
  await expect(frame.locator("[data-kind=outcome]")).toBeVisible();
  await test.step("nothing is kept in the host's storage, its address or its history", async () => {
    await messagesRead(inner);
    await messagesRead(page);
    const after = await page.evaluate(() => [
      history.length,
      location.href,
      localStorage.length,
      sessionStorage.length,
      document.cookie,
    ]);
    expect(after).toEqual([entries, `${host}/api.html`, 0, 0, ""]);
    expect(await context.cookies()).toEqual([]);
  });
});

test("our frame, gone to another origin, is not listened to any more @all", async ({ page }) => {
  await page.goto(`${host}/api.html`);
  await open(page);
  await page.route("http://elsewhere.test/**", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: '<script>parent.postMessage({ cairn: 1, type: "close" }, "*")</script>',
    }),
  );
  await page.evaluate(() => {
    document.querySelector("div[role=region]")!.shadowRoot!.querySelector("iframe")!.src =
      "http://elsewhere.test/";
  });
  const elsewhere = () => page.frames().find((one) => one.url().startsWith("http://elsewhere.test"));
  await expect.poll(() => elsewhere() !== undefined).toBe(true);
  await elsewhere()!.waitForLoadState();
  await messagesRead(page);
  await expect(panel(page)).toBeVisible();
});

test("a plain frame works where scripts are forbidden, and says nothing but that it is there, as nobody shook hands with it", async ({
  page,
}) => {
  await page.goto(`${host}/frame.html`);
  // The page's policy forbids its own scripts; the test may look all the same.
  await page.evaluate(() => {
    const shared = window as unknown as { heard: unknown[] };
    shared.heard = [];
    addEventListener("message", ({ data }) => shared.heard.push(data));
    const frame = document.querySelector("iframe")!;
    frame.src = `${frame.src}?again`;
  });
  const frame = page.locator("iframe").contentFrame();
  await say(frame, "here");
  await expectState(frame, "browser");
  const heard = await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  expect(heard.length).toBeGreaterThan(0);
  for (const message of heard) expect(message).toEqual({ cairn: 1, type: "here" });
});
