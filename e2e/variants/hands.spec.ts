import { Conversation } from "../support/conversation.ts";
import { AgentDesk } from "../support/agentDesk.ts";
import { expect, test } from "../support/fixtures.ts";
import { project } from "../support/guides.ts";
import { cairn } from "../host/origins.ts";
import { hostPage } from "./kit.ts";

/** The key that picks a word, as Safari tells it: the composing is over already. */
const pick = (element: Element) => {
  element.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
  element.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: "x" }));
  element.dispatchEvent(
    new KeyboardEvent("keydown", {
      key: "Enter",
      code: "Enter",
      keyCode: 229,
      which: 229,
      bubbles: true,
      cancelable: true,
    }),
  );
};

test("Safari's picking Enter, twice for two clauses, in a plain Spanish frame: then one Enter sends all", async ({
  page,
}) => {
  await page.goto(
    await hostPage(page, {
      body: `<iframe src="${cairn}/es/embed/sign-in/" title="x" width="400" height="700"></iframe>`,
    }),
  );
  const frame = page.locator("iframe").contentFrame();
  const box = frame.locator("[data-typed]");
  await frame.locator('[data-answer="other"]').click();
  await expect(frame.locator("[data-state]")).toHaveAttribute("data-state", "what-is-left");
  await box.fill("no me puedo");
  await box.evaluate(pick);
  await box.evaluate(pick);
  await expect(box).toHaveValue("no me puedo");
  await box.fill("no me puedo ni quejar, quiero morirme");
  await box.press("Enter");
  await expect(frame.locator('[data-crisis="card"]')).toBeVisible();
});

test("three Shifts of a touch keyboard that names no key's place, in an empty box: nobody is sent away", async ({
  page,
}) => {
  let left = false;
  await page.route(project.service.leave, (route) => {
    left = true;
    return route.fulfill({ contentType: "text/html", body: "<title>elsewhere</title>" });
  });
  const conversation = await new Conversation(page).open("sign-in/");
  await conversation.tap("other");
  await conversation.expectState("what-is-left");
  const box = page.locator("[data-typed]");
  await box.focus();
  await box.evaluate((element) => {
    for (let press = 0; press < 3; press++)
      for (const type of ["keydown", "keyup"])
        element.dispatchEvent(
          new KeyboardEvent(type, { key: "Shift", code: "", keyCode: 16, bubbles: true, cancelable: true }),
        );
  });
  // What is typed next is still understood here.
  await box.fill("I want to kill myself");
  await box.press("Enter");
  await expect(page.locator('[data-crisis="card"]')).toBeVisible();
  expect(left).toBe(false);
});

test("three Shifts of a real keyboard at the heading still lead away at once", async ({ page }) => {
  await page.route(project.service.leave, (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>elsewhere</title>" }),
  );
  const conversation = await new Conversation(page).open("es/sign-in/");
  await conversation.tap("other");
  await conversation.expectState("what-is-left");
  await conversation.root.getByRole("heading", { level: 2 }).last().focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press("Shift");
  await page.waitForURL(project.service.leave);
});

test("keys without a name, as autofill and voice control send them, break nothing on the desk", async ({
  page,
}) => {
  const desk = await new AgentDesk(page).open("agent/sign-in/");
  await page.evaluate(() => {
    for (const type of ["keydown", "keyup"])
      for (const target of [
        document.body,
        document.querySelector(".note textarea")!,
        document.querySelector("[data-typed]")!,
      ])
        target.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
  });
  await page.keyboard.press("4");
  await desk.expectState("code-from");
});

test("an Enter that picks a word in the desk's own box (keyCode 229, no composing told) sends nothing", async ({
  page,
}) => {
  await new AgentDesk(page).open("agent/es/sign-in/");
  const box = page.locator("[data-typed]");
  await box.fill("quiere mor");
  await box.evaluate((element) =>
    element.dispatchEvent(
      new KeyboardEvent("keydown", {
        key: "Enter",
        keyCode: 229,
        which: 229,
        bubbles: true,
        cancelable: true,
      }),
    ),
  );
  await expect(box).toHaveValue("quiere mor");
});
