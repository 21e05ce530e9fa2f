import { test, expect } from "../support/fixtures.ts";
import { samples } from "../support/samples.ts";
import { article, expectOneLauncher, openMade, pageOf, tagOf } from "../support/host/strangersPage.ts";
import {
  cairn,
  cairnMessages,
  expectState,
  guide,
  host,
  isOnline,
  open,
  say,
} from "../support/host/widget.ts";

test("a guide's name is a name and no address, however it is given", async ({ page }) => {
  await isOnline(page);
  const messages = cairnMessages(page);
  const bad = [
    "../agent/sign-in",
    "sign-in/../../agent/sign-in",
    "//evil.test/x",
    "Sign-in",
    "sign-in?x",
    "%2e%2e",
    "",
  ];
  const body = bad
    .map(
      (name) =>
        `<cairn-guide guide="${name}">x</cairn-guide><div data-cairn-inline="${name}">x</div><button data-cairn-open="${name}">open</button>`,
    )
    .join("");
  await openMade(page, { a: pageOf(tagOf('data-guide="../agent/sign-in"'), body) });
  await expect.poll(() => messages.length).toBe(bad.length - 1);
  for (const button of await page.getByRole("button", { name: "open" }).all()) await button.click();
  await page.evaluate((names) => {
    for (const name of names.slice(0, -1)) window.Cairn("open", { guide: name });
    window.Cairn("open", { guide: "../agent/sign-in" });
  }, bad);
  await page.evaluate(() => window.Cairn("open", { guide: "sign-in" }));
  await expectState(guide(page), "symptom");
  expect(page.frames().map((frame) => new URL(frame.url()).pathname)).toEqual(["/made/a", "/embed/sign-in/"]);
  // One line for each name, however often it was tried.
  expect(messages).toHaveLength(bad.length);
});

test("facts and sharing of an article's elements are nobody's word: dropped, and said once @all", async ({
  page,
}) => {
  const messages = cairnMessages(page);
  const facts = `data-cairn-facts='{"code":"app"}'`;
  // Nothing is kept: the second page begins anew, whatever the browser lets a frame store.
  const body = `<button data-cairn-open="sign-in" data-cairn-storage="memory" ${facts} data-cairn-share-state>open</button>
    <cairn-guide guide="sign-in" facts='{"code":"app"}' share-state></cairn-guide><div data-cairn-inline="sign-in" ${facts}></div>`;
  await openMade(page, { a: pageOf(tagOf(""), body), b: pageOf(tagOf("data-trust-elements"), body) });
  await page.evaluate(() => {
    Object.assign(window, { told: [] });
    window.Cairn("on", "answer", ({ detail }) =>
      (window as unknown as { told: unknown[] }).told.push(detail),
    );
  });
  await page.getByRole("button", { name: "open" }).click();
  const frame = guide(page);
  await say(frame, "code");
  // Nobody told how they pay, so it is asked.
  await expectState(frame, "code-from");
  expect(await page.evaluate(() => (window as unknown as { told: unknown[] }).told)).not.toContainEqual(
    expect.objectContaining({ answer: "code" }),
  );
  expect([...messages].sort()).toEqual([
    expect.stringContaining("] data-cairn-facts needs data-trust-elements"),
    expect.stringContaining("] data-cairn-share-state needs data-trust-elements"),
    expect.stringContaining("] facts needs data-trust-elements"),
    expect.stringContaining("] share-state needs data-trust-elements"),
  ]);
  await page.goto(`${host}/made/b`);
  await page.getByRole("button", { name: "open" }).click();
  await say(guide(page), "code");
  await expectState(guide(page), "clock");
});

test("fields of a form may be named like what a form can do @all", async ({ page }) => {
  const fields = [
    "matches",
    "closest",
    "getAttribute",
    "attributes",
    "isConnected",
    "shadowRoot",
    "attachShadow",
  ];
  const form = (attribute: string) =>
    `<form ${attribute} tabindex="0" style="padding:20px">${fields.map((name) => `<input name="${name}">`).join("")}</form>`;
  await openMade(page, {
    a: pageOf(tagOf(), form('data-cairn-open="sign-in" id="form"') + form('data-cairn-inline="sign-in"')),
  });
  await expectOneLauncher(page);
  // The test tool asks the form itself, and gets its fields.
  const { x, y } = await page.evaluate(() => {
    const form = document.querySelector("#form")!;
    return Element.prototype.getBoundingClientRect.call(form).toJSON() as { x: number; y: number };
  });
  await page.mouse.click(x + 5, y + 5);
  await page.evaluate(() => {
    window.Cairn("update");
    window.Cairn("open");
  });
  // What is expected before it is there, the test tool looks for among those fields, and gives up.
  await guide(page).locator("[data-state]").waitFor({ state: "attached" });
  await expectState(guide(page), "symptom");
});

const languages = [
  ['lang="es_MX"', "Obtener ayuda"],
  ['data-locale="../agent"', "Get help"],
  ['lang="ES"', "Obtener ayuda"],
  ['xml:lang="es-419"', "Obtener ayuda"],
  ['lang=""', "Get help"],
  ['lang="zh-Hans"', "Get help"],
  ["data-locale=' ES_mx '", "Obtener ayuda"],
  ['data-locale=""', "Get help"],
] as const;

test("languages are written any way; a place that can hold no guide keeps its link, and the console says why", async ({
  page,
}) => {
  const messages = cairnMessages(page);
  for (const [attributes, word] of languages.slice(0, samples(2, languages.length)))
    await test.step(attributes, async () => {
      const isTag = attributes.startsWith("data-");
      const tag = `<script src="${cairn}/embed.js" data-guide="sign-in" ${isTag ? attributes : ""}></script>`;
      await openMade(page, { a: `<!doctype html><html ${isTag ? "" : attributes}><title>x</title>${tag}` });
      await expect(page.getByRole("button", { name: word, exact: true })).toBeVisible();
    });
  await test.step("a place that can hold no guide", async () => {
    messages.length = 0;
    await openMade(page, {
      a: pageOf(
        tagOf(""),
        `<ul data-cairn-inline="sign-in"><li><a href="${cairn}/sign-in/">Open the guide</a></li></ul>`,
      ),
    });
    await expect.poll(() => messages.length).toBe(1);
    expect(messages[0]).toContain("<div>");
    await expect(page.getByRole("link", { name: "Open the guide" })).toBeVisible();
  });
});

test("what was shut down listens to the page's colours no more @all", async ({ page }) => {
  await page.addInitScript(() => {
    const listening = new Set<object>();
    Object.assign(window, { listening });
    const ask = window.matchMedia.bind(window);
    window.matchMedia = (query) => {
      const list = ask(query);
      const listen = list.addEventListener.bind(list) as EventTarget["addEventListener"];
      if (query.includes("color-scheme"))
        list.addEventListener = (type: string, heard: never, options?: AddEventListenerOptions) => {
          const one = { heard };
          listening.add(one);
          options?.signal?.addEventListener("abort", () => listening.delete(one));
          listen(type, heard, options);
        };
      return list;
    };
  });
  const count = () => page.evaluate(() => (window as unknown as { listening: Set<unknown> }).listening.size);
  await openMade(page, { a: pageOf(tagOf(), article) });
  await open(page);
  const before = await count();
  await page.evaluate(() => window.Cairn("shutdown"));
  expect(before).toBeGreaterThan(0);
  await expect.poll(count).toBe(0);
});
