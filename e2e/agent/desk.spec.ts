import type { Page } from "@playwright/test";
import { encodeHandoff } from "../../src/core/handoff/encodeHandoff.ts";
import type { GuideWords } from "../../src/core/guide/words.ts";
import { whatIsLeft } from "../../src/core/guide/left.ts";
import { openGuide } from "../../src/core/walk/guide.ts";
import { AgentDesk } from "../support/agentDesk.ts";
import { expect, test } from "../support/fixtures.ts";
import { project, signIn } from "../support/guides.ts";
import { framesShown } from "../support/quiet.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"], viewport: { width: 1280, height: 900 } });

const { id, flow, words, places, longest } = signIn;

const guide = openGuide(project.guides[id]!.data);

const open = (page: Page) => new AgentDesk(page).open(`agent/${id}/`);

test("a whole call by keyboard: each question takes the focus, the map follows, the write-up is copied", async ({
  page,
}) => {
  const desk = await open(page);
  await test.step("its answers: after each key the new question has the focus", async () => {
    for (const say of longest.says) {
      await desk.walkByKeys(flow, { says: [say] });
      await expect(page.locator(".desk-heading")).toBeFocused();
    }
    await desk.expectState(longest.to);
  });
  await test.step("the map: the walked path and tried causes", async () => {
    await expect(page.locator(`svg [data-node="${longest.to}"]`)).toHaveAttribute("data-here", "true");
    // What is left is no place of the guide.
    for (const { at } of longest.says.filter(({ at }) => at !== whatIsLeft))
      await expect(page.locator(`svg [data-node="${at}"]`)).toHaveAttribute("data-walked", "true");
    expect(await page.locator("svg .edge[data-walked]").count()).toBeGreaterThan(1);
    expect(await page.locator("svg [data-tried]").count()).toBeGreaterThan(0);
  });
  await test.step("two keys copy the write-up", async () => {
    await desk.key("c");
    await desk.expectOpen("write-up");
    await desk.key("c");
    await expect(desk.dialog("write-up").getByRole("status")).not.toBeEmpty();
    expect(desk.keys).toBe(longest.says.length + 2);
    const note = await desk.clipboard();
    const [first] = longest.says;
    expect(note).toContain(words.states[first!.at]!.answers[first!.say]!.label);
    expect(note).toContain(project.guides[id]!.data.version);
  });
  await test.step("copied, so a new call starts without a question", async () => {
    await desk.key("Shift+N");
    await desk.expectState(flow.initial);
    await expect(page.locator("dialog[open]")).toHaveCount(0);
  });
  await test.step("the map: a jump by mouse or from the list", async () => {
    await desk.walkByKeys(flow, { says: longest.says.slice(0, 1) });
    await page.locator(`svg [data-node="${flow.initial}"]`).click();
    await page.locator('[data-command="map-list"]').click();
    const person = Object.keys(flow.states).find((state) => flow.states[state]!.tags.includes("person"))!;
    await page.locator(`.map-list [data-node="${person}"]`).click();
    await desk.expectState(person);
  });
});

test("the same by mouse: a click for each answer and two for the write-up @all", async ({ page }) => {
  const desk = await open(page);
  for (const { at, say } of longest.says) {
    await desk.expectState(at);
    await desk.tap(say);
  }
  await desk.expectState(longest.to);
  await page.locator('.tools [data-command="write-up"]').click();
  await desk.dialog("write-up").locator('[data-command="copy"]').click();
  await expect(desk.dialog("write-up").getByRole("status")).not.toBeEmpty();
  expect(await desk.clipboard()).toContain(project.guides[id]!.data.version);
  await desk.dialog("write-up").locator('[data-command="new-call"]').click();
  await desk.expectState(flow.initial);
});

test("in another language the call stands where it was, with its notes @all", async ({ page }) => {
  const desk = await open(page);
  await desk.walkByKeys(flow, { says: longest.says.slice(0, 1) });
  const { at } = longest.says[1]!;
  await desk.expectState(at);
  await page.locator(".note textarea").fill("zq note");
  await page.locator("nav a.language").first().click();
  await expect(page.locator("html")).not.toHaveAttribute("lang", "en");
  await desk.expectState(at);
  await expect(page.locator(".note textarea")).toHaveValue("zq note");
});

test("keys rest while typing, and can be switched off @all", async ({ page }) => {
  const desk = await open(page);
  await desk.key("n");
  await page.keyboard.type("1 call c / ?");
  await desk.expectState(flow.initial);
  await page.keyboard.press("Escape");
  await expect(page.locator(".desk-heading")).toBeFocused();
  await desk.key("t");
  await page.keyboard.type("1 c ?");
  await expect(page.locator(".typed-pane textarea")).toHaveValue("1 c ?");
  await desk.expectState(flow.initial);
  await page.locator(".typed-pane textarea").fill("");
  await page.locator(".desk-heading").focus();
  await expect(page.locator("kbd").first()).toBeVisible();
  await page.locator('[data-command="keys"]').uncheck();
  await expect(page.locator("kbd")).toHaveCount(0);
  await page.keyboard.press("1");
  await page.keyboard.press("c");
  await desk.expectState(flow.initial);
  await expect(page.locator("dialog[open]")).toHaveCount(0);
});

