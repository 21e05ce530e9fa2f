import { mkdir, writeFile } from "node:fs/promises";
import type { Page, Route } from "@playwright/test";
import { Conversation } from "./conversation.ts";
import { expect, test } from "./fixtures.ts";
import { guides } from "./guides.ts";
import { everything } from "./samples.ts";

// Whatever fails, and wherever the reader is: a plain sentence, a way to try again, the crisis line, a person and Leave.
const [{ id, flow, ways }] = guides as [(typeof guides)[number]];
const kindOf = (state: string) => flow.states[state]?.tags[0];
const cause = ways.find(({ to, says }) => kindOf(to) === "cause" && says.length > 1)!;
const person = Object.keys(flow.states).find((state) => flow.states[state]?.tags.includes("person"))!;

const surfaces = { page: `${id}/`, widget: `embed/${id}/`, agent: `agent/${id}/` } as const;
type Surface = keyof typeof surfaces;

const html = { contentType: "text/html", body: "<!doctype html><title>Not it</title>" };
const breaks: Record<string, (route: Route) => Promise<unknown>> = {
  abort: (route) => route.abort(),
  "404": (route) => route.fulfill({ status: 404, ...html }),
  "500": (route) => route.fulfill({ status: 500, body: "" }),
  "HTML with 200": (route) => route.fulfill(html),
  truncated: async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: text.slice(0, text.length / 2) });
  },
};
const breaksScript = {
  ...breaks,
  "wrong type": (route: Route) => route.fulfill({ contentType: "text/plain", body: "" }),
};
const json = (body: string) => (route: Route) => route.fulfill({ contentType: "application/json", body });
const breaksJson = {
  ...breaks,
  "{}": json("{}"),
  null: json("null"),
  "another shape": json('{"states":[],"title":1}'),
};

interface Failure {
  readonly name: string;
  readonly files: RegExp;
  readonly how: (route: Route) => Promise<unknown>;
}
const failuresOf = (
  name: string,
  files: RegExp,
  how: Failure["how"] extends infer H ? Record<string, H> : never,
) =>
  Object.entries(how).map(([kind, run]) => ({ name: `${name}: ${kind}`, files, how: run as Failure["how"] }));

const failuresAt = (surface: Surface): readonly Failure[] => [
  ...failuresOf("React", /assets\/react-.*\.js$/, breaksScript),
  ...failuresOf("the surface's script", new RegExp(`assets/${surface}-.*\\.js$`), breaksScript),
  ...failuresOf("the guide", new RegExp(`assets/${id}-[0-9a-f]+\\.json$`), breaksJson),
  ...failuresOf("its words", new RegExp(`assets/${id}\\.en-[0-9a-f]+\\.json$`), breaksJson),
  {
    name: "an exception while rendering",
    files: new RegExp(`assets/${id}\\.en-[0-9a-f]+\\.json$`),
    how: async (route) => {
      const response = await route.fetch();
      const words = (await response.json()) as { states: Record<string, { answers: unknown }> };
      for (const state of Object.values(words.states)) state.answers = { get: 1 };
      for (const state of Object.values(words.states)) Object.assign(state, { body: [{ t: "ul", c: 5 }] });
      await route.fulfill({ response, json: words });
    },
  },
];

/** Where the reader is when the page is loaded once more. */
const states: Record<string, (conversation: Conversation) => Promise<void>> = {
  "first question": async () => undefined,
  "after answers": (conversation) => conversation.walk({ says: cause.says.slice(0, 1) }),
  cause: (conversation) => conversation.walk(cause),
  person: async (conversation) => {
    await conversation.walk({ says: cause.says.slice(0, 1) });
    await conversation.command("person").click();
    await conversation.expectState(person);
  },
};

const failed = (page: Page) => page.locator('[data-aid="failed"]');

async function expectReach(page: Page, surface: Surface): Promise<void> {
  await expect(failed(page).getByRole("heading").first()).toBeVisible();
  await expect(failed(page).locator(".support")).toBeVisible();
  await expect(failed(page).locator(".contact a").first()).toBeVisible();
  await expect(failed(page).locator('[data-command="leave"]')).toHaveCount(surface === "agent" ? 0 : 1);
}

