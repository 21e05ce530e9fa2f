import type { Page } from "@playwright/test";
import { Conversation } from "./support/conversation.ts";
import { expect, test } from "./support/fixtures.ts";
import { holdBack } from "./support/holdBack.ts";
import { guides, project, type TestedGuide } from "./support/guides.ts";

const { id, flow, words, ways } = guides[0]!;
const way = (to: string) => ways.find((one) => one.to === to)!;
const longest = ways.reduce((a, b) => (b.says.length > a.says.length ? b : a));
const cause = ways.find(({ to, says }) => flow.states[to]?.tags[0] === "cause" && says.length >= 2)!;

test.describe("addresses", () => {
  test("the home page lists every guide", async ({ page }) => {
    await page.goto("");
    for (const guide of guides) {
      await expect(page.locator(`a[href="/${guide.id}/"]`)).toBeVisible();
    }
  });

  for (const path of ["no-such-guide/", `${id}/no-such-page`, "%E0%A4%A"]) {
    test(`an unknown address gets a friendly page with a way on: ${path}`, async ({ page, problems }) => {
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
  for (const path of ["", "es/", `${id}/`, "no-such-guide/"]) {
    test(`at /${path}`, async ({ page, problems }) => {
      await page.goto(path);
      await isThere(page);
      problems.splice(0, problems.length, ...problems.filter((problem) => !problem.includes("404")));
    });
  }

  test("where a guide can't be loaded", async ({ page, problems }) => {
    await page.route(/\.json$/, (route) => route.abort());
    await page.goto(`${id}/`);
    await expect(page.locator('[data-command="retry"]')).toBeVisible();
    await isThere(page);
    problems.length = 0;
  });

  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false });
    for (const path of ["", `${id}/`, `es/${id}/`, "no-such-guide/"]) {
      test(`at /${path}`, async ({ page, problems }) => {
        await page.goto(path);
        await isThere(page);
        problems.length = 0;
      });
    }
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
    ({ to, says }) => kindOf(to) === "cause" && says.every(({ at }) => kindOf(at) === "question"),
  );
  for (const way of first.slice(0, 6)) {
    test(`answers lead on to ${way.to}`, async ({ page }) => {
      await page.goto(`${id}/`);
      // Only what is open is visible: each answer is clicked where the one before it opened.
      for (const [index, { at, say }] of way.says.entries()) {
        const { label, help } = words.states[at]!.answers[say]!;
        const name = help ? `${label}. ${help}` : label;
        const last = index === way.says.length - 1;
        const tree = page.locator(`[id="${flow.initial}"]`);
        await tree
          .locator(last ? "a" : "summary")
          .filter({ hasText: new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`) })
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

test("after the third no, a person comes first", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.tap(
    way(Object.keys(flow.states).find((state) => flow.states[state]?.tags[0] === "cause")!).says[0]!.say,
  );
  let noes = 0;
  for (let steps = 0; steps < 30 && noes < 3; steps++) {
    const no = conversation.answer("not-fixed");
    if (await no.isVisible()) {
      noes++;
      await no.click();
    } else await conversation.root.locator("[data-answer]").first().click();
    await page.waitForTimeout(400);
  }
  expect(noes).toBe(3);
  const order = await conversation.root
    .locator('[data-command="person"], [data-answer]')
    .evaluateAll((buttons) =>
      buttons.map((button) => (button as HTMLElement).dataset["command"] ?? "answer"),
    );
  expect(order[0]).toBe("person");
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
  await page.waitForTimeout(300);
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
  test(`nothing is cut off or scrolls sideways at ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const conversation = await new Conversation(page).open(`${id}/`);
    for (const { say } of longest.says) {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await conversation.tap(say);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test("the accessibility tree after each answer: log, heading, answers as buttons", async ({ page }) => {
  const conversation = await new Conversation(page).open(`${id}/`);
  const walked = longest as TestedGuide["ways"][number];
  for (const [index, { at, say }] of walked.says.entries()) {
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
        new RegExp(escape(state.answers[say]!.label)),
      );
    }
    await expect(page.getByRole("log")).toHaveCount(1);
    if (index > 0) await expect(page.getByRole("log")).toHaveAccessibleName(/\S/);
    await conversation.tap(say);
  }
});

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

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
