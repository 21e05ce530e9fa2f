import type { Page } from "@playwright/test";
import { Conversation } from "./conversation.ts";
import { expect, test } from "./fixtures.ts";
import { guides, project } from "./guides.ts";

const { id, flow, words, ways, tour } = guides[0]!;
const longest = ways.reduce((a, b) => (b.says.length > a.says.length ? b : a));
const cause = ways.find(({ to, says }) => flow.states[to]?.tags[0] === "cause" && says.length >= 2)!;

const transcript = (page: Page) => page.getByRole("log").innerText();

for (const way of tour) {
  test(`a reload at every state on the way to ${way.to} comes back to the same place and transcript`, async ({
    page,
  }) => {
    const conversation = await new Conversation(page).open(`${id}/`);
    for (const { at, say } of way.says) {
      await conversation.expectState(at);
      await conversation.tap(say);
      await expect(conversation.root).not.toHaveAttribute("data-state", at);
      const state = (await conversation.root.getAttribute("data-state"))!;
      const before = await transcript(page);
      await page.reload();
      await conversation.ready();
      await conversation.expectState(state);
      expect(await transcript(page)).toBe(before);
    }
    await conversation.expectState(way.to);
  });
}

test("the first question never flashes by on a reload", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  await page.addInitScript(() => {
    const seen: string[] = ((globalThis as unknown as { seen: string[] }).seen = []);
    const look = () => {
      const state = document.querySelector<HTMLElement>("[data-guide][data-state]");
      if (state?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        seen.push(state.dataset["state"]!);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.reload();
  await conversation.expectState(cause.to);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  expect(new Set(seen)).toEqual(new Set([cause.to]));
});

test("a later visit asks first and shows nothing until then", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  await page.goto("about:blank");
  await age(page, 11 * 60 * 1000);
  await page.goto(`${id}/`);
  await expect(page.locator("[data-resume]")).toBeVisible();
  await expect(page.locator("body")).not.toContainText(words.states[cause.to]!.heading);
  await page.locator('[data-command="resume"]').click();
  await conversation.expectState(cause.to);
});

test("starting fresh forgets what was kept; so does an hour", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await page.goto("about:blank");
  await age(page, 11 * 60 * 1000);
  await page.goto(`${id}/`);
  await page.locator('[data-command="fresh"]').click();
  await conversation.expectState(flow.initial);
  await conversation.walk(cause);
  await page.goto("about:blank");
  await age(page, 61 * 60 * 1000);
  await page.goto(`${id}/`);
  await conversation.expectState(flow.initial);
  await expect(page.locator("[data-resume]")).toHaveCount(0);
});

/** Makes what the tab keeps older. */
async function age(page: Page, by: number): Promise<void> {
  await page.addInitScript(
    ({ by, key }) => {
      if (!location.protocol.startsWith("http") || sessionStorage.getItem("aged") === String(by)) return;
      const kept = JSON.parse(sessionStorage.getItem(key) ?? "null") as {
        session: { used: number };
        left: number;
      } | null;
      if (!kept) return;
      kept.session.used -= by;
      kept.left -= by;
      sessionStorage.setItem(key, JSON.stringify(kept));
      sessionStorage.setItem("aged", String(by));
    },
    { by, key: `cairn:${id}` },
  );
}

test("the browser's Back and Forward undo and redo answers, and hold none", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(longest);
  await conversation.expectState(longest.to);
  for (const { at } of [...longest.says].reverse()) {
    await page.goBack();
    await conversation.expectState(at);
    expect(JSON.stringify(await page.evaluate(() => history.state as unknown))).toMatch(
      /^(null|\{"cairn":\d+\})$/,
    );
  }
  for (const { at } of [...longest.says.slice(1), { at: longest.to }]) {
    await page.goForward();
    await conversation.expectState(at);
  }
});

test("storage that throws on each access, or holds nonsense, never breaks the conversation", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "sessionStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
});