for (const surface of Object.keys(surfaces) as Surface[]) {
  for (const [index, failure] of failuresAt(surface).entries()) {
    // One kind of each file always; every kind with all tests.
    const always = ["abort", "truncated", "{}", "rendering"].some((kind) => failure.name.endsWith(kind));
    test(`${surface}: ${failure.name} ${always ? "" : "@all"}`, async ({ page, problems }) => {
      const rows: string[] = [];
      for (const [state, go] of Object.entries(states)) {
        if (!everything && state !== "after answers") continue;
        if (surface === "agent" && state === "person") continue;
        await page.goto("about:blank");
        const conversation = await new Conversation(page).open(surfaces[surface]);
        await go(conversation);
        const before = await conversation.root.getAttribute("data-state");
        await page.route(failure.files, failure.how);
        await page.reload();
        await expectReach(page, surface);
        await page.unroute(failure.files);
        // After an exception it is tried in the same document first, and only then in another.
        await expect(async () => {
          const retry = failed(page).locator('[data-command="retry"]');
          if (await retry.isVisible()) await retry.click();
          await expect(conversation.root).toHaveAttribute("data-state", before!, { timeout: 3000 });
          await expect(failed(page)).toHaveCount(0);
        }).toPass();
        await conversation.ready();
        rows.push(
          `| ${surface} | ${failure.name} | ${state} | yes | yes | ${surface === "agent" ? "(none)" : "yes"} | same place |`,
        );
        await page.evaluate(() => sessionStorage.clear());
      }
      await mkdir("test-results/failures", { recursive: true });
      await writeFile(`test-results/failures/${surface}-${index}.md`, `${rows.join("\n")}\n`);
      problems.length = 0;
    });
  }

  test(`${surface}: nothing comes: slow after 12 seconds, failed after 45, and it goes on when it comes`, async ({
    page,
  }) => {
    await page.clock.install();
    const release: (() => void)[] = [];
    await page.route(/assets\/react-.*\.js$/, async (route) => {
      await new Promise<void>((resolve) => release.push(resolve));
      await route.continue();
    });
    await page.goto(surfaces[surface], { waitUntil: "commit" });
    await expect(page.locator("#cairn-aid")).toBeAttached();
    const slow = page.locator('[data-aid="slow"]');
    await page.clock.runFor(11_900);
    await expect(slow).toHaveCount(0);
    await page.clock.runFor(200);
    await expect(slow).toBeVisible();
    await expect(page.locator("#cairn .support")).toBeVisible();
    if (surface !== "agent") {
      await slow.locator('[data-command="plain"]').click();
      await expect(page.locator(".plain").getByRole("link").first()).toBeVisible();
    }
    await page.clock.runFor(33_000);
    await expectReach(page, surface);
    for (const go of release) go();
    await page.clock.resume();
    await new Conversation(page).ready();
    await expect(page.locator("[data-aid]")).toHaveCount(0);
  });
}

test("a tap waits over a failure and its second try", async ({ page, problems }) => {
  const { at, say } = cause.says[0]!;
  await page.route(/assets\/react-.*\.js$/, async (route) => {
    await page.locator(`[data-answer="${say}"][data-waiting]`).waitFor();
    await route.abort();
  });
  await page.goto(`${id}/`, { waitUntil: "commit" });
  await page.locator(`[data-answer="${say}"]`).click();
  await expect(failed(page)).toBeVisible();
  await page.unroute(/assets\/react-.*\.js$/);
  await failed(page).locator('[data-command="retry"]').click();
  await expect(page.locator("[data-guide][data-state]")).not.toHaveAttribute("data-state", at);
  expect(await page.evaluate(() => window.name)).toBe("");
  problems.length = 0;
});

test("offline a second try keeps the view: no browser's own error page", async ({
  page,
  context,
  problems,
}) => {
  await page.route(/assets\/react-.*\.js$/, (route) => route.abort());
  await page.goto(`${id}/`);
  await expect(failed(page)).toBeVisible();
  await context.setOffline(true);
  const refused = page.waitForEvent("requestfailed", (request) => request.url().endsWith(`/${id}/`));
  await failed(page).locator('[data-command="retry"]').click();
  await refused;
  await expect(failed(page).locator(".support")).toBeVisible();
  problems.length = 0;
});

test("a followed link whose reader does not come: the page begins without it, says so, and tries again", async ({
  page,
  context,
  problems,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const conversation = await new Conversation(page).open(`${id}/`);
  await conversation.walk(cause);
  await page.locator('[data-command="share"]').click();
  const code = await page.locator("[data-handoff-code]").getAttribute("data-handoff-code");
  await page.evaluate(() => sessionStorage.clear());
  await page.goto("about:blank");
  await page.route(/assets\/decodeHandoff-.*\.js$/, (route) => route.abort());
  await page.goto(`${id}/#t=${code}`);
  await conversation.ready();
  await conversation.expectState(flow.initial);
  await page.unroute(/assets\/decodeHandoff-.*\.js$/);
  await page.locator('.notice [data-command="retry"]').click();
  await conversation.expectState(cause.to);
  problems.length = 0;
});

test("typed words that can't be read: help, and another try", async ({ page, problems }) => {
  await page.route(/\.phrases-.*\.json$/, json("{}"));
  const conversation = await new Conversation(page).open(`${id}/`);
  await page.locator("textarea[data-typed]").fill("zzzz");
  await page.locator('[data-command="send"]').click();
  const retry = page.locator('[data-crisis="failed"] [data-command="retry"]');
  await expect(retry).toBeVisible();
  await page.unroute(/\.phrases-.*\.json$/);
  await retry.click();
  await expect(conversation.root.locator("[data-heard]")).toContainText("zzzz");
  problems.length = 0;
});

test("Save or share that does not come can be tried again", async ({ page, problems }) => {
  await page.route(/assets\/text\.en-.*\.json$/, json("null"));
  await new Conversation(page).open(`${id}/`);
  await page.locator('[data-command="share"]').click();
  const retry = page.locator('.share [data-command="retry"]');
  await expect(retry).toBeVisible();
  await page.unroute(/assets\/text\.en-.*\.json$/);
  await retry.click();
  await expect(page.locator('[data-command="enter-code"]')).toBeVisible();
  problems.length = 0;
});

test("Leave in a frame while offline: an empty guide, without the network", async ({ page, context }) => {
  const conversation = await new Conversation(page).open(`embed/${id}/`);
  await conversation.walk(cause);
  await context.setOffline(true);
  await conversation.command("leave").click();
  await conversation.expectState(flow.initial);
  await expect(page.getByRole("log").locator(".pill")).toHaveCount(0);
  await conversation.walk(cause);
  await conversation.expectState(cause.to);
});
