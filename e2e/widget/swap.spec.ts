import type { Page } from "@playwright/test";
import { test, expect } from "../support/fixtures.ts";
import { rest } from "../support/samples.ts";
import {
  article,
  expectOneLauncher,
  launchersOf,
  openMade,
  pageOf,
  swapPage,
  tagOf,
  withTurbo,
} from "../support/host/strangersPage.ts";
import {
  cairnMessages,
  expectState,
  guide,
  launcher,
  open,
  panel,
  sameSite,
  say,
} from "../support/host/widget.ts";
import { framesShown } from "../support/quiet.ts";

const turboTag = '<script src="/turbo.js"></script>';
const links = '<nav><a href="/made/a">A</a> <a href="/made/b">B</a> <a href="/made/c">C</a></nav>';

const go = async (page: Page, to: string) => {
  await page.getByRole("link", { name: to, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/made/${to.toLowerCase()}$`));
};
/** Writes down what is told from now on, for as long as the window lives. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    for (const type of ["open", "ready", "start", "answer", "step", "close"] as const)
      window.Cairn("on", type, () => told.push(type));
  });
const told = (page: Page) => page.evaluate(() => (window as unknown as { told: string[] }).told);

for (const where of ["head", "body"] as const) {
  test(`Turbo, the tag in the ${where}: five visits, one launcher, the conversation stays open and each event is told once${rest(where === "head")}`, async ({
    page,
  }) => {
    await withTurbo(page);
    const made = pageOf(
      turboTag + (where === "head" ? tagOf() : ""),
      links + article + (where === "body" ? tagOf() : ""),
    );
    await openMade(page, { a: made, b: made });
    await expectOneLauncher(page);
    await listen(page);
    const frame = await open(page);
    await say(frame, "here");
    await expectState(frame, "browser");
    for (const to of ["B", "A", "B", "A", "B"]) {
      await go(page, to);
      await expectOneLauncher(page);
      await expectState(frame, "browser");
    }
    await page.evaluate(() => {
      window.Cairn("update");
      window.Cairn("close");
    });
    await expect(panel(page)).toBeHidden();
    await expectOneLauncher(page);
    const all = await told(page);
    expect([...all].sort()).toEqual(["answer", "close", "open", "ready", "start", "step"]);
    // The page that Turbo keeps for Back holds nothing of ours.
    await page.goBack();
    await expect(page).toHaveURL(/a$/);
    await expectOneLauncher(page);
    await page.evaluate(() => window.Cairn("open"));
    await expectState(guide(page), "browser");
  });
}

test("Turbo: guides in the text come and go with their page, and are there again after Back @all", async ({
  page,
}) => {
  await withTurbo(page);
  const head = turboTag + tagOf("");
  await openMade(page, {
    a: pageOf(head, links + '<cairn-guide guide="sign-in"><a href="#x">x</a></cairn-guide>'),
    b: pageOf(head, links + '<div data-cairn-inline="sign-in"><a href="#x">x</a></div>'),
    c: pageOf(head, links + article),
  });
  await expectState(guide(page, "cairn-guide"), "symptom");
  await go(page, "B");
  await expectState(guide(page, "[data-cairn-inline]"), "symptom");
  await expect.poll(() => page.evaluate(() => window.Cairn("getState")?.open)).toBe(true);
  await go(page, "C");
  await expect.poll(() => page.evaluate(() => window.Cairn("getState") === undefined)).toBe(true);
  await page.goBack();
  await say(guide(page, "[data-cairn-inline]"), "here");
  await expectState(guide(page, "[data-cairn-inline]"), "browser");
  await page.goBack();
  await expect(guide(page, "cairn-guide").locator("[data-state]").first()).toBeVisible();
  await expect(page.locator("iframe")).toHaveCount(1);
});

test("Turbo: in another language the launcher speaks it, too @all", async ({ page }) => {
  await withTurbo(page);
  await openMade(page, {
    a: pageOf(turboTag + tagOf(), links),
    b: pageOf(turboTag + tagOf(), links, "es"),
  });
  await expectOneLauncher(page);
  await go(page, "B");
  await expect(page.getByRole("button", { name: "Obtener ayuda" })).toBeVisible();
  await expectOneLauncher(page);
});

for (const kind of ["body", "pjax", "transition", "hydrate", "root"] as const) {
  test(`a page that swaps by itself (${kind}): one launcher, seen and reached by calls, at the same place${rest(kind === "body")}`, async ({
    page,
  }) => {
    // Where the frame is loaded anew, it finds the place in its own storage.
    await openMade(page, { a: pageOf("", `<div id="content">${article}</div>${tagOf()}`) }, sameSite);
    await expectOneLauncher(page);
    await listen(page);
    await say(await open(page), "here");
    await expectState(guide(page), "browser");
    for (let count = 0; count < 3; count++) {
      await swapPage(page, kind);
      await page.evaluate(() => window.Cairn("open"));
      await expectOneLauncher(page);
      await expectState(guide(page), "browser");
    }
    expect((await told(page)).filter((type) => type === "answer" || type === "start")).toHaveLength(2);
    expect((await told(page)).filter((type) => type === "ready")).toHaveLength(1);
  });
}

test("a document that is written anew: its openers work, and there is one launcher", async ({ page }) => {
  await openMade(page, { a: pageOf(tagOf(), article) });
  await expectOneLauncher(page);
  await page.evaluate(
    (html) => {
      document.open();
      document.write(html);
      document.close();
    },
    pageOf(tagOf(), '<button data-cairn-open="sign-in">open</button>'),
  );
  await expectOneLauncher(page);
  await page.getByRole("button", { name: "open" }).click();
  await expectState(guide(page), "symptom");
});

test("the snippet twice is one launcher for one guide, and takes what the later one says @all", async ({
  page,
}) => {
  await openMade(page, {
    a: pageOf(
      tagOf() + tagOf('data-guide="sign-in" data-position="left" data-label="Stuck?"'),
      article + tagOf('data-guide="sign-in" data-id="other" data-label="Another" data-offset="16 200"'),
    ),
  });
  await expect.poll(async () => (await launchersOf(page)).length).toBe(2);
  await expect(page.getByRole("button", { name: "Another" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Stuck|Get help/ })).toHaveCount(1);
});

test("a guide in the text that is moved, taken out and put back works again; the old link shows meanwhile @all", async ({
  page,
}) => {
  await openMade(page, {
    a: pageOf(
      tagOf(""),
      // Two of one guide keep one place, where the browser lets a frame store it: here each begins anew.
      '<main></main><cairn-guide guide="sign-in" storage="memory"><a href="#x">Open the guide</a></cairn-guide><div data-cairn-inline="sign-in" data-cairn-storage="memory"><a href="#x">Open another</a></div>',
    ),
  });
  for (const where of ["cairn-guide", "[data-cairn-inline]"]) {
    await say(guide(page, where), "here");
    await expectState(guide(page, where), "browser");
    await page.evaluate(
      (selector) => document.querySelector("main")!.append(document.querySelector(selector)!),
      where,
    );
    await expect(guide(page, where).locator("[data-state]").first()).toBeVisible();
    const count = await page.locator("iframe").count();
    await page.evaluate((selector) => {
      const place = document.querySelector(selector)!;
      place.remove();
      Object.assign(window, { place });
    }, where);
    await expect(page.locator("iframe")).toHaveCount(count - 1);
    await page.evaluate(() => document.body.append((window as unknown as { place: Element }).place));
    await expect(guide(page, where).locator("[data-state]").first()).toBeVisible();
    await expect(page.locator("iframe")).toHaveCount(count);
    await expect(page.getByRole("link", { name: /^Open/ })).toHaveCount(0);
  }
});

test("what the page shut down stays away, moved or not @all", async ({ page }) => {
  await openMade(page, {
    a: pageOf(
      tagOf(),
      '<main></main><cairn-guide guide="sign-in"></cairn-guide><div data-cairn-inline="sign-in"></div>',
    ),
  });
  await expectOneLauncher(page);
  await expect(page.locator("iframe")).toHaveCount(2);
  await page.evaluate(() => window.Cairn("shutdown"));
  await expect(launcher(page)).toHaveCount(0);
  await page.evaluate(() => {
    const main = document.querySelector("main")!;
    for (const place of document.querySelectorAll("cairn-guide, [data-cairn-inline]")) main.append(place);
    document.body.append(document.createElement("p"));
  });
  // A call looks at the page before it gives anything.
  await framesShown(page);
  expect(await page.evaluate(() => window.Cairn("getState"))).toBeUndefined();
  await expect(page.locator("iframe")).toHaveCount(0);
});

test("a page that takes the launcher away at once is not fought with for ever, and hears of it @all", async ({
  page,
}) => {
  const messages = cairnMessages(page);
  await openMade(page, { a: pageOf(tagOf(), article) });
  await expectOneLauncher(page);
  await page.evaluate(() => {
    const clean = () => document.querySelectorAll("html > div").forEach((one) => one.remove());
    new MutationObserver(clean).observe(document.documentElement, { childList: true });
    clean();
  });
  await expect.poll(() => messages, { timeout: 40_000 }).toEqual([expect.stringContaining("stays away")]);
});
