import { Conversation } from "../support/conversation.ts";
import { AgentDesk } from "../support/agentDesk.ts";
import { expect, test } from "../support/fixtures.ts";
import { signIn } from "../support/guides.ts";
import { hostPage, tag } from "./kit.ts";

const { words } = signIn;
const label = words.states["symptom"]!.answers["here"]!.label;

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("everything selected and copied by keys: what is seen, once, and nothing that is not", async ({
  page,
}) => {
  const conversation = await new Conversation(page).open("sign-in/");
  for (const [say, to] of [
    ["here", "browser"],
    ["not-fixed", "what-is-left"],
  ] as const) {
    await conversation.tap(say);
    await conversation.expectState(to);
  }
  await conversation.root.getByRole("heading", { level: 2 }).last().focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+c");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(label);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(words.states["what-is-left"]!.heading);
  // Words for screen readers alone. Those that stand somewhere to be seen, too, are no matter.
  const unseen = await page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    const hidden = [...copy.querySelectorAll(".unseen")].map((element) => element.textContent.trim());
    for (const element of copy.querySelectorAll(".unseen,script,noscript,style")) element.remove();
    return hidden.filter((text) => text.length > 8 && !copy.textContent.includes(text));
  });
  expect(unseen.filter((text) => copied.includes(text))).toEqual([]);
  expect(copied.split(label).length - 1).toBe(1);
});

test("printed in the dark while the card with help is up: help is on the paper, dark on light", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await new Conversation(page).open("sign-in/");
  await page.locator("[data-typed]").fill("I want to kill myself");
  await page.locator("[data-typed]").press("Enter");
  await expect(page.locator('[data-crisis="card"]').first()).toBeVisible();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const number = page.locator('a[href^="tel:988"]:visible').first();
  await expect(number).toBeVisible();
  const light = await page.evaluate(() => {
    const context = document.createElement("canvas").getContext("2d")!;
    const brightness = (colour: string) => {
      context.fillStyle = "#fff";
      context.fillRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
      return r + g + b;
    };
    return [
      brightness(getComputedStyle(document.documentElement).backgroundColor),
      brightness(getComputedStyle(document.querySelector("h1")!).color),
    ];
  });
  expect(light[0]).toBeGreaterThan(600);
  expect(light[1]).toBeLessThan(400);
});

test("a browser without at, hasOwn and replaceAll: a tap is answered, or the plain guide is there", async ({
  page,
  problems,
}) => {
  await page.addInitScript(() => {
    for (const [from, name] of [
      [Array.prototype, "at"],
      [Array.prototype, "findLast"],
      [Array.prototype, "toSorted"],
      [Object, "hasOwn"],
      [globalThis, "structuredClone"],
    ] as const)
      delete (from as unknown as Record<string, unknown>)[name];
  });
  await page.goto("sign-in/");
  const answer = page.locator('[data-answer="here"]:visible');
  if ((await answer.count()) > 0)
    await answer
      .first()
      .click({ timeout: 5000 })
      .catch(() => undefined);
  const plain = page.locator('details:visible, a[href="#browser"]:visible, summary:visible');
  const failed = page.locator('[data-command="retry"]:visible, [data-failure]:visible');
  await expect(page.locator('[data-state="browser"]').or(plain).or(failed).first()).toBeVisible({
    timeout: 15_000,
  });
  problems.length = 0;
});

test("a host's browser without observers: the guide in the text shows, or its link stays", async ({
  page,
  problems,
}) => {
  await page.addInitScript(() => {
    const all = globalThis as unknown as Record<string, unknown>;
    for (const name of ["IntersectionObserver", "ResizeObserver", "visualViewport", "CloseWatcher"])
      delete all[name];
  });
  await page.goto(
    await hostPage(page, {
      head: tag(),
      body: '<cairn-guide guide="sign-in" mode="inline"><a href="#own">Why can’t I sign in?</a></cairn-guide>',
    }),
  );
  const shown = page.locator("cairn-guide iframe").contentFrame().locator('[data-answer="here"]');
  const link = page.getByRole("link", { name: "Why can’t I sign in?" });
  await expect
    .poll(async () => (await shown.isVisible().catch(() => false)) || (await link.isVisible()), {
      timeout: 15_000,
    })
    .toBe(true);
  // The launcher does what launchers do, or is a link.
  await page
    .getByRole("button", { name: "Get help", exact: true })
    .or(page.getByRole("link", { name: "Get help", exact: true }))
    .first()
    .click();
  await expect(
    page.locator(".panel[data-open] iframe").or(page.locator("[data-guide][data-state]")).first(),
  ).toBeVisible({ timeout: 15_000 });
  problems.length = 0;
});

test("a desk in a browser without dialogs or a clipboard keeps going", async ({ page, problems }) => {
  await page.addInitScript(() => {
    delete (HTMLDialogElement.prototype as unknown as Record<string, unknown>)["showModal"];
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  const desk = new AgentDesk(page);
  await page.goto("agent/sign-in/");
  const plain = page.locator("details:visible, a[href='#browser']:visible");
  const alive = await desk.ready().then(
    () => true,
    () => false,
  );
  if (alive && (await plain.count()) === 0) {
    await page.locator('.tools [data-command="write-up"]').click();
    await expect(page.locator('a[href^="tel:988"]:visible').first()).toBeVisible();
    await expect(page.locator("[data-guide][data-state]")).toHaveCount(1);
  }
  problems.length = 0;
});