test("a reload keeps the call, a link loaded over it asks; a new one warns and wipes all of it", async ({
  page,
}) => {
  const desk = await open(page);
  const note = page.locator(".note textarea");
  await desk.walkByKeys(flow, { says: longest.says.slice(0, 2) });
  await desk.key("n");
  await page.keyboard.type("caller is in a hurry");
  await page.reload();
  await desk.ready();
  await desk.expectState(longest.says[2]!.at);
  await expect(note).toHaveValue("caller is in a hurry");
  await test.step("a link loaded over an open call asks, and the call and its note stay", async () => {
    await page.goto("about:blank");
    const trail = longest.says
      .slice(0, 1)
      .map((one) => ({ type: "answer" as const, by: "member" as const, ...one }));
    await page.goto(`agent/${id}/#t=${encodeHandoff(guide, trail)}`);
    await desk.expectOpen("pick-up");
    await expect(desk.dialog("pick-up").locator(".alert")).toBeVisible();
    await page.keyboard.press("Escape");
    await desk.expectState(longest.says[2]!.at);
    await expect(note).toHaveValue("caller is in a hurry");
  });
  await test.step("a new call warns, copies the note and wipes it", async () => {
    await desk.key("Shift+N");
    await desk.expectOpen("new-call");
    await page.keyboard.press("Escape");
    await desk.expectState(longest.says[2]!.at);
    await desk.key("Shift+N");
    await desk.dialog("new-call").locator('[data-command="new-copy"]').click();
    await desk.expectState(flow.initial);
    expect(await desk.clipboard()).toContain("caller is in a hurry");
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain("hurry");
    await page.reload();
    await desk.ready();
    await desk.expectState(flow.initial);
  });
});

test("the guide is rebuilt during the call: what changed is shown, and must be confirmed", async ({
  page,
}) => {
  const desk = await open(page);
  await desk.walkByKeys(flow, { says: longest.says.slice(0, 2) });
  const { at } = longest.says[0]!;
  const changed: GuideWords = {
    ...words,
    version: "new",
    states: { ...words.states, [at]: { ...words.states[at]!, heading: "Changed during the call" } },
  };
  const versions = await (await page.request.get(`agent/versions/${id}.${project.sourceLocale}.json`)).json();
  await page.route("**/versions/*.json", (route) =>
    route.fulfill({ json: { ...versions, wordsUrl: "/assets/changed.json" } }),
  );
  await page.route("**/assets/changed.json", (route) => route.fulfill({ json: changed }));
  await page.evaluate(() => globalThis.dispatchEvent(new Event("focus")));
  await desk.expectOpen("stale");
  await expect(desk.dialog("stale").locator("[data-changed]")).toHaveCount(1);
  await expect(desk.dialog("stale").locator(`[data-changed="${at}"]`)).toHaveAttribute("data-what", "words");
  await page.keyboard.press("1");
  await page.keyboard.press("Escape");
  await desk.expectOpen("stale");
  await page.keyboard.press("Enter");
  await expect(desk.dialog("stale")).toHaveCount(0);
  await desk.expectState(longest.says[2]!.at);
  // Once confirmed, the same edition is not shown again.
  const asked = page.waitForResponse("**/versions/*.json");
  await page.evaluate(() => globalThis.dispatchEvent(new Event("focus")));
  await (await asked).finished();
  await framesShown(page);
  await expect(page.locator("dialog[open]")).toHaveCount(0);
});

test("the large map shows all of the guide at once, in names that can be read @all", async ({ page }) => {
  await page.setViewportSize({ width: 1600, height: 1000 });
  const desk = await open(page);
  await desk.key("m");
  await desk.expectOpen("map");
  const map = desk.dialog("map").locator("svg");
  await expect(map.locator("[data-node]")).toHaveCount(places.filter((place) => place !== whatIsLeft).length);
  const seen = await map.evaluate((svg) => {
    const frame = svg.parentElement!.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll("[data-node]")].map((node) => node.getBoundingClientRect());
    return {
      inside: boxes.every(
        ({ left, right, top, bottom }) =>
          left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom,
      ),
      line: Math.min(...[...svg.querySelectorAll("text")].map((text) => text.getBoundingClientRect().height)),
      over: [...svg.querySelectorAll("[data-node]")].filter((node) => {
        const box = node.querySelector("rect")!.getBoundingClientRect();
        return [...node.querySelectorAll("text")].some(
          (text) => text.getBoundingClientRect().right > box.right,
        );
      }).length,
    };
  });
  expect(seen.inside).toBe(true);
  expect(seen.over).toBe(0);
  expect(seen.line).toBeGreaterThanOrEqual(11);
  const first = longest.says[1]!.at;
  await map.locator(`[data-node="${first}"]`).click();
  await desk.expectState(first);
  await expect(page.locator("dialog[open]")).toHaveCount(0);
});

test("works in 320 px: no sideways scrolling, everything within reach @all", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 560 });
  const desk = await open(page);
  for (const { at, say } of longest.says) {
    await desk.expectState(at);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await desk.tap(say);
  }
  for (const key of ["c", "/", "?", "p", "m"]) {
    await desk.key(key);
    await expect(page.locator("dialog[open]")).toHaveCount(1);
    const box = await page.locator("dialog[open]").boundingBox();
    expect(box!.x >= 0 && box!.x + box!.width <= 320).toBe(true);
    await page.keyboard.press("Escape");
    await expect(page.locator("dialog[open]")).toHaveCount(0);
  }
});
