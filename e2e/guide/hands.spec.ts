import type { Locator, Page } from "@playwright/test";
import { Conversation } from "../support/conversation.ts";
import { extend, wrapAll } from "../support/failing/changedPages.ts";
import { expect, test } from "../support/fixtures.ts";
import { rest } from "../support/samples.ts";
import { box } from "../support/typed.ts";
import { project, signIn } from "../support/guides.ts";

const { id, flow, words, cause } = signIn;
const surfaces = [
  ["page", `${id}/`],
  ["desk", `agent/${id}/`],
  ["widget", `embed/${id}/`],
] as const;

/** Enter as Safari tells of it when it has just chosen a character: the composing is over, and only the 229 is left. */
async function chooseCharacter(page: Page): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  const key = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 };
  await keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
  await keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  await keyboard.detach();
}

for (const [name, path] of surfaces) {
  test(`${name}: Enter that chooses a character sends nothing, the next one does${rest(name === "page")}`, async ({
    page,
  }) => {
    await new Conversation(page).open(path);
    await box(page).fill("purple monkey");
    await chooseCharacter(page);
    await expect(box(page)).toHaveValue("purple monkey");
    await box(page).press("Shift+Enter");
    await expect(box(page)).toHaveValue("purple monkey\n");
    await box(page).press("Enter");
    await expect(box(page)).toHaveValue("");
    await test.step("a new line of a key without a name sends; a dictated one is a new line", async () => {
      await box(page).fill("purple monkey");
      const newLine = (box: Element) =>
        box.dispatchEvent(
          new InputEvent("beforeinput", { inputType: "insertLineBreak", bubbles: true, cancelable: true }),
        );
      expect(await box(page).evaluate(newLine)).toBe(true);
      await expect(box(page)).toHaveValue("purple monkey");
      await box(page).evaluate((box) =>
        box.dispatchEvent(new KeyboardEvent("keydown", { key: "Unidentified", keyCode: 229, bubbles: true })),
      );
      expect(await box(page).evaluate(newLine)).toBe(false);
      await expect(box(page)).toHaveValue("");
    });
    await test.step("typed words are shown bounded, in a direction of their own", async () => {
      const message = `\u202Exq ${"a\u0301".repeat(9)}${"\u0301".repeat(3000)} ${"long ".repeat(400)}`;
      // Typed by hand: `fill` of one with piled marks would be slow by itself.
      await box(page).evaluate((field, value) => {
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")!.set!.call(field, value);
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }, message);
      expect(await box(page).evaluate((field: HTMLTextAreaElement) => field.value)).not.toMatch(/\u0301{9}/);
      await box(page).press("Enter");
      const shown = page.getByText("xq", { exact: false }).last();
      await expect(shown).toHaveCSS("unicode-bidi", "isolate");
      await expect(shown).toHaveAttribute("translate", "no");
      expect((await shown.textContent())!.length).toBeLessThan(320);
    });
  });
}

test("Enter that chooses a character picks nothing in the agent's dialogs, and no code is read @all", async ({
  page,
}) => {
  await new Conversation(page).open(`agent/${id}/`);
  await page.locator('.tools [data-command="pick-up"]').click();
  await page.locator("input.code").fill("?!");
  await chooseCharacter(page);
  await expect(page.locator("input.code")).toHaveAttribute("aria-invalid", "false");
  await page.locator("input.code").press("Enter");
  await expect(page.locator("input.code")).toHaveAttribute("aria-invalid", "true");
  await page.keyboard.press("Escape");
  await page.locator('.tools [data-command="find"]').click();
  const find = page.getByRole("combobox");
  await find.fill("password");
  await expect(page.getByRole("option").first()).toBeVisible();
  await chooseCharacter(page);
  await expect(find).toHaveValue("password");
  await find.press("Enter");
  await expect(find).toHaveCount(0);
});

/** Shift down and up, so many ms after the page was opened. */
const shiftAt = (field: Locator, ...times: readonly number[]) =>
  field.evaluate((element, all) => {
    for (const time of all)
      for (const type of ["keydown", "keyup"]) {
        const event = new KeyboardEvent(type, { key: "Shift", code: "ShiftLeft", bubbles: true });
        Object.defineProperty(event, "timeStamp", { value: time });
        element.dispatchEvent(event);
      }
  }, times);

