import type { Page } from "@playwright/test";
import { whatIsLeft } from "../../src/core/guide/left.ts";
import { Conversation, escapePattern } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { rest } from "../support/samples.ts";
import { holdBack } from "../support/holdBack.ts";
import { guides, project, signIn } from "../support/guides.ts";

const { id, flow, words, ways, cause } = signIn;

test.describe("addresses", () => {
  test("the home page lists every guide", async ({ page }) => {
    await page.goto("");
    for (const guide of guides) {
      await expect(page.locator(`a[href="/${guide.id}/"]`)).toBeVisible();
    }
  });

  for (const path of ["no-such-guide/", `${id}/no-such-page`, "%E0%A4%A"]) {
    test(`an unknown address gets a friendly page with a way on: ${path}${rest(path.startsWith("no-such"))}`, async ({
      page,
      problems,
    }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator(`a[href="/${id}/"]`)).toBeVisible();
      problems.splice(0, problems.length, ...problems.filter((problem) => !problem.includes("404")));
    });
  }

  test("an address without its slash leads on", async ({ page }) => {
    await page.goto(id);
    expect(new URL(page.url()).pathname).toBe(`/${id}/`);
  });
});

test.describe("help in a crisis is on every page", () => {
  const isThere = async (page: Page) => {
    await expect(page.locator('a[href="tel:988"]:visible').first()).toBeInViewport();
    await expect(
      page.locator(`a[href="${project.service.emergency.href}"]:visible`).first(),
    ).toBeInViewport();
  };
  const everyKind = ["", "es/", `${id}/`, `es/${id}/`, "no-such-guide/"];
  test("at every kind of page", async ({ page, problems }) => {
    for (const path of everyKind)
      await test.step(`/${path}`, async () => {
        await page.goto(path);
        await isThere(page);
      });
    problems.splice(0, problems.length, ...problems.filter((problem) => !problem.includes("404")));
  });

  test("where a guide can't be loaded", async ({ page, problems }) => {
    await page.route(/\.json$/, (route) => route.abort());
    await page.goto(`${id}/`);
    await expect(page.locator('[data-command="retry"]')).toBeVisible();
    await isThere(page);
    problems.length = 0;
  });

  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false });
    test("at every kind of page", async ({ page, problems }) => {
      for (const path of everyKind)
        await test.step(`/${path}`, async () => {
          await page.goto(path);
          await isThere(page);
        });
      problems.length = 0;
    });
  });
});

test.describe("before any script", () => {
  test.use({ javaScriptEnabled: false });

  test("the first question is readable and its dead buttons are gone", async ({ page }) => {
    await page.goto(`${id}/`);
    await expect(
      page.getByRole("heading", { name: words.states[flow.initial]!.heading }).first(),
    ).toBeVisible();
    await expect(page.locator("button:visible, textarea:visible, input:visible")).toHaveCount(0);
  });

  test("the page holds the whole guide, every state once, and every inner link leads somewhere", async ({
    page,
  }) => {
    await page.goto(`${id}/`);
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
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  const kindOf = (state: string) => flow.states[state]?.tags[0];
  const first = ways.filter(
    ({ to, says }) =>
      kindOf(to) === "cause" && says.every(({ at }) => kindOf(at) === "question" && at !== whatIsLeft),
  );
  for (const way of first.slice(0, 6)) {
    test(`answers lead on to ${way.to}${rest(way === first[0])}`, async ({ page }) => {
      await page.goto(`${id}/`);
      // Only what is open is visible: each answer is clicked where the one before it opened.
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
    });
  }
});

test("a tap before the script is ready is kept", async ({ page }) => {
  const release = await holdBack(page, /assets\/page-.*\.js$/);
  await page.goto(`${id}/`, { waitUntil: "commit" });
  const conversation = new Conversation(page);
  const { at, say } = cause.says[0]!;
  await conversation.answer(say).click();
  await conversation.expectState(at);
  release();
  await expect(conversation.root).not.toHaveAttribute("data-state", at);
});

test("every page forbids everything it does not need", async ({ request }) => {
  for (const path of ["", `${id}/`, "nope"]) {
    const response = await request.get(path);
    const policy = response.headers()["content-security-policy"] ?? "";
    for (const part of [
      "default-src 'none'",
      "require-trusted-types-for 'script'",
      "base-uri 'none'",
      "frame-ancestors",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toContain("unsafe");
    expect(response.headers()["set-cookie"]).toBeUndefined();
    expect(await response.text()).toContain('http-equiv="Content-Security-Policy"');
  }
});
