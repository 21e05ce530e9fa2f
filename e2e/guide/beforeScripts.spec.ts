import type { Page } from "@playwright/test";
import { whatIsLeft } from "../../src/core/guide/left.ts";
import { Conversation, escapePattern } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { holdBack } from "../support/holdBack.ts";
import { guides, signIn } from "../support/guides.ts";
import { isHelpThere } from "../support/isHelpThere.ts";

const { id, flow, words, ways, cause } = signIn;

const unknown = "no-such-guide/";
const everyKind = ["", "es/", `${id}/`, `es/${id}/`, unknown];
/** Without what the browser itself says of a page that is not there. */
const expectedOf = (problems: readonly string[]) => problems.filter((problem) => !problem.includes("404"));

async function expectWayOn(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(`a[href="/${id}/"]`)).toBeVisible();
}

test("help in a crisis is at every kind of page; the home page lists every guide, an unknown address has a way on", async ({
  page,
  problems,
}) => {
  for (const path of everyKind)
    await test.step(`/${path}`, async () => {
      const response = await page.goto(path);
      await isHelpThere(page);
      expect(response?.status()).toBe(path === unknown ? 404 : 200);
      if (path === unknown) await expectWayOn(page);
      if (path === "")
        for (const guide of guides) await expect(page.locator(`a[href="/${guide.id}/"]`)).toBeVisible();
    });
  await test.step("an address without its slash leads on", async () => {
    await page.goto(id);
    expect(new URL(page.url()).pathname).toBe(`/${id}/`);
  });
  problems.splice(0, problems.length, ...expectedOf(problems));
});

for (const path of [`${id}/no-such-page`, "%E0%A4%A"])
  test(`an unknown address gets a friendly page with a way on: ${path} @all`, async ({ page, problems }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expectWayOn(page);
    problems.splice(0, problems.length, ...expectedOf(problems));
  });

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  const kindOf = (state: string) => flow.states[state]?.tags[0];
  const first = ways.filter(
    ({ to, says }) =>
      kindOf(to) === "cause" && says.every(({ at }) => kindOf(at) === "question" && at !== whatIsLeft),
  );

  /** Only what is open is visible: each answer is clicked where the one before it opened. */
  async function follow(page: Page, way: (typeof first)[number]): Promise<void> {
    for (const [index, { at, say }] of way.says.entries()) {
      const { label, help } = words.states[at]!.answers[say]!;
      const name = help ? `${label}. ${help}` : label;
      const last = index === way.says.length - 1;
      const tree = page.locator(`[id="${flow.initial}"]`);
      await tree
        .locator(last ? "a" : "summary")
        .filter({ hasText: new RegExp(`^${escapePattern(name)}$`) })
        .locator("visible=true")
        .click();
    }
    await expect(page.locator(`[id="${way.to}"]`)).toBeInViewport();
    expect(new URL(page.url()).hash).toBe(`#${way.to}`);
  }

  test("help is there, the page holds the whole guide, its answers lead on, and are printed", async ({
    page,
    problems,
  }) => {
    for (const path of everyKind)
      await test.step(`help at /${path}`, async () => {
        await page.goto(path);
        await isHelpThere(page);
      });
    problems.splice(0, problems.length, ...expectedOf(problems));
    await page.goto(`${id}/`);
    await test.step("the first question is readable and its dead buttons are gone", async () => {
      const { heading } = words.states[flow.initial]!;
      await expect(page.getByRole("heading", { name: heading }).first()).toBeVisible();
      await expect(page.locator("button:visible, textarea:visible, input:visible")).toHaveCount(0);
    });
    await test.step("every state once, and every inner link leads somewhere", async () => {
      for (const [state, { heading, steps }] of Object.entries(words.states)) {
        const section = page.locator(`noscript [id="${state}"], body [id="${state}"]`);
        await expect(section).toHaveCount(1);
        await expect(section).toContainText(heading);
        if (steps) await expect(section.locator("ol > li")).toHaveCount(steps.length);
      }
      const broken = await page
        .locator('a[href^="#"]')
        .evaluateAll((links) =>
          links
            .map((link) => link.getAttribute("href")!.slice(1))
            .filter((target) => !document.getElementById(target)),
        );
      expect(broken).toEqual([]);
    });
    await test.step("answers lead on", () => follow(page, first[0]!));
    await test.step("what is printed keeps its answers", async () => {
      await page.emulateMedia({ media: "print" });
      await expect(page.locator(".plain summary").first()).toBeVisible();
    });
  });

  for (const way of first.slice(1, 6))
    test(`answers lead on to ${way.to} @all`, async ({ page }) => {
      await page.goto(`${id}/`);
      await follow(page, way);
    });
});

test("a tap before the script is ready is kept @all", async ({ page }) => {
  const release = await holdBack(page, /assets\/page-.*\.js$/);
  await page.goto(`${id}/`, { waitUntil: "commit" });
  const conversation = new Conversation(page);
  const { at, say } = cause.says[0]!;
  await conversation.answer(say).click();
  await conversation.expectState(at);
  release();
  await expect(conversation.root).not.toHaveAttribute("data-state", at);
});
