import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";
import { attribute, elementsIn } from "../../src/author/article/htmlTree.ts";
import { pseudoLocale } from "../../src/author/testing/pseudo/withPseudoLocale.ts";
import { directionOf } from "../../src/site/pages/pageDataOf.ts";
import { Conversation } from "../support/conversation.ts";
import { expect, test } from "../support/fixtures.ts";
import { folder, project, signIn } from "../support/guides.ts";
import { type } from "../support/typed.ts";
import { ownFolder } from "../../src/author/project/guidesFolder.ts";

const dist = join(ownFolder, process.env["CAIRN_DIST"] ?? ".cache/site");
const [source, ...others] = project.locales;
const { id, ways } = signIn;
/** Two answers or more: something to lose. */
const way = ways.find(({ says }) => says.length >= 2)!;
const below = (locale: string) => (locale === source ? "/" : `/${locale}/`);

test("every page says its language, its direction, and where it stands in each other language", () => {
  const pages = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith("index.html") && !path.startsWith("demo/"),
  );
  expect(pages.length).toBeGreaterThan(project.locales.length * 3);
  for (const page of pages) {
    const elements = elementsIn(parse(readFileSync(join(dist, page), "utf8")));
    const root = elements.find(({ tagName }) => tagName === "html")!;
    const address = `/${page.replace(/index\.html$/, "")}`;
    const locale = others.find((other) => address.split("/").includes(other)) ?? source!;
    const said = [attribute(root, "lang"), attribute(root, "dir")];
    expect([page, ...said]).toEqual([page, locale, directionOf(locale)]);
    const links = elements
      .filter((one) => one.tagName === "link" && attribute(one, "hreflang"))
      .map((one) => [attribute(one, "hreflang"), attribute(one, "href")]);
    const bare = address.slice(below(locale).length);
    const expected = project.locales.map((other) => [other, below(other) + bare]);
    const isIndexed = !/^\/([a-z-]+\/)?(embed|agent)\//.test(address);
    expect([page, links]).toEqual([page, isIndexed ? [...expected, ["x-default", `/${bare}`]] : []]);
  }
});

for (const locale of others) {
  test(`${locale}: the language can be switched in the middle of a conversation, there and back, and words lead to the guide in theirs`, async ({
    page,
  }) => {
    const conversation = await new Conversation(page).open(`/${id}/`);
    await conversation.walk(way);
    await conversation.expectState(way.to);
    for (const [to, path] of [
      [locale, `/${locale}/${id}/`],
      [source!, `/${id}/`],
    ] as const) {
      await page.locator(`a[hreflang="${to}"]:visible`).first().click();
      await expect(page).toHaveURL(path);
      await conversation.ready();
      await conversation.expectState(way.to);
      await expect(page.locator("html")).toHaveAttribute("lang", to);
      await expect(conversation.root.locator('[role="log"] .turn')).toHaveCount(way.says.length);
    }
    if (locale !== "es") return;
    await test.step("words in another language lead to the guide in it", async () => {
      await type(page, "mi cuenta está bloqueada por muchos intentos");
      const reply = page.locator('.typed-reply[data-heard="menu"]');
      await reply.locator('a[hreflang="es"]').click();
      await expect(page).toHaveURL(`/es/${id}/`);
      await conversation.ready();
      await type(page, "my account is locked");
      await expect(reply.locator('a[hreflang="en"]')).toBeVisible();
    });
  });
}

test.describe("the pseudo-locale, longer and from right to left", () => {
  test.describe.configure({ mode: "serial", timeout: 300_000 });
  const out = join(ownFolder, ".cache/pseudo");
  const site = `/${pseudoLocale}/`;

  test.beforeAll(() => {
    const tsx = join(ownFolder, "node_modules/.bin/tsx");
    execFileSync(tsx, ["src/commands/cairn.ts", "build", "--guides", folder, "--pseudo", "--out", out], {
      cwd: ownFolder,
      stdio: "pipe",
    });
  });
  // This build has no server of its own: its files stand in for those of the one under test.
  test.beforeEach(async ({ page }) => {
    await page.route("**/*", (route) => {
      const { pathname } = new URL(route.request().url());
      return route.fulfill({ path: join(out, pathname.endsWith("/") ? `${pathname}index.html` : pathname) });
    });
  });

  /** What only fits English sticks out. */
  const sticksOut = () =>
    [...document.querySelectorAll("body *")]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        // A drawing is scrolled in a pane of its own. Of words for ears alone nothing is seen: they are cut to one pixel,
        // but what stands within them is still measured at its full width.
        return (
          !element.closest("svg, .unseen") &&
          width > 1 &&
          (left < -1 || right > document.documentElement.clientWidth + 1)
        );
      })
      .map((element) => element.outerHTML.slice(0, 100));

  // To a cause, to an outcome, and the longest.
  const walks = [
    ways.find(({ to }) => signIn.flow.states[to]?.tags.includes("cause"))!,
    ways.find(({ to }) => signIn.flow.states[to]?.tags[0] === "outcome")!,
    signIn.longest,
  ];
  for (const { to, says } of walks) {
    test(`a member's walk to ${to} at 360 px @all`, async ({ page }, info) => {
      await page.setViewportSize({ width: 360, height: 640 });
      const conversation = await new Conversation(page).open(`${site}${id}/`);
      await expect(page.locator("html")).toHaveCSS("direction", "rtl");
      for (const { at, say } of says) {
        await conversation.expectState(at);
        expect([at, await page.evaluate(sticksOut)]).toEqual([at, []]);
        await conversation.tap(say);
      }
      await conversation.expectState(to);
      expect([to, await page.evaluate(sticksOut)]).toEqual([to, []]);
      await page.screenshot({ path: info.outputPath("end.png") });
      // The reader's own words sit at the end of a line, which is on the left here.
      const pill = (await conversation.root.locator(".pill").last().boundingBox())!;
      expect(pill.x).toBeLessThan(360 - pill.x - pill.width);
    });
  }

  for (const [name, path, width] of [
    ["frame", `${site}embed/${id}/`, 320],
    ["agent's desk", `/agent${site}${id}/`, 1280],
  ] as const) {
    test(`the ${name} at ${width} px @all`, async ({ page }, info) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await expect(page.locator("html")).toHaveCSS("direction", "rtl");
      await expect(page.locator("[data-answer]").first()).toBeVisible();
      expect(await page.evaluate(sticksOut)).toEqual([]);
      await page.screenshot({ path: info.outputPath("start.png") });
    });
  }
});