for (const [name, text] of Object.entries({
  "no JSON": "{",
  "another shape": '{"session":{"v":1}}',
  "a forged number": JSON.stringify({
    session: {
      v: 1,
      guide: id,
      version: "x",
      words: "",
      used: 1,
      trail: [{ type: "answer", by: "member", answer: 9e9 }],
      held: [],
      ticks: [],
    },
  }),
  "a page of letters": "x".repeat(200_000),
})) {
  test(`a kept place that is ${name} is ignored`, async ({ page }) => {
    await page.addInitScript(({ key, text }) => sessionStorage.setItem(key, text), {
      key: `cairn:${id}`,
      text,
    });
    const conversation = await new Conversation(page).open(`${id}/`);
    await conversation.expectState(flow.initial);
  });
}

test("ticked steps are kept with the place", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  const box = conversation.root.getByRole("checkbox").last();
  await box.check();
  await page.reload();
  await conversation.ready();
  await expect(conversation.root.getByRole("checkbox").last()).toBeChecked();
});

test("a link leads to the place once and leaves the address; a code does the same by hand", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(longest);
  await conversation.expectState(longest.to);
  await openShare(conversation);
  await conversation.command("copy-link").click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain(`/${id}/#t=`);
  const code = (await conversation.root.locator("[data-handoff-code]").getAttribute("data-handoff-code"))!;

  const other = await context.newPage();
  const there = new Conversation(other);
  await other.goto(link);
  await there.expectState(longest.to);
  expect(new URL(other.url()).hash).toBe("");

  await there.command("restart").click();
  await openShare(there);
  await other.locator("input[name=code]").fill(code.toLowerCase().replaceAll("-", " "));
  await there.command("enter-code").click();
  await there.expectState(longest.to);

  await other.locator("input[name=code]").fill(`${code}7`);
  await there.command("enter-code").click();
  await expect(other.getByRole("alert")).not.toBeEmpty();
  await there.expectState(longest.to);
});

async function openShare(conversation: Conversation): Promise<void> {
  const opener = conversation.command("share");
  if ((await opener.getAttribute("aria-expanded")) === "false") await opener.click();
  await expect(conversation.command("enter-code")).toBeVisible();
}

test("at a person the summary is shown, and a line taken out is in nothing that is copied", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await conversation.answer("not-fixed").click();
  await conversation.command("person").click();
  const packet = conversation.root.locator("[data-packet]");
  await expect(packet).toBeVisible();
  const line = packet.locator(".packet-line").first();
  const text = await line.locator("span").first().innerText();
  await line.locator('[data-command="packet-remove"]').click();
  for (const command of ["copy-packet", "copy-packet-markdown"]) {
    await packet.locator(`[data-command="${command}"]`).click();
    await expect(packet.locator("output").first()).not.toBeEmpty();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).not.toContain(text);
    expect(copied).toContain(words.title);
  }
  await page.emulateMedia({ media: "print" });
  await expect(packet).toBeVisible();
  await expect(line).toBeHidden();
  await expect(conversation.root.locator(".bar")).toBeHidden();
});

for (const way of ["button", "keys"] as const) {
  test(`clear and leave by ${way}: nothing is left in storage, history, title or referrer`, async ({
    page,
    baseURL,
  }) => {
    let referrer: string | undefined = "not asked";
    await page.route(project.service.leave, async (route) => {
      referrer = route.request().headers()["referer"];
      await route.fulfill({ contentType: "text/html", body: "<title>elsewhere</title>" });
    });
    const conversation = await new Conversation(page).open(`${id}/`);
    await conversation.walk(cause);
    await conversation.expectState(cause.to);
    if (way === "button") await conversation.command("leave").click();
    else for (let presses = 0; presses < 3; presses++) await page.keyboard.press("Shift");
    await page.waitForURL(project.service.leave);
    expect(referrer).toBeUndefined();
    await page.goBack();
    await page.waitForURL((url) => url.href.startsWith(baseURL!));
    await conversation.ready();
    await conversation.expectState(flow.initial);
    await expect(page.getByRole("log")).toHaveText("");
    expect(
      await page.evaluate(() => JSON.stringify([Object.keys(sessionStorage), Object.keys(localStorage)])),
    ).toBe("[[],[]]");
  });
}
