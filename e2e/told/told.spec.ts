import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { AgentDesk } from "../support/agentDesk.ts";
import { Conversation } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { signIn, wireless } from "../support/guides.ts";
import { box } from "../support/typed.ts";
import { expectState, guide, launcher, panel, sameSite } from "../support/host/widget.ts";
import { Told } from "./told.ts";

// What a screen reader is told, situation by situation, as text. EXPECT=write writes the files anew: then read each one
// as somebody would who sees nothing.
const { id, flow } = signIn;

/** What holds in every situation, and that it is what was read and found good. */
function expectTold(name: string, { lines }: Told): void {
  const file = resolve(import.meta.dirname, `${name}.txt`);
  const text = `${lines.join("\n").trim()}\n`;
  if (process.env["EXPECT"] === "write") writeFileSync(file, text);
  for (const part of text.split(/^# /m).slice(1)) {
    const events = part.split("\n\n")[0]!.split("\n").slice(1);
    const live = events.filter((line) => /^(polite|assertive): /.test(line));
    expect(new Set(live).size, `told twice: ${part}`).toBe(live.length);
    expect(events.join("\n"), "the focus is lost").not.toMatch(/RootWebArea|focus(?: stays)?: nothing/);
    const focus = events.findIndex((line) => line.startsWith("focus: "));
    const before = events.slice(0, Math.max(0, focus)).filter((line) => live.includes(line));
    expect(before, `news before the focus: ${part}`).toEqual([]);
  }
  expect(text, "read it, and if it is right: EXPECT=write npx playwright test e2e/told").toBe(
    existsSync(file) ? readFileSync(file, "utf8") : "",
  );
}

const openPage = async (told: Told, guideId = id) => new Conversation(told.page).open(`${guideId}/`);
/** What is typed, ready to be sent. */
const typed = async (told: Told, text: string) => (await box(told.page).fill(text), box(told.page));

test("answers, a cause, a no, Back and Change", async ({ page }) => {
  const told = await Told.of(page);
  const conversation = await openPage(told);
  const heading = page.locator(".now .heading");
  const tapped = (say: string, to: string) =>
    [conversation.answer(say), () => conversation.expectState(to)] as const;
  await told.after("an answer", ...tapped("code", "code-from"));
  await told.after("a cause", ...tapped("text", "late-code"));
  await told.after("a no", conversation.answer("not-fixed"), () =>
    expect(conversation.root).not.toHaveAttribute("data-state", "late-code"),
  );
  await told.after(
    "Back",
    () => page.goBack(),
    () => conversation.expectState("late-code"),
  );
  await expect(heading).toBeFocused();
  const log = page.getByRole("log");
  await told.after("Change is opened", log.locator("[data-command=change]").last(), () =>
    expect(log.locator('[data-change="email"]')).toBeVisible(),
  );
  await told.after("an answer is changed", log.locator('[data-change="email"]'), () =>
    expect(log.locator('[data-change="email"]')).toHaveCount(0),
  );
  expectTold("answers", told);
});

test("a fact told in passing, a passed question, what was meant, and something else", async ({ page }) => {
  const told = await Told.of(page);
  const conversation = await openPage(told, wireless.id);
  await told.after("words that only tell a fact", await typed(told, "I use a USB stick"), () =>
    expect(page.getByRole("log").locator("[data-told]")).toBeVisible(),
  );
  await told.after(
    "two things at once: did you mean",
    await typed(told, "wifi is turned off and it says the wifi password is incorrect at home"),
    () => expect(page.locator('[data-heard="ask"] [data-option]')).toHaveCount(2),
  );
  await told.after(
    "one of them is picked, and its question is passed",
    page.locator('[data-option="wrong-password"]'),
    () => conversation.expectState("wrong-password"),
  );
  expectTold("facts", told);
});

test("typed words that are understood, Undo, and words that are not", async ({ page }) => {
  const told = await Told.of(page);
  const conversation = await openPage(told);
  await told.after("typed words lead somewhere", await typed(told, "i dont get the verification code"), () =>
    conversation.expectState("code-from"),
  );
  await told.after("Undo", page.locator('[data-command="untype"]'), () =>
    conversation.expectState(flow.initial),
  );
  await told.after("asked back", await typed(told, "I forgot my password"), () =>
    expect(page.locator("[data-option]").first()).toBeVisible(),
  );
  await told.after("yes, that is right", page.locator("[data-option]").first(), () =>
    conversation.expectState("password"),
  );
  await told.after("nothing is understood", await typed(told, "zzzz qqqq"), () =>
    expect(page.locator("[data-heard]")).toBeVisible(),
  );
  expectTold("typed", told);
});

test("help in a crisis, and what could not be read", async ({ page, problems }) => {
  const told = await Told.of(page);
  const conversation = await openPage(told);
  await told.after("a cry for help", await typed(told, "i want to kill myself"), () =>
    expect(page.locator('#cairn [data-crisis="card"] h2')).toBeFocused(),
  );
  await told.after(
    "the guide goes on",
    page.locator('#cairn [data-crisis="card"] [data-command="go-on"]'),
    () => expect(page.locator(".now .heading")).toBeFocused(),
  );
  await page.route(/assets\/crisis-.*\.json/, (route) => route.abort());
  await page.reload();
  await conversation.ready();
  await told.after("words that can't be read", await typed(told, "the code does not come"), () =>
    expect(page.locator('#cairn [data-crisis="failed"] h2')).toBeFocused(),
  );
  await page.unroute(/assets\/crisis-.*\.json/);
  await told.after("tried again", page.locator('#cairn [data-crisis="failed"] [data-command="retry"]'), () =>
    expect(page.locator('#cairn [data-crisis="failed"]')).toHaveCount(0),
  );
  problems.splice(0);
  expectTold("crisis", told);
});

test("a person, and the summary for them", async ({ page }) => {
  const told = await Told.of(page);
  const conversation = await openPage(told);
  await conversation.tap("here");
  await conversation.expectState("browser");
  await told.after("talk to a person", page.locator('[data-command="person"]').last(), async () => {
    await expect(conversation.root).toHaveAttribute("data-kind", "outcome");
    await expect(page.locator('[data-command="packet"]')).toBeVisible();
  });
  await told.after("the summary is opened", page.locator('[data-command="packet"]'), () =>
    expect(page.locator('[data-command="packet"]')).toHaveAttribute("aria-expanded", "true"),
  );
  expectTold("person", told);
});

test("the widget opens, another language, and closes", async ({ page }) => {
  const inner = () => page.frames().find((frame) => frame.url().includes("/embed/")) ?? page.mainFrame();
  const told = await Told.of(page, inner);
  const host = await Told.of(page);
  await page.goto(`${sameSite}/index.html`);
  const frame = guide(page);
  await told.after("the widget opens", launcher(page), () => expect(frame.locator(".heading")).toBeFocused());
  await frame.locator('[data-answer="here"]').click();
  await expectState(frame, "browser");
  await told.after("another language", frame.locator('a[hreflang="es"]'), async () => {
    await expect(frame.locator("html")).toHaveAttribute("lang", "es");
    await expect(frame.locator(".heading")).toBeFocused();
  });
  await host.after(
    "the widget closes",
    () => page.keyboard.press("Escape"),
    async () => {
      await expect(panel(page)).toBeHidden();
      await expect(launcher(page)).toBeFocused();
    },
  );
  told.lines.push(...host.lines);
  expectTold("widget", told);
});

test("the desk by keys, and a fact that contradicts an answer", async ({ page }) => {
  const told = await Told.of(page);
  const desk = await new AgentDesk(page).open(`agent/${id}/`);
  const keys = { code: "4" };
  await told.after(
    "an answer by its key",
    async () => {
      const key = await desk.answer("code").getAttribute("aria-keyshortcuts");
      await page.keyboard.press(key ?? keys.code);
    },
    () => desk.expectState("code-from"),
  );
  await told.after("the next one", desk.answer("text"), () => desk.expectState("late-code"));
  await told.after(
    "a fact that contradicts",
    page.locator('[data-fact="code-from.email"], [data-fact="code.email"]').first(),
    () => expect(page.locator("[data-conflict]").first()).toBeVisible(),
  );
  await told.after(
    "the list of keys",
    () => page.keyboard.press("?"),
    () => desk.expectOpen("help"),
  );
  expectTold("desk", told);
});
