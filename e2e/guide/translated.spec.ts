import type { Page } from "@playwright/test";
import { Conversation } from "../support/conversation.ts";
import { expect, test as base } from "../support/fixtures.ts";
import { rest } from "../support/samples.ts";
import { project, signIn } from "../support/guides.ts";
import { bareText, expectSame, translate } from "../support/translator.ts";

const { id, cause, tour } = signIn;
const [first] = cause.says;

/** What is done to both pages: the translated one and, to compare, one that nobody touches. */
type Step = (page: Page, conversation: Conversation) => Promise<void>;

const type =
  (text: string): Step =>
  async (page) => {
    await page.locator("[data-typed]").fill(text);
    await page.locator('[data-command="send"]').click();
    await expect(page.locator("[data-typed]")).toHaveValue("");
    await expect(
      page.locator('[data-heard], [data-crisis="card"], [data-command="untype"], .path .typed-words').first(),
    ).toBeVisible();
  };
const press =
  (selector: string): Step =>
  async (page) =>
    page.locator(selector).first().click();

const taps = cause.says.map(
  ({ say }): Step =>
    (_, conversation) =>
      conversation.tap(say),
);

/** Everything that changes words on a page for members. */
const conversationSteps: readonly Step[] = [
  ...taps,
  press('[data-command="change"]'),
  press(`[data-change]:not([data-change="${first!.say}"])`),
  press('[data-command="back"]'),
  ...taps,
  press('[data-command="restart"]'),
  press('[data-command="undo"]'),
  press('[data-command="person"]'),
  press('[data-command="share"]'),
  press('[data-command="share"]'),
  press('[data-command="code"]'),
  press('[data-command="enter-code"]'),
  (page) => page.locator("[name=code]").fill("?!"),
  press('[data-command="enter-code"]'),
  (page) => page.locator("[name=code]").fill("AAAA-AAAA-AA"),
  press('[data-command="enter-code"]'),
  press('[data-command="packet"]'),
  press('[data-command="packet-remove"]'),
  press('[data-command="packet-remove"]'),
  press('[data-command="copy-packet"]'),
  press('[data-command="restart"]'),
  type("purple monkey dishwasher umbrella"),
  type("seventeen green bicycles yesterday"),
  type("my thing with the library is weird"),
  press('[data-command="none"], [data-command="answers"]'),
  type("I want to cancel my session"),
  type("i dont get the verification code"),
  press('[data-command="untype"]'),
  type("I want to kill myself"),
  press('[data-command="go-on"]'),
  type("I'm not suicidal, i dont get the verification code"),
  press('[data-command="untype"]'),
];

/** Facts that contradict what the taps said. */
const denied = cause.says
  .map(({ at, say }) => `[data-fact^="${at}."]:not([data-fact="${at}.${say}"])`)
  .join();

/** The agent's desk: its dialogs, and what changes in place. */
const deskSteps: readonly Step[] = [
  (page) => page.keyboard.press("p"),
  (page) => page.locator("input.code").fill("K7QM"),
  press('[data-command="pick-up-go"]'),
  (page) => page.locator("input.code").fill("?!"),
  press('[data-command="pick-up-go"]'),
  (page) => page.keyboard.press("Escape"),
  ...taps,
  press(denied),
  press('[data-conflict] [data-command="untell"]'),
  press('.path-turn [data-command="change"]'),
  press(`[data-change]:not([data-change="${first!.say}"])`),
  press("[data-fact]"),
  (page) => page.locator(".note textarea").fill("in a hurry"),
  press('.tools [data-command="find"]'),
  (page) => page.keyboard.type("password"),
  (page) => page.locator('[role="combobox"]').fill("zzz"),
  (page) => page.keyboard.press("Escape"),
  press('.map-pane [data-command="map-list"]'),
  press('.tools [data-command="write-up"]'),
  (page) => page.locator('dialog [type="radio"]').nth(1).click(),
  (page) => page.locator('dialog [type="radio"]').nth(4).click(),
  press('dialog [data-command="copy"]'),
  press('dialog [data-command="new-call"]'),
  press('[data-command="new-anyway"], .tools [data-command="new"]'),
  type("sorry, something went wrong 500"),
  type("purple monkey dishwasher umbrella"),
  type("I want to kill myself"),
  press('[data-command="go-on"]'),
  press('[data-command="keys"]'),
];

