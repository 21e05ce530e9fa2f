import { Conversation, escapePattern } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { rest } from "../support/samples.ts";
import { project, signIn } from "../support/guides.ts";
import { framesShown } from "../support/quiet.ts";

const { id, flow, words, ways, longest, cause } = signIn;
const way = (to: string) => ways.find((one) => one.to === to)!;

test("what can't be loaded is said in a sentence, and trying again goes on", async ({ page, problems }) => {
  await page.route(/\.json$/, (route) => route.abort());
  await page.goto(`${id}/`);
  const retry = page.locator('[data-command="retry"]');
  await expect(retry).toBeVisible();
  await page.unroute(/\.json$/);
  await retry.click();
  const conversation = new Conversation(page);
  await conversation.expectState(flow.initial);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
  problems.length = 0;
});

test("back, start again, change, and a person", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await conversation.command("back").click();
  await conversation.expectState(cause.says.at(-1)!.at);
  await conversation.command("restart").click();
  await conversation.expectState(flow.initial);
  await conversation.command("undo").click();
  await conversation.expectState(cause.says.at(-1)!.at);
  await conversation.command("restart").click();
  await conversation.expectState(flow.initial);
  await conversation.command("person").click();
  await expect(conversation.root).toHaveAttribute("data-kind", "outcome");
  await conversation.command("back").click();
  await conversation.expectState(flow.initial);
});

test("from every state a person is one action away, and immediate help is in sight", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  const check = async (state: string) => {
    if (!flow.states[state]?.tags.includes("person"))
      await expect(conversation.command("person")).toBeVisible();
    await expect(
      conversation.root.locator(`a[href="${project.service.emergency.href}"]`).first(),
    ).toBeVisible();
    await expect(conversation.root.locator('a[href="tel:988"]').first()).toBeVisible();
  };
  for (const { at, say } of longest.says) {
    await conversation.expectState(at);
    await check(at);
    await conversation.tap(say);
  }
  await conversation.expectState(longest.to);
  await check(longest.to);
});

test("after the third no, a person comes before the answers of a question, and after those of a cause @all", async ({
  page,
}) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.tap(
    way(Object.keys(flow.states).find((state) => flow.states[state]?.tags[0] === "cause")!).says[0]!.say,
  );
  let noes = 0;
  for (let steps = 0; steps < 30 && noes < 3; steps++) {
    const before = (await conversation.root.getAttribute("data-state"))!;
    const no = conversation.answer("not-fixed");
    if (await no.isVisible()) {
      noes++;
      await no.click();
    } else await conversation.root.locator("[data-answer]").first().click();
    await expect(conversation.root).not.toHaveAttribute("data-state", before);
  }
  expect(noes).toBe(3);
  const order = () =>
    conversation.root
      .locator('[data-command="person"], [data-answer]')
      .evaluateAll((buttons) =>
        buttons.map((button) => (button as HTMLElement).dataset["command"] ?? "answer"),
      );
  await expect(conversation.root).toHaveAttribute("data-kind", "question");
  expect((await order()).indexOf("person")).toBe(0);
  await conversation.root.locator("[data-answer]").first().click();
  await expect(conversation.root).toHaveAttribute("data-kind", "cause");
  expect((await order()).lastIndexOf("answer")).toBeLessThan((await order()).indexOf("person"));
});

test("focus goes to each new heading and is never lost", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  for (const { say } of cause.says) {
    await conversation.tap(say);
    await expect(conversation.root.getByRole("heading", { level: 2 }).last()).toBeFocused();
  }
  for (const command of ["back", "restart"]) {
    await conversation.command(command).click();
    await expect(page.locator("body")).not.toBeFocused();
  }
});

test("an answer is changed in place, and what still fits is kept", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await page.getByRole("log").locator("[data-command=change]").first().click();
  const others = page.getByRole("log").locator("[data-change]");
  await expect(others.and(page.locator("[aria-current]"))).toBeFocused();
  const say = await others.evaluateAll(
    (buttons, given) =>
      buttons.map((button) => (button as HTMLElement).dataset["change"]).find((one) => one !== given),
    cause.says[0]!.say,
  );
  await page.getByRole("log").locator(`[data-change="${say}"]`).click();
  await expect(page.locator("body")).not.toBeFocused();
  await expect(page.getByRole("log")).toContainText(words.states[flow.initial]!.answers[say!]!.label);
});

test("a double tap gives one answer", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  const box = (await conversation.answer(cause.says[0]!.say).boundingBox())!;
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
  await conversation.expectState(cause.says[1]!.at);
  await framesShown(page);
  await expect(page.getByRole("log").locator("[data-command=change]")).toHaveCount(1);
});

test.describe("on a small phone", () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test("the first question and at least five answers are in sight, commands in one bar", async ({ page }) => {
    const conversation = await new Conversation(page).open(`${id}/`);
    // In letters as wide as a phone's. What a bare machine calls its own font may be a sixth wider.
    await page.evaluate(() =>
      document.documentElement.style.setProperty(
        "--body",
        'Roboto, "Noto Sans", "Liberation Sans", sans-serif',
      ),
    );
    await expect(conversation.root.getByRole("heading", { level: 2 }).last()).toBeInViewport({ ratio: 1 });
    const bar = (await conversation.root.locator(".bar").boundingBox())!;
    const bottoms = await conversation.root
      .locator("[data-answer]")
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().bottom));
    expect(bottoms.filter((bottom) => bottom <= bar.y).length).toBeGreaterThanOrEqual(5);
    const tops = await conversation.root
      .locator(".bar [data-command]")
      .evaluateAll((buttons) => buttons.map((button) => Math.round(button.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(1);
  });
});

for (const [name, viewport] of Object.entries({
  "320 px": { width: 320, height: 568 },
  "400% zoom": { width: 320, height: 256 },
})) {
  test(`nothing is cut off or scrolls sideways at ${name}${rest(name !== "320 px")}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const conversation = await new Conversation(page).open(`${id}/`);
    for (const { say } of longest.says) {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await conversation.tap(say);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test("the accessibility tree after each answer: log, heading, answers as buttons @all", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  for (const [index, { at, say }] of longest.says.entries()) {
    const state = words.states[at]!;
    await conversation.expectState(at);
    await expect(
      conversation.root.getByRole("heading", { level: 2, name: state.heading, exact: true }),
    ).toHaveCount(1);
    const shown = await conversation.root
      .locator("[data-answer]")
      .evaluateAll((buttons) =>
        buttons.map((button) => ({ tag: button.tagName, say: (button as HTMLElement).dataset["answer"]! })),
      );
    for (const { tag, say } of shown) {
      expect(tag).toBe("BUTTON");
      await expect(conversation.answer(say)).toHaveAccessibleName(
        new RegExp(escapePattern(state.answers[say]!.label)),
      );
    }
    await expect(page.getByRole("log")).toHaveCount(1);
    if (index > 0) await expect(page.getByRole("log")).toHaveAccessibleName(/\S/);
    await conversation.tap(say);
  }
});

test("nothing is asked of any other origin, and nothing is left in the address", async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(longest);
  await conversation.expectState(longest.to);
  expect(asked.filter((url) => !url.startsWith(baseURL!))).toEqual([]);
  expect(new URL(page.url()).pathname + new URL(page.url()).hash + new URL(page.url()).search).toBe(
    `/${id}/`,
  );
  expect(await page.context().cookies()).toEqual([]);
});
