import { Conversation } from "../support/conversation.ts";
import { expectAccessible } from "../support/expectAccessible.ts";
import { expect, test } from "../support/fixtures.ts";
import { rest } from "../support/samples.ts";
import { box, type } from "../support/typed.ts";
import { signIn } from "../support/guides.ts";

const { id, flow } = signIn;

/** What a member types, message by message, to come from the first question to each cause. A confirmation is a tap. */
const ways: Readonly<Record<string, readonly string[]>> = {
  password: ["I forgot my password"],
  "other-address": ["i signed up with my work email and left that job"],
  locked: ["I tried five times and now it blocks me"],
  ended: ["my library card ran out"],
  "late-code": ["no text message arrives", "in a text message"],
  clock: ["the six digits in the app are not accepted", "I read it in an app"],
  browser: ["i sign in and land on the same page again"],
  "get-card": ["I don't have a library card yet"],
};

for (const [cause, messages] of Object.entries(ways)) {
  test(`a member who only types gets to ${cause}${rest(cause === "late-code")}`, async ({ page }) => {
    const conversation = await new Conversation(page).open(`${id}/`);
    for (const message of messages) {
      const before = await conversation.root.getAttribute("data-state");
      await type(page, message);
      await expect(async () => {
        const state = await conversation.root.getAttribute("data-state");
        const options = await conversation.root.locator("[data-option]").count();
        expect(state !== before || options > 0).toBe(true);
      }).toPass();
      // "Did you mean": the member picks the option that leads to the cause.
      const options = conversation.root.locator("[data-option]");
      if ((await conversation.root.getAttribute("data-state")) === before && (await options.count()) > 0) {
        const wanted = await options.evaluateAll(
          (all, causes) =>
            all.findIndex((one) =>
              causes.some((state) => (one as HTMLElement).dataset["option"]!.includes(state)),
            ),
          [cause],
        );
        await options.nth(Math.max(0, wanted)).click();
      }
    }
    await expect(async () => {
      expect(await conversation.root.getAttribute("data-state")).toBe(cause);
    }).toPass();
  });
}

test("typed words stand at every entry they became, and not at another one @all", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  const log = page.getByRole("log");
  // An answer of another question, picked after "I read this as": a jump and an answer.
  await type(page, "the six digits in the app are not accepted zq1");
  await page.locator("[data-option]").first().click();
  await expect(conversation.root).not.toHaveAttribute("data-state", flow.initial);
  await expect(log).toContainText("zq1");
  // A request that is a jump.
  await type(page, "let me talk to a real person please");
  await expect(conversation.root).toHaveAttribute("data-kind", "outcome");
  await expect(log.locator("q")).toHaveCount(2);
  // Back takes the words along; the same place reached by a tap does not bring them again.
  await type(page, "go back");
  await expect(log.locator("q")).toHaveCount(1);
  await expect(box(page)).toBeFocused();
  await conversation.command("person").click();
  await expect(conversation.root).toHaveAttribute("data-kind", "outcome");
  await expect(log.locator("q")).toHaveCount(1);
  // A new start, and Undo.
  await conversation.command("restart").click();
  await conversation.expectState(flow.initial);
  await expect(log.locator("q")).toHaveCount(0);
  await conversation.command("undo").click();
  await expect(log.locator("q")).toHaveCount(1);
});

test("what was read before is not said beside what is typed next @all", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await type(page, "i dont get the verification code");
  await expect(conversation.command("untype")).toBeVisible();
  await type(page, "I want to kill myself");
  await expect(page.locator('[data-crisis="card"]')).toBeVisible();
  await expect(conversation.command("untype")).toHaveCount(0);
});

test("what more is said while a message is still being read goes on from it: neither is lost @all", async ({
  page,
}) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  let read = (): void => undefined;
  const isAwaited = new Promise<void>((resolve) => (read = resolve));
  await page.route(/phrases-/, async (route) => {
    await isAwaited;
    await route.continue();
  });
  await type(page, "i dont get the verification code and here");
  await type(page, "zq7canary zq7canary");
  read();
  await expect(conversation.root.locator(".turn")).toContainText("zq7canary");
  await expect(conversation.root).not.toHaveAttribute("data-state", flow.initial);
});

test("asked back twice without a choice, the third time it is the menu and a person @all", async ({
  page,
}) => {
  await new Conversation(page).open(`${id}/`);
  for (let round = 0; round < 2; round++) {
    await type(page, "my thing with the library is weird");
    await expect(page.locator('[data-heard="ask"], [data-heard="menu"]')).toBeVisible();
  }
  await type(page, "my thing with the library is weird");
  await expect(page.locator('[data-heard="menu"] [data-command="typed-person"]')).toBeVisible();
  await expect(page.locator('[data-heard="menu"] [data-command="answers"]')).toBeVisible();
});

test("nothing of understanding is loaded before the box has the focus; two misses in a row lead to the menu and a person", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const conversation = await new Conversation(page).open(`${id}/`);
  expect(asked.filter((path) => /phrases|crisis|engine/.test(path))).toEqual([]);
  await box(page).focus();
  await expect.poll(() => asked.some((path) => path.includes("phrases"))).toBe(true);
  await test.step("two misses: never round in a circle", async () => {
    await type(page, "purple monkey dishwasher umbrella");
    await expect(page.locator("[data-heard]")).toBeVisible();
    await type(page, "seventeen green bicycles yesterday");
    await conversation.root.locator('[data-command="typed-person"]').click();
    await expect(conversation.root).toHaveAttribute("data-kind", "outcome");
  });
});

test("special requests: a person, back, start again @all", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await type(page, "i dont get the verification code");
  await expect(conversation.root).not.toHaveAttribute("data-state", flow.initial);
  await type(page, "start over");
  await conversation.expectState(flow.initial);
  await type(page, "let me talk to a human");
  await expect(conversation.root).toHaveAttribute("data-kind", "outcome");
  await type(page, "go back");
  await conversation.expectState(flow.initial);
});

for (const message of ["I forgot my password", "refund please", "I feel so low and can't book"]) {
  test(`axe finds nothing on the reply to "${message}" @all`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await new Conversation(page).open(`${id}/`);
    await type(page, message);
    // A reply, help, or the news of where the words led.
    await expect(page.locator('[data-heard], [data-crisis], [data-command="untype"]').first()).toBeVisible();
    await expectAccessible(page);
  });
}