for (const [name, path, selector] of [
  ["page", `${id}/`, "[data-typed]"],
  ["page, code field", `${id}/`, "[name=code]"],
  ["widget", `embed/${id}/`, "[data-typed]"],
] as const)
  test(`${name}: Shift three times where text is typed says what a fourth would do${rest(name === "page")}`, async ({
    page,
  }) => {
    const left: string[] = [];
    await page.route(project.service.leave, (route) => {
      left.push(route.request().url());
      return route.fulfill({ contentType: "text/html", body: "<title>elsewhere</title>" });
    });
    const conversation = await new Conversation(page).open(path);
    await conversation.walk(cause);
    await conversation.expectState(cause.to);
    if (selector === "[name=code]") await conversation.command("share").first().click();
    const state = await conversation.root.getAttribute("data-state");
    const field = page.locator(selector).first();
    const warning = page.locator(".shift-warning");
    await field.focus();
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press("Shift");
    await expect(warning).toHaveRole("alert");
    await page.keyboard.press("a");
    await expect(warning).toHaveCount(0);
    await conversation.expectState(state!);
    // A touch keyboard presses Shift by itself, before every sentence.
    await field.dispatchEvent("pointerdown", { pointerType: "touch" });
    await shiftAt(field, 0, 1, 2, 3, 4, 5);
    await expect(warning).toHaveCount(0);
    await conversation.expectState(state!);
    expect(left).toEqual([]);
    // The fourth leaves as long as the warning is seen, however slowly the three before it came.
    await field.dispatchEvent("pointerdown", { pointerType: "mouse" });
    await shiftAt(field, 20_000, 22_000, 24_000);
    await expect(warning).toBeVisible();
    await shiftAt(field, 28_000);
    if (name === "widget") await conversation.expectState(flow.initial);
    else await page.waitForURL(project.service.leave);
  });

test("what is copied is what was said @all", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  const unseen = await page.locator(".pill .unseen, .out .unseen").allTextContents();
  expect(unseen.length).toBeGreaterThan(cause.says.length);
  const copied = await page.evaluate(() => {
    const selection = getSelection()!;
    selection.selectAllChildren(document.getElementById("cairn")!);
    return selection.toString();
  });
  for (const text of unseen) expect(copied).not.toContain(text.trim());
  for (const text of await page.locator("#cairn button:not([data-answer]):visible").allInnerTexts())
    expect(copied.split("\n")).not.toContain(text.trim());
  for (const pill of await page.locator(".pill > span:not(.unseen)").allInnerTexts())
    expect(copied).toContain(pill);
  expect(copied).toContain(await page.locator(".now .heading").innerText());
});

/** On paper stand the conversation and help, and nothing to press. */
async function expectPaper(page: Page, path: string): Promise<Conversation> {
  const conversation = await new Conversation(page).open(path);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(":is(button, input:not([type=checkbox]), textarea, select):visible")).toHaveCount(
    0,
  );
  await expect(page.locator(".support").first()).toBeVisible();
  await expect(page.locator(".now .heading")).toBeVisible();
  // What was said: the conversation, or the summary that stands for it.
  await expect(page.locator(".pill, [data-packet]").filter({ visible: true }).first()).toBeVisible();
  // Where a link leads can be read.
  const [href, printed] = await page
    .locator(".support .out")
    .first()
    .evaluate((link) => [link.getAttribute("href"), getComputedStyle(link, "::after").content]);
  expect(printed).toContain(href!);
  return conversation;
}

test("widget: on paper stand the conversation and help, and nothing to press @all", async ({ page }) => {
  await expectPaper(page, `embed/${id}/`);
});

test("page: on paper stands the conversation, at a person the summary; a line taken out is in nothing that is copied", async ({
  page,
  context,
}) => {
  const conversation = await expectPaper(page, `${id}/`);
  await page.emulateMedia({ media: "screen" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await conversation.answer("not-fixed").click();
  await conversation.command("person").click();
  await conversation.command("packet").click();
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
  await expect(page.getByText(text, { exact: true }).filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole("log")).toBeHidden();
  await expect(conversation.root.locator(".commands")).toBeHidden();
});

for (const [name, path] of surfaces)
  test(`${name}: extensions that add to the page before it is alive, and what somebody moved or took away, break nothing${rest(name === "page")}`, async ({
    page,
  }) => {
    await page.addInitScript(extend);
    const conversation = await new Conversation(page).open(path);
    await test.step("what extensions added", async () => {
      await conversation.walk(cause);
      await conversation.expectState(cause.to);
      await conversation.command("back").first().click();
      await conversation.expectState(cause.says.at(-1)!.at);
      await expect(conversation.root).toHaveCount(1);
      if (name === "desk") {
        await page.locator('.tools [data-command="new"]').click();
        await page.locator('[data-command="new-anyway"]').click();
      } else await conversation.command("restart").first().click();
      await conversation.expectState(flow.initial);
    });
    await test.step("elements that somebody moved or took away", async () => {
      for (const { at, say } of cause.says) {
        await conversation.expectState(at);
        await page.evaluate(wrapAll);
        await conversation.tap(say);
      }
      await conversation.expectState(cause.to);
      await page.evaluate(wrapAll);
      await page.locator(".now > *, .now-pane > *").evaluateAll((all) => all.at(0)?.remove());
      await conversation.command("back").first().click();
      await conversation.expectState(cause.says.at(-1)!.at);
    });
  });
