import { Conversation, escapePattern } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { project, signIn } from "../support/guides.ts";

const { id, flow, words, ways, longest } = signIn;
const way = (to: string) => ways.find((one) => one.to === to)!;

test("to the end: a person and help from every state, the focus at each heading, nothing asked elsewhere; then back, start again and a person", async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const conversation = await new Conversation(page).open(`${id}/`);
  const heading = conversation.root.getByRole("heading", { level: 2 }).last();
  const check = async (state: string) => {
    if (!flow.states[state]?.tags.includes("person"))
      await expect(conversation.command("person")).toBeVisible();
    await expect(
      conversation.root.locator(`a[href="${project.service.emergency.href}"]`).first(),
    ).toBeVisible();
    await expect(conversation.root.locator('a[href="tel:988"]').first()).toBeVisible();
  };
  await test.step("a person is one action away, help is in sight, and the focus goes along", async () => {
    for (const [index, { at, say }] of longest.says.entries()) {
      await conversation.expectState(at);
      await check(at);
      if (index > 0) await expect(heading).toBeFocused();
      await conversation.tap(say);
    }
    await conversation.expectState(longest.to);
    await check(longest.to);
    await expect(heading).toBeFocused();
  });
  await test.step("nothing is asked of any other origin, and nothing is left in the address", async () => {
    expect(asked.filter((url) => !url.startsWith(baseURL!))).toEqual([]);
    const { pathname, hash, search } = new URL(page.url());
    expect(pathname + hash + search).toBe(`/${id}/`);
    expect(await page.context().cookies()).toEqual([]);
  });
  await test.step("back, start again, Undo and a person; the focus is never lost", async () => {
    await conversation.command("back").click();
    await conversation.expectState(longest.says.at(-1)!.at);
    await expect(page.locator("body")).not.toBeFocused();
    await conversation.command("restart").click();
    await conversation.expectState(flow.initial);
    await expect(page.locator("body")).not.toBeFocused();
    await conversation.command("undo").click();
    await conversation.expectState(longest.says.at(-1)!.at);
    await conversation.command("restart").click();
    await conversation.expectState(flow.initial);
    await conversation.command("person").click();
    await expect(conversation.root).toHaveAttribute("data-kind", "outcome");
    await conversation.command("back").click();
    await conversation.expectState(flow.initial);
  });
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

for (const [name, viewport] of Object.entries({
  "320 px": { width: 320, height: 568 },
  "400% zoom": { width: 320, height: 256 },
})) {
  test(`nothing is cut off or scrolls sideways at ${name} @all`, async ({ page }) => {
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
