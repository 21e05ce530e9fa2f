import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { project, signIn } from "../support/guides.ts";
import { cairn, host, unlisted } from "../host/origins.ts";

// A page may be served at more addresses than its headers name. Wherever it is, it does not run in a stranger's frame.
const { id } = signIn;
const other = project.locales.find((locale) => locale !== project.sourceLocale)!;
const members = [`/${id}/`, `/${id}/index.html`, `//${id}/`, `/${other}/${id}/index.html`];
const desks = [
  `/agent/${id}/`,
  `/agent/${id}/index.html`,
  `/agent//${id}/`,
  `/agent/${other}/${id}/index.html`,
];

/** A page of `origin` that frames what stands at `path`, on a host that sends no policy in a header. */
async function framed(page: Page, origin: string, path: string, sandbox = "") {
  await page.route(`${origin}/frame`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><iframe src="${cairn}${path}" width="800" height="600"${sandbox}></iframe>`,
    }),
  );
  await page.route(`${cairn}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const response = await route.fetch({ url: cairn + pathname.replaceAll("//", "/") });
    const { "content-security-policy": _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await page.goto(`${origin}/frame`);
  return page.frameLocator("iframe");
}

for (const path of [...members, ...desks]) {
  test(`${path} shows a stranger's frame nothing but a way out of it${path === members[1] || path === desks[1] ? "" : " @all"}`, async ({
    page,
    problems,
  }) => {
    const frame = await framed(page, unlisted, path);
    const link = frame.getByRole("link");
    await expect(link).toHaveAttribute("target", "_blank");
    await expect(link).toHaveAttribute("href", cairn + path);
    // Nothing of the guide was even read, and no script of ours goes on.
    await expect(frame.locator("button, [data-state], script[type=module], #cairn")).toHaveCount(0);
    expect(problems.every((text) => text.includes("[cairn] not in this frame"))).toBe(true);
    problems.length = 0;
  });
}

test("a listed page may frame the desk, and no page may frame the members' page", async ({
  page,
  problems,
}) => {
  const desk = await framed(page, host, desks[1]!);
  await expect(desk.locator("[data-state]")).toBeVisible();
  await page.unrouteAll();
  const member = await framed(page, host, members[1]!);
  await expect(member.getByRole("link")).toHaveCount(1);
  await expect(member.locator("button")).toHaveCount(0);
  expect(problems).toHaveLength(1);
  problems.length = 0;
});

test("a frame that hides where it is, is a stranger's @all", async ({ page, problems }) => {
  for (const [origin, sandbox] of [
    [unlisted, ' sandbox="allow-scripts allow-same-origin" referrerpolicy="no-referrer"'],
    [unlisted, ' sandbox="allow-scripts"'],
  ] as const) {
    const frame = await framed(page, origin, desks[1]!, sandbox);
    await expect(frame.getByRole("link")).toHaveCount(1);
    await expect(frame.locator("button")).toHaveCount(0);
    await page.unrouteAll();
  }
  problems.length = 0;
});
