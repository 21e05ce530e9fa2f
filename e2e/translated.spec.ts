import type { Page } from "@playwright/test";
import { Conversation } from "./conversation.ts";
import { expect, test } from "./fixtures.ts";
import { guides } from "./guides.ts";
import { bareText, expectSame, translate } from "./translator.ts";

const { id, flow, ways } = guides[0]!;
const cause = ways.find(({ to, says }) => flow.states[to]?.tags[0] === "cause" && says.length >= 2)!;
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
      page.locator('[data-heard], [data-crisis="card"], [data-command="untype"]').first(),
    ).toBeVisible();
  };
const press =
  (selector: string): Step =>
  async (page) =>
    page.locator(selector).first().click();

/** Everything that changes words on a page for members. */
const conversationSteps: readonly Step[] = [
  ...cause.says.map(
    ({ say }): Step =>
      (_, conversation) =>
        conversation.tap(say),
  ),
  press('[data-command="change"]'),
  (page) => page.locator(`[data-change]:not([data-change="${first!.say}"])`).first().click(),
  press('[data-command="back"]'),
  press('[data-command="restart"]'),
  press('[data-command="undo"]'),
  press('[data-command="person"]'),
  press('[data-command="share"]'),
  press('[data-command="share"]'),
  press('[data-command="enter-code"]'),
  (page) => page.locator("[name=code]").fill("?!"),
  press('[data-command="enter-code"]'),
  (page) => page.locator("[name=code]").fill("AAAA-AAAA-AA"),
  press('[data-command="enter-code"]'),
  press('[data-command="packet-remove"]'),
  press('[data-command="packet-remove"]'),
  press('[data-command="copy-packet"]'),
  press('[data-command="restart"]'),
  type("purple monkey dishwasher umbrella"),
  type("seventeen green bicycles yesterday"),
  type("my appointment thing is weird with the therapist"),
  press('[data-command="none"], [data-command="answers"]'),
  type("I want to cancel my session"),
  type("I want to kill myself"),
  press('[data-command="go-on"]'),
  type("I'm not suicidal, the page keeps spinning"),
  press('[data-command="untype"]'),
];

async function compare(page: Page, original: Page, path: string, steps: readonly Step[]): Promise<void> {
  const translated = await new Conversation(page).open(path);
  const untouched = await new Conversation(original).open(path);
  await expectSame(page, original);
  for (const step of steps) {
    await step(page, translated);
    await step(original, untouched);
    await expectSame(page, original);
  }
}

for (const [name, path] of [
  ["page", `${id}/`],
  ["widget", `embed/${id}/`],
] as const) {
  test(`${name}: translated before it is alive, it says to the end what is recorded`, async ({
    page,
    context,
  }) => {
    await translate(page, "before the script");
    await compare(page, await context.newPage(), path, conversationSteps);
  });
}

test("no text stands bare beside anything that changes", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  for (const step of conversationSteps) {
    await step(page, conversation);
    expect(await bareText(page)).toEqual([]);
  }
});
