import { Conversation } from "../support/conversation.ts";
import { AgentDesk } from "../support/agentDesk.ts";
import { expect, test } from "../support/fixtures.ts";
import { signIn } from "../support/guides.ts";
import { holdBack } from "../support/holdBack.ts";
import { host } from "../host/origins.ts";
import { innerFrame, open, say } from "../support/host/widget.ts";
import { expectHelp, translate } from "./kit.ts";

const { words } = signIn;
const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim();

test("a translated desk: heading, path, dialogs and write-up go on and show what is now", async ({
  page,
}) => {
  const desk = await new AgentDesk(page).open("agent/sign-in/");
  await translate(page);
  for (const [key, to] of [
    ["4", "code-from"],
    ["1", "late-code"],
  ] as const) {
    await page.keyboard.press(key);
    await desk.expectState(to);
    await expect(page.locator(".desk-heading")).toHaveText(words.states[to]!.heading);
  }
  for (const key of ["/", "?", "c"]) {
    await page.keyboard.press(key);
    await expect(page.locator("dialog[open]")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(page.locator("dialog[open]")).toHaveCount(0);
  }
  await page.keyboard.press("Backspace");
  await desk.expectState("code-from");
  await expect(page.locator(".path-pane")).not.toContainText(
    words.states["code-from"]!.answers["text"]!.label,
  );
  await desk.tap("app");
  await expect(page.locator(".desk-heading")).toHaveText(words.states["clock"]!.heading);
});

test("a translated widget: how many questions are left, the pills after Undo, the notice", async ({
  page,
}) => {
  await page.goto(`${host}/index.html`);
  const frame = await open(page);
  await translate(await innerFrame(page));
  const eyebrow = frame.locator(".now .eyebrow");
  const first = plain(await eyebrow.innerText());
  await say(frame, "code");
  await expect(frame.getByRole("heading", { level: 2 }).last()).toHaveText(
    words.states["code-from"]!.heading,
  );
  await expect.poll(async () => plain(await eyebrow.innerText())).not.toBe(first);
  await frame.locator('[data-command="restart"]').click();
  await expect(frame.getByRole("heading", { level: 2 }).last()).toHaveText(words.states["symptom"]!.heading);
  await expect.poll(async () => plain(await eyebrow.innerText())).toBe(first);
  await frame.locator('[data-command="undo"]').click();
  await expect(frame.getByRole("log")).toContainText(words.states["symptom"]!.answers["code"]!.label);
  await frame.getByRole("log").locator('[data-command="change"]').click();
  await frame.locator('[data-change="right-now"]').click();
  await expect(frame.getByRole("log")).toContainText(words.states["symptom"]!.answers["right-now"]!.label);
  await expect(frame.getByRole("log").locator(".pill")).not.toContainText(
    words.states["symptom"]!.answers["code"]!.label,
  );
});

test("an extension puts its button into the box's form before the page is alive: nothing breaks", async ({
  page,
  problems,
}) => {
  const release = await holdBack(page, /\/page-[^/]*\.js$/);
  await page.goto("es/sign-in/", { waitUntil: "commit" });
  await page.locator("[data-typed]").waitFor();
  await page.locator(".support").first().waitFor();
  await page.evaluate(() => {
    const own = document.createElement("com-password-button");
    own.textContent = "•";
    document.querySelector("[data-typed]")!.after(own);
    document.querySelector("[data-typed]")!.setAttribute("data-gramm", "false");
    document.documentElement.setAttribute("data-darkreader-mode", "dynamic");
    document.querySelector("h1")!.append(document.createElement("span"));
  });
  release();
  const conversation = new Conversation(page);
  await conversation.ready();
  await conversation.tap("other");
  await conversation.expectState("what-is-left");
  await page.locator("[data-typed]").fill("quiero morirme");
  await page.locator("[data-typed]").press("Enter");
  await expect(page.locator('[data-crisis="card"]:visible').first()).toBeVisible();
  // What React says of the difference it found is its own affair.
  problems.splice(0, problems.length, ...problems.filter((text) => !/418|hydrat/i.test(text)));
});

test("a reader extension moves the answers into a box of its own: the page is not emptied", async ({
  page,
  problems,
}) => {
  const conversation = await new Conversation(page).open("sign-in/");
  await page.evaluate(() => {
    for (const part of document.querySelectorAll(".now > *, [role=log], .bar > *")) {
      const box = document.createElement("div");
      part.replaceWith(box);
      box.append(part);
    }
  });
  await conversation.answer("here").click();
  await expectHelp(page);
  problems.length = 0;
});

test("on the Spanish desk on-screen names in steps and telephone numbers are not for translating", async ({
  page,
}) => {
  const desk = await new AgentDesk(page).open("agent/es/sign-in/");
  for (const say of ["cant"]) await desk.tap(say);
  await desk.expectState("password");
  const open = await page.locator(".now-pane").evaluate((pane) => {
    const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
    let bare = 0;
    let all = 0;
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (!/^\s*[“"]?Forgot your password\?[”"]?\s*$/.test((text as Text).data)) continue;
      all++;
      if (!text.parentElement!.closest('[translate="no"]')) bare++;
    }
    return { bare, all };
  });
  expect(open.all).toBeGreaterThan(0);
  expect(open.bare).toBe(0);
  await expect(
    page
      .locator('a[href="tel:988"]')
      .locator("xpath=ancestor-or-self::*[@translate='no'] | descendant::*[@translate='no']")
      .first(),
  ).toBeAttached();
});
