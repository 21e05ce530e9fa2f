import type { Page } from "@playwright/test";
import { test, expect } from "../support/fixtures.ts";
import { rest } from "../support/samples.ts";
import { elsewhere } from "../support/host/randomHost.ts";
import { article, expectOneLauncher, openMade, pageOf, tagOf } from "../support/host/strangersPage.ts";
import { cairn, cairnMessages, expectState, guide, host, launcher, open } from "../support/host/widget.ts";

/** Whatever of another origin would stand for a part of the loader says so. */
async function foreignFiles(page: Page): Promise<() => Promise<boolean>> {
  await page.route(`${elsewhere}/**`, (route) =>
    route.fulfill({
      contentType: "text/javascript",
      headers: { "Access-Control-Allow-Origin": "*" },
      body: route.request().url().endsWith("/embed.js") ? "" : "window.foreign = true;",
    }),
  );
  return () => page.evaluate(() => "foreign" in window);
}

for (const [what, content] of [
  ["an image", `<img name="currentScript" src="${elsewhere}/x.png" alt="">`],
  ["an object", `<object name="currentScript" data="${elsewhere}/x.png"></object>`],
  [
    "two forms",
    `<form name="currentScript" action="${elsewhere}/"></form><form name="currentScript"></form>`,
  ],
] as const) {
  test(`nothing that content is named is taken for the loader's own tag: ${what}${rest(what === "an image")}`, async ({
    page,
  }) => {
    const isForeign = await foreignFiles(page);
    await openMade(page, {
      a: pageOf("", content + article + tagOf() + '<cairn-guide guide="sign-in"></cairn-guide>'),
    });
    await expectOneLauncher(page);
    await expectState(guide(page, "cairn-guide"), "symptom");
    expect(await isForeign()).toBe(false);
  });
}

async function besideVendor(page: Page, kind: string): Promise<void> {
  const isForeign = await foreignFiles(page);
  const tag = `<script type="${kind}" src="${cairn}/embed.js" data-guide="sign-in"></script>`;
  await openMade(page, {
    a: pageOf(`<script async src="${elsewhere}/embed.js" data-guide="sign-in"></script>${tag}`, article),
  });
  await expectOneLauncher(page);
  await expectState(await open(page), "symptom");
  expect(await isForeign()).toBe(false);
}

test("beside another vendor's embed.js its own base is its own; run as text by another script it says why it does nothing", async ({
  page,
}) => {
  await besideVendor(page, "text/javascript");
  await test.step("run as text", async () => {
    const isForeign = await foreignFiles(page);
    const messages = cairnMessages(page);
    await openMade(page, { a: pageOf(`<script src="${elsewhere}/embed.js"></script>`, article) });
    const text = await (await page.request.get(`${cairn}/embed.js`)).text();
    await page.evaluate((code) => {
      const inline = document.createElement("script");
      inline.textContent = code;
      document.head.append(inline);
    }, text);
    expect(messages.filter((message) => message.includes("<script src>")).length).toBeGreaterThan(0);
    expect(await isForeign()).toBe(false);
    await expect(launcher(page)).toHaveCount(0);
  });
});

test("beside another vendor's embed.js, as a module @all", ({ page }) => besideVendor(page, "module"));

const names = [
  ["a form with fields", '<form id="Cairn"><input name="add"><input name="q"></form>', true],
  ["a choice", '<select id="Cairn"></select>', true],
  ["a frame", '<iframe name="Cairn" srcdoc="" title="x"></iframe>', true],
  [
    "a frame of another site",
    `<iframe name="Cairn" src="${host.replace("127.0.0.1", "localhost")}/frame.html" title="x"></iframe>`,
    true,
  ],
  ["another vendor's function", "<script>window.Cairn = function (map) { return map; };</script>", true],
  [
    "another vendor's constant",
    "<script>Object.defineProperty(window, 'Cairn', { value: {} });</script>",
    true,
  ],
  [
    "our own stub",
    "<script>window.Cairn = window.Cairn || function () { (Cairn.q = Cairn.q || []).push(arguments) };</script>",
    false,
  ],
] as const;

async function expectNamed(page: Page, [, content, isTaken]: (typeof names)[number]): Promise<void> {
  const messages = cairnMessages(page);
  await openMade(page, {
    a: pageOf("", content + article + `<script src="${cairn}/embed.js" data-guide="sign-in"></script>`),
  });
  await expectOneLauncher(page);
  await expectState(await open(page), "symptom");
  expect(messages.filter((message) => message.includes("window.Cairn"))).toHaveLength(isTaken ? 1 : 0);
}

const isKept = ([what, , isTaken]: (typeof names)[number]) => what === "a frame" || !isTaken;

for (const name of names.filter((one) => !isKept(one)))
  test(`the loader runs where its global name is ${name[0]}, and says so once @all`, ({ page }) =>
    expectNamed(page, name));

test("the loader runs where its global name, or its element, is somebody's already, and says so once", async ({
  page,
}) => {
  for (const name of names.filter(isKept)) await test.step(name[0], () => expectNamed(page, name));
  await test.step("an element that is defined already stays whose it is; the other ways work", async () => {
    const messages = cairnMessages(page);
    const taken = "<script>customElements.define('cairn-guide', class extends HTMLElement {});</script>";
    await openMade(page, {
      a: pageOf(
        taken + tagOf(),
        `<cairn-guide guide="sign-in"></cairn-guide><div data-cairn-inline="sign-in"></div>`,
      ),
    });
    await expectState(guide(page, "[data-cairn-inline]"), "symptom");
    await expectState(await open(page), "symptom");
    expect(messages.filter((message) => message.includes("cairn-guide"))).toHaveLength(1);
  });
});
