import type { CairnEvent } from "../../src/embed/cairn.d.ts";
import { test, expect } from "../support/fixtures.ts";
import {
  cairn,
  expectState,
  guide,
  host,
  innerFrame,
  launcher,
  open,
  panel,
  sameSite,
  say,
} from "../support/host/widget.ts";
import { call, holdGuide, openApiPage, seen, types } from "../support/host/widgetApi.ts";

test.beforeEach(({ page }) => openApiPage(page));

test("every event of a walk, on the API and in the page, with nothing of the member in it; states and answers only for a host that opts in", async ({
  page,
}) => {
  await page.evaluate((cairnOrigin) => {
    const shared = window as unknown as { messages: unknown[] };
    shared.messages = [];
    addEventListener("message", ({ data, origin }) => {
      if (origin === cairnOrigin && data.type === "event") shared.messages.push(data.event);
    });
  }, cairn);
  const frame = await open(page);
  await say(frame, "here");
  await expectState(frame, "browser");
  await frame.locator('[data-command="back"]').click();
  await expectState(frame, "symptom");
  await say(frame, "here", "fixed");
  await expect.poll(() => types(page)).toContain("resolve");
  await panel(page).getByRole("button", { name: "Close" }).click();
  const events = await seen(page);
  // The frame is loaded ahead when the pointer is over the launcher: the conversation may be ready before it is open.
  const [first, second, ...rest] = events.map(({ type }) => type);
  expect(new Set([first, second])).toEqual(new Set(["open", "ready"]));
  expect(rest.join(" ")).toBe("start answer step back step start answer step answer step resolve close");
  const told = events.filter(({ depth }) => depth !== undefined);
  expect(told.map(({ depth }) => depth)).toEqual([1, 1, 1, 0, 0, 1, 1, 1, 2, 2, 2]);
  expect(told.map(({ end }) => end).filter(Boolean)).toEqual(["resolve", "resolve", "resolve"]);
  for (const { depth: _, end: __, ...event } of events) {
    expect(Object.keys(event).sort()).toEqual(["guide", "id", "type", "v", "version"]);
    expect(event).toMatchObject({ v: 1, id: "sign-in", guide: "sign-in" });
  }
  expect(await page.evaluate(() => (window as unknown as { dom: string[] }).dom)).toEqual(
    events.map(({ type }) => type),
  );
  const messages = () => page.evaluate(() => (window as unknown as { messages: CairnEvent[] }).messages);
  await expect.poll(async () => (await messages()).length).toBe(events.length);
  expect(await messages()).toEqual(
    expect.arrayContaining(events.map((event) => ({ ...event, version: events.at(-1)!.version }))),
  );
  expect(await call(page, "getState")).toEqual({
    v: 1,
    id: "sign-in",
    guide: "sign-in",
    mode: "bubble",
    version: events.at(-1)!.version,
    open: false,
    ready: true,
    failed: false,
  });
  await test.step("a host that opts in gets states and answers", async () => {
    // Another tab: a browser that lets the frame keep its place would go on there.
    const tab = await page.context().newPage();
    await tab.goto(`${host}/shared.html`);
    const frame = await open(tab);
    await say(frame, "here");
    await expectState(frame, "browser");
    await expect
      .poll(() => seen(tab))
      .toMatchObject([
        { type: "answer", state: "symptom", answer: "here" },
        { type: "step", state: "browser" },
      ]);
    expect(await call(tab, "getState")).toMatchObject({ state: "browser" });
  });
});

test("ready comes before start, even if the first answer was tapped before the frame's script ran @all", async ({
  page,
}) => {
  const release = await holdGuide(page);
  await launcher(page).click();
  const answer = guide(page).locator('[data-answer="here"]');
  await answer.click();
  await expect(answer).toHaveAttribute("data-waiting", "");
  release();
  await expectState(guide(page), "browser");
  await expect.poll(() => types(page)).toEqual(["open", "ready", "start", "answer", "step"]);
});

test("what was done before the page shook hands is told after ready, in order @all", async ({ page }) => {
  // A page so busy that its first word arrives when something was answered already.
  await page.addInitScript(() => {
    if (parent === window) return;
    const shared = window as unknown as { late?: () => void };
    const hold = (event: MessageEvent) => {
      event.stopImmediatePropagation();
      const { data, origin, source } = event;
      shared.late = () => {
        removeEventListener("message", hold);
        dispatchEvent(new MessageEvent("message", { data, origin, source }));
      };
    };
    addEventListener("message", hold);
  });
  await page.reload();
  const frame = await open(page);
  await say(frame, "here");
  await expectState(frame, "browser");
  expect(await types(page)).toEqual(["open"]);
  await (await innerFrame(page)).evaluate(() => (window as unknown as { late: () => void }).late());
  await expect.poll(() => types(page)).toEqual(["open", "ready", "start", "answer", "step"]);
});

test("change and unresolved @all", async ({ page }) => {
  const frame = await open(page);
  await say(frame, "right-now", "later");
  await expect.poll(() => types(page)).toContain("unresolved");
  await frame.locator("[data-command=change]").first().click();
  await frame.locator("[data-change]:not([aria-current])").first().click();
  await expect.poll(() => types(page)).toContain("change");
});

test("a hand-off can be taken over @all", async ({ page }) => {
  await page.evaluate(() => window.Cairn("on", "handoff", (event) => event.preventDefault()));
  const frame = await open(page);
  await frame.locator('[data-command="person"]').click();
  await expect.poll(() => types(page)).toContain("handoff");
  await expect(frame.locator("#cairn")).toContainText("takes it from here");
  await expectState(frame, "symptom");
});

test("a hand-off that nobody takes over leads to a person @all", async ({ page }) => {
  const frame = await open(page);
  await frame.locator('[data-command="person"]').click();
  await expect(frame.locator("[data-kind=outcome]")).toBeVisible();
  expect(await types(page)).toContain("handoff");
});

test("resize is told in the text @all", async ({ page }) => {
  await page.goto(`${host}/inline.html`);
  const heights = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        document.addEventListener("cairn:resize", (event) => resolve([event.detail.height ?? 0]));
      }),
  );
  expect(heights[0]).toBeGreaterThan(200);
});

test("listening before the page is parsed gives its own end, too @all", async ({ page }) => {
  await page.goto(`${host}/early.html`);
  await open(page);
  await page.evaluate(() => (window as unknown as { off: () => void }).off());
  await call(page, "close");
  await call(page, "open");
  await expect(panel(page)).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { count: number }).count)).toBe(1);
});

test("a place that goes on is told as that, and where it stands @all", async ({ page }) => {
  await page.goto(`${sameSite}/api.html`);
  const frame = await open(page);
  await say(frame, "here");
  await expectState(frame, "browser");
  await page.reload();
  await launcher(page).click();
  await expectState(guide(page), "browser");
  await expect.poll(() => types(page)).toContain("resume");
  const events = await seen(page);
  expect(events.find(({ type }) => type === "resume")).toMatchObject({ depth: 1 });
  expect(events.map(({ type }) => type)).not.toContain("start");
});
