import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { cairn, unlisted } from "../host/origins.ts";
import { hostPage } from "./kit.ts";

/** A host of files that sends no headers at all. */
async function withoutHeaders(page: Page): Promise<void> {
  await page.route(
    (url) => url.origin === cairn && (url.pathname.endsWith("/") || url.pathname.endsWith(".html")),
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        status: response.status(),
        contentType: "text/html",
        body: await response.text(),
      });
    },
  );
}

/** In a stranger's frame nothing can be pressed. The page has loaded, and its frames with it. */
async function expectRefused(page: Page, address: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const own = page.frames().filter((one) => one.url().startsWith(cairn));
        const counts = await Promise.all(
          own.map((one) =>
            one
              .locator("[data-answer]:visible")
              .count()
              .catch(() => 0),
          ),
        );
        return counts.reduce((a, b) => a + b, 0);
      },
      { message: address, timeout: 8000 },
    )
    .toBe(0);
}

test("the Spanish desk's index.html in a sandboxed frame of a stranger, from a host without headers", async ({
  page,
  problems,
}) => {
  await withoutHeaders(page);
  const address = `${cairn}/agent/es/sign-in/index.html`;
  await page.goto(
    await hostPage(page, {
      origin: unlisted,
      body: `<iframe sandbox="allow-scripts allow-forms allow-popups" src="${address}" width="900" height="700"></iframe>`,
    }),
  );
  await expect(page.frameLocator("iframe").locator("body")).toBeAttached();
  await expectRefused(page, address);
  problems.length = 0;
});

test("the guide's page in a frame of a frame, with a link to a place, from a host without headers", async ({
  page,
  problems,
}) => {
  await withoutHeaders(page);
  const address = `${cairn}/sign-in/?ref=1#t=JPX`;
  const inner = await hostPage(page, {
    origin: unlisted,
    path: "/inner.html",
    body: `<iframe src="${address}" width="600" height="700"></iframe>`,
  });
  await page.goto(
    await hostPage(page, {
      origin: unlisted,
      body: `<iframe src="${inner}" width="700" height="800"></iframe>`,
    }),
  );
  await expect(page.frameLocator("iframe").frameLocator("iframe").locator("body")).toBeAttached();
  await expectRefused(page, address);
  problems.length = 0;
});

test("the guide's page and the desk in an object and an embed of a stranger", async ({ page, problems }) => {
  await withoutHeaders(page);
  const address = `${cairn}/sign-in/index.html`;
  await page.goto(
    await hostPage(page, {
      origin: unlisted,
      body: `<object type="text/html" data="${address}" width="600" height="700"></object><embed type="text/html" src="${cairn}/agent/sign-in/index.html" width="600" height="700">`,
    }),
  );
  await expect.poll(() => page.frames().length).toBeGreaterThan(2);
  await expectRefused(page, address);
  problems.length = 0;
});
