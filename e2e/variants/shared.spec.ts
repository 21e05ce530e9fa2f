import { Conversation } from "../support/conversation.ts";
import { AgentDesk } from "../support/agentDesk.ts";
import { expect, test } from "../support/fixtures.ts";
import { project, signIn } from "../support/guides.ts";
import { cairn } from "../host/origins.ts";
import { hostPage } from "./kit.ts";

const { words } = signIn;
// Of the second question: at the first, where everything begins anew, it does not stand.
const label = words.states["what-is-left"]!.answers["ended"]!.label;
const note = "caller is called Ada";

test("a computer that slept for two hours: who wakes it does not see the answers unasked", async ({
  page,
}) => {
  await page.clock.install({ time: new Date("2026-11-27T09:00:00Z") });
  const conversation = await new Conversation(page).open("sign-in/");
  await conversation.tap("other");
  await conversation.tap("ended");
  await conversation.expectState("ended");
  await expect(page.locator("body")).toContainText(label);
  // Asleep no timer runs; then the screen comes back.
  await page.clock.setSystemTime(new Date("2026-11-27T11:00:00Z"));
  await page.evaluate(() => {
    for (const target of [document, globalThis]) target.dispatchEvent(new Event("visibilitychange"));
    globalThis.dispatchEvent(new Event("focus"));
  });
  await page.mouse.move(200, 200);
  await page.keyboard.press("Tab");
  await expect.poll(() => page.locator("body").innerText()).not.toContain(label);
});

test("a kiosk's frame that stores nothing forgets, too, after an hour without use", async ({ page }) => {
  await page.clock.install();
  await page.goto(
    await hostPage(page, {
      body: `<iframe src="${cairn}/embed/sign-in/?storage=memory" title="Guide" width="400" height="700"></iframe>`,
    }),
  );
  const frame = page.locator("iframe").contentFrame();
  for (const [say, to] of [
    ["other", "what-is-left"],
    ["ended", "ended"],
  ] as const) {
    await frame.locator(`[data-answer="${say}"]`).click();
    await expect(frame.locator("[data-state]")).toHaveAttribute("data-state", to);
  }
  await expect(frame.locator("body")).toContainText(label);
  await page.clock.fastForward("01:05:00");
  await page.clock.runFor(2000);
  await expect.poll(() => frame.locator("body").innerText()).not.toContain(label);
});

test("the desk in the other language, opened as a second tab, does not carry the call; the first keeps it", async ({
  page,
  context,
}) => {
  const desk = await new AgentDesk(page).open("agent/sign-in/");
  await desk.tap("code");
  await desk.expectState("code-from");
  await page.locator(".note textarea").fill(note);
  const [second] = await Promise.all([
    context.waitForEvent("page"),
    page.evaluate(() => void window.open("/agent/es/sign-in/")),
  ]);
  const other = new AgentDesk(second);
  await other.ready();
  // Asked, or empty.
  const asked = second.locator("dialog[open], [data-resume]");
  await expect(async () => {
    const empty = (await other.root.getAttribute("data-state")) === "symptom";
    expect(empty || (await asked.count()) > 0).toBe(true);
  }).toPass({ timeout: 8000 });
  await expect(second.locator("body")).not.toContainText(note);
  for (const area of await second.locator("textarea").all())
    expect(await area.inputValue()).not.toContain(note);
  await second.close();
  await page.reload();
  await desk.ready();
  await expect(page.locator(".note textarea")).toHaveValue(note);
});

test("a member's tab that was duplicated asks, and what is begun anew there leaves the first alone", async ({
  page,
  context,
}) => {
  const conversation = await new Conversation(page).open("sign-in/");
  for (const [say, to] of [
    ["other", "what-is-left"],
    ["ended", "ended"],
  ] as const) {
    await conversation.tap(say);
    await conversation.expectState(to);
  }
  const [second] = await Promise.all([
    context.waitForEvent("page"),
    page.evaluate(() => void window.open(location.href)),
  ]);
  await expect(
    second.locator("[data-resume]").or(second.locator('[data-state="symptom"]')).first(),
  ).toBeVisible();
  await expect(second.getByRole("log").filter({ hasText: label })).toHaveCount(0);
  await second.locator('[data-command="fresh"], [data-answer="here"]').first().click();
  await second.close();
  await page.reload();
  await conversation.expectState("ended");
});

test("after leaving by three presses of Shift, Back leads to where the reader came from", async ({
  page,
}) => {
  await page.route(project.service.leave, (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>elsewhere</title>" }),
  );
  const before = await hostPage(page, {
    body: `<a href="${cairn}/sign-in/">Guide</a>`,
    path: "/before.html",
  });
  await page.goto(before);
  await page.getByRole("link").click();
  const conversation = new Conversation(page);
  await conversation.ready();
  for (const say of ["here", "not-fixed", "ended"]) {
    const state = await conversation.root.getAttribute("data-state");
    await conversation.tap(say);
    await expect(conversation.root).not.toHaveAttribute("data-state", state!);
  }
  await conversation.root.getByRole("heading", { level: 2 }).last().focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press("Shift");
  await page.waitForURL(project.service.leave);
  // One step may still show the guide's empty beginning; the number of answers can't be counted.
  let inGuide = 0;
  for (let step = 0; step < 8 && page.url() !== before; step++) {
    await page.goBack();
    if (page.url().startsWith(`${cairn}/sign-in/`)) inGuide++;
  }
  expect(page.url()).toBe(before);
  expect(inGuide).toBeLessThanOrEqual(1);
});

test("a clock that was a year ahead and is put right: notes and place are there", async ({ page }) => {
  await page.addInitScript(() => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + (sessionStorage.getItem("test-clock") ? 0 : 4e10);
  });
  const desk = await new AgentDesk(page).open("agent/sign-in/");
  await desk.tap("code");
  await page.locator(".note textarea").fill(note);
  await page.evaluate(() => sessionStorage.setItem("test-clock", "right"));
  await page.reload();
  await desk.ready();
  await desk.expectState("code-from");
  await desk.tap("text");
  await page.locator('.path-pane [data-command="change"], .path-turn').first().waitFor();
  await page.locator('.tools [data-command="write-up"]').click();
  await expect(desk.dialog("write-up").locator(".preview")).toHaveValue(new RegExp(note));
});