/** What was translated of what a screen says, the service's name, and numbers to call. */
function touched(page: Page): Promise<string[]> {
  const { screen = [], name, crisis } = project.service;
  const numbers = Object.values(crisis).flatMap((lines) => lines.flatMap(({ call, text }) => [call, text]));
  // A name of one word ("New") may be in a button of ours.
  const own = screen.filter((one) => one.includes(" "));
  const names = [...own, name, ...numbers].filter((one) => one !== undefined);
  return page.evaluate(
    (all) =>
      [...document.body.querySelectorAll("font font")].flatMap(({ textContent: text }) =>
        all.some((name) => text.includes(name)) ? [text] : [],
      ),
    names,
  );
}

/** Does the same to a translated page and to one that nobody touches: both say the same, after every step. */
async function compare(page: Page, original: Page, path: string, steps: readonly Step[]): Promise<void> {
  const translated = await new Conversation(page).open(path);
  const untouched = await new Conversation(original).open(path);
  for (const step of [async () => {}, ...steps]) {
    await Promise.all([step(page, translated), step(original, untouched)]);
    await expectSame(page, original);
    expect(await bareText(page)).toEqual([]);
    expect(await touched(page)).toEqual([]);
  }
}

interface Fixtures {
  /** A page to compare with. In a window of its own: a tab that is hidden is drawn once a second. */
  readonly original: Page;
}

const test = base.extend<Fixtures>({
  original: async ({ browser }, provide) => {
    const page = await browser.newPage();
    await provide(page);
    await page.close();
  },
});

test.use({
  viewport: { width: 1280, height: 900 },
  contextOptions: { reducedMotion: "reduce" },
  // Two pages are filmed at a third of the speed.
  trace: { mode: "retain-on-failure", screenshots: false },
});
test.setTimeout(120_000);

const surfaces = [
  ["page", `${id}/`, conversationSteps],
  ["desk", `agent/${id}/`, deskSteps],
  ["widget", `embed/${id}/`, conversationSteps],
] as const;

for (const [name, path, steps] of surfaces)
  test(`${name}: translated before it is alive, it says to the end what is recorded @all`, async ({
    page,
    original,
  }) => {
    await translate(page, "before the script");
    await compare(page, original, path, steps);
  });

for (const [name, path, steps] of surfaces)
  test(`${name}: words that come late from the translator are never those of before @all`, async ({
    page,
    original,
  }) => {
    await translate(page, "before the script", { slow: true });
    await compare(page, original, path, steps);
  });

test("every cause and every end, translated @all", async ({ page, original }) => {
  test.setTimeout(600_000);
  await translate(page, "before the script");
  for (const way of tour) {
    // Whose place it is would be asked otherwise.
    for (const one of [page, original]) {
      await one.goto("licenses.txt");
      await one.evaluate(() => sessionStorage.clear());
    }
    await compare(
      page,
      original,
      `${id}/?${way.to}`,
      way.says.map(
        ({ say }): Step =>
          (_, conversation) =>
            conversation.tap(say),
      ),
    );
  }
});

for (const path of [`${id}/`, `es/${id}/`, `agent/${id}/`])
  test(`${path}: what a screen says, codes and numbers are never translated${rest(!/^es|^agent/.test(path))}`, async ({
    page,
  }) => {
    await translate(page, "before the script");
    const conversation = await new Conversation(page).open(path);
    await conversation.walk(cause);
    const person = await conversation.command("person").count();
    if (person) await conversation.command("person").click();
    const share = conversation.command("share");
    if (await share.count()) await expect(page.locator("[data-handoff-code]")).toBeVisible();
    expect(await touched(page)).toEqual([]);
    for (const name of ["[data-handoff-code]", "[data-typed]", 'a[href^="tel:"] [translate]'])
      for (const element of await page.locator(name).all())
        expect(await element.locator("font").count()).toBe(0);
  });
