import { test, expect } from "../support/fixtures.ts";
import { hostPage, text } from "../support/host/hostPage.ts";
import {
  cairn,
  cairnMessages,
  expectProblems,
  expectState,
  guide,
  host,
  isOnline,
  launcher,
  panel,
  say,
} from "../support/host/widget.ts";
import { openByCall } from "../support/host/widgetApi.ts";

test("@all a frame that the page puts into a sandbox: that is said, and not that the page is not listed", async ({
  page,
  problems,
}) => {
  const messages = cairnMessages(page);
  await isOnline(page);
  await page.addInitScript(() => {
    if (window !== top) return;
    const createElement = Reflect.get(Document.prototype, "createElement") as Function;
    Document.prototype.createElement = function (this: Document, name: string) {
      const element = createElement.call(this, name) as HTMLElement;
      if (name === "iframe") element.setAttribute("sandbox", "allow-scripts");
      return element;
    } as Document["createElement"];
  });
  await page.goto(`${host}/index.html`);
  await launcher(page).click();
  await expect(panel(page).getByRole("link", { name: "Open it on its own page" })).toBeVisible();
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain("sandbox");
  expect(messages[0]).not.toContain("hosts.yaml");
  problems.length = 0;
});

const isolations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "require-corp": { "Cross-Origin-Embedder-Policy": "require-corp" },
  credentialless: { "Cross-Origin-Embedder-Policy": "credentialless" },
  "require-corp, and alone": {
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
  },
};

for (const [name, headers] of Object.entries(isolations)) {
  test(`${name === "require-corp" ? "" : "@all "}a page that embeds only who agrees (${name}): launcher, guide, popup`, async ({
    page,
  }) => {
    await hostPage(page, { headers, body: `${text(3)}<button data-cairn-open="sign-in">Popup</button>` });
    await launcher(page).click();
    await say(guide(page), "here");
    await expectState(guide(page), "browser");
    await panel(page).getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Popup" }).click();
    // Whether the browser lets a frame of another site keep its place is its own affair.
    const fresh = guide(page).locator('[data-command="fresh"]');
    await expect(fresh.or(guide(page).locator("[data-state]"))).toBeVisible();
    if (await fresh.isVisible()) await fresh.click();
    await expectState(guide(page), "symptom");
  });
}

test("@all a deployment whose host sends no headers, on a page that asks for them: the reason is said", async ({
  page,
  problems,
}) => {
  const messages = cairnMessages(page);
  await isOnline(page);
  await page.route(`${cairn}/embed/**`, async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    delete headers["cross-origin-embedder-policy"];
    delete headers["cross-origin-resource-policy"];
    await route.fulfill({ response, headers });
  });
  await hostPage(page, { headers: isolations["require-corp, and alone"]! });
  await launcher(page).click();
  await expect(panel(page).getByRole("link", { name: "Open it on its own page" })).toBeVisible();
  expect(messages[0]).toContain("Cross-Origin-Embedder-Policy");
  expect(messages[0]).not.toContain("hosts.yaml");
  expectProblems(problems);
  problems.length = 0;
});

test("@all a page that lets no frame use the clipboard: the guide works", async ({ page, problems }) => {
  await hostPage(page, { headers: { "Permissions-Policy": "clipboard-write=(), fullscreen=()" } });
  await openByCall(page);
  await say(guide(page), "here");
  await expectState(guide(page), "browser");
  problems.length = 0;
});
