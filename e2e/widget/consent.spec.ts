import { join } from "node:path";
import type { Page } from "@playwright/test";
import { build } from "vite";
import { test, expect } from "../support/fixtures.ts";
import { hostPage } from "../support/host/hostPage.ts";
import {
  cairn,
  cairnMessages,
  expectState,
  guide,
  host,
  launcher,
  panel,
  say,
} from "../support/host/widget.ts";

/** How a manager holds frames back. Each sets `window.consent`, which lets them come. */
const ways = {
  // The address never reaches the element.
  "redefines src": () => {
    const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "src")!;
    const held = new Map<HTMLIFrameElement, string>();
    Object.defineProperty(HTMLIFrameElement.prototype, "src", {
      configurable: true,
      get(this: HTMLIFrameElement) {
        return held.get(this) ?? own.get!.call(this);
      },
      set(this: HTMLIFrameElement, address: string) {
        held.set(this, address);
        own.set!.call(this, "about:blank");
      },
    });
    window.consent = () => {
      for (const [frame, address] of held) own.set!.call(frame, address);
      held.clear();
    };
  },
  // As lazy loaders do: the attribute has another name until somebody comes.
  "moves src to data-src": () => {
    const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "src")!;
    const held = new Set<HTMLIFrameElement>();
    Object.defineProperty(HTMLIFrameElement.prototype, "src", {
      ...own,
      set(this: HTMLIFrameElement, address: string) {
        held.add(this);
        this.dataset["src"] = address;
      },
    });
    window.consent = () => held.forEach((frame) => own.set!.call(frame, frame.dataset["src"]!));
  },
  // Sees every frame that is added, wherever that is, and blanks it after it has begun to load.
  "watches what is added": () => {
    const frames = new Map<HTMLIFrameElement, string>();
    const watch = (root: Node) =>
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          if (!(target instanceof HTMLIFrameElement) || frames.has(target) || !target.src) continue;
          frames.set(target, target.src);
          target.removeAttribute("src");
          target.srcdoc = "<p>Accept to see this.</p>";
        }
      }).observe(root, { subtree: true, attributes: true, attributeFilter: ["src"] });
    const attachShadow = Reflect.get(Element.prototype, "attachShadow") as Function;
    Element.prototype.attachShadow = function (options) {
      const root = attachShadow.call(this, options) as ShadowRoot;
      watch(root);
      return root;
    };
    window.consent = () => {
      for (const [frame, address] of frames) {
        frame.removeAttribute("srcdoc");
        frame.src = address;
      }
    };
  },
};

declare global {
  interface Window {
    consent: () => void;
  }
}

const consent = (page: Page) => page.evaluate(() => window.consent());
const waits = (page: Page) => panel(page).getByRole("status");
const link = (page: Page) => panel(page).getByRole("link", { name: "Open it on its own page" });

for (const [way, script] of Object.entries(ways)) {
  test(`${way === "redefines src" ? "" : "@all "}a manager that ${way} holds the guide back: told, and after consent it comes`, async ({
    page,
  }) => {
    const messages = cairnMessages(page);
    await page.addInitScript(`if (window === top) (${script.toString()})()`);
    await page.goto(`${host}/api.html`);
    await launcher(page).click();
    await expect(link(page)).toHaveAttribute("href", `${cairn}/sign-in/`);
    await expect(waits(page)).toContainText("allow");
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain("consent");
    expect(messages[0]).not.toContain("hosts.yaml");
    expect(await page.evaluate(() => window.Cairn("getState")!.failed)).toBe(false);
    // Closed and opened again meanwhile, and told something.
    await panel(page).getByRole("button", { name: "Close" }).click();
    await page.evaluate(() => window.Cairn("update", { facts: { code: "app" } }));
    await launcher(page).click();
    await consent(page);
    const frame = guide(page);
    await expectState(frame, "symptom");
    await say(frame, "code");
    await expectState(frame, "clock");
    await expect(link(page)).toHaveCount(0);
    expect(messages).toHaveLength(1);
  });
}

test("@all in the text: what the page wrote stays, with the reason, and the guide comes after consent", async ({
  page,
}) => {
  await page.addInitScript(`if (window === top) (${ways["redefines src"].toString()})()`);
  await page.goto(`${host}/inline.html`);
  const place = page.locator("cairn-guide");
  await expect(place.getByRole("status")).toContainText("allow");
  await expect(place.getByRole("link", { name: "Open it on its own page" })).toBeVisible();
  await consent(page);
  const frame = guide(page, "cairn-guide");
  await say(frame, "here");
  await expectState(frame, "browser");
  await expect(place.getByRole("status")).toBeHidden();
});

test("@all consent on a page that is not listed: only then it is said, and the launcher is a link", async ({
  page,
  problems,
}) => {
  const messages = cairnMessages(page);
  await page.addInitScript(`if (window === top) (${ways["redefines src"].toString()})()`);
  await page.addInitScript(() => Object.defineProperty(navigator, "onLine", { get: () => true }));
  await page.goto(`${host}/unknown.html`);
  await launcher(page).click();
  await expect(link(page)).toBeVisible();
  expect(messages).toHaveLength(1);
  await consent(page);
  await expect(page.getByRole("link", { name: "Get help", exact: true })).toBeVisible();
  expect(messages[1]).toContain('no guide "no-such-guide"');
  problems.length = 0;
});

test("@all a consent manager from the registry: its frames come after consent, and the loader's launcher works all the time", async ({
  page,
}) => {
  const messages = cairnMessages(page);
  const script = await bundled(join(import.meta.dirname, "../host/consentManager.ts"));
  await page.route(`${host}/manager.js`, (route) =>
    route.fulfill({ contentType: "text/javascript", body: script }),
  );
  await hostPage(page, {
    body: `<p><iframe title="Plain" width="400" height="500" src="${cairn}/embed/sign-in/"></iframe></p>
<script src="/manager.js" data-hold="localhost"></script>`,
  });
  const plain = page.locator("iframe[title=Plain]");
  await expect(plain).toHaveAttribute("src", "about:blank");
  // Held before the reader has decided anything, or not: the guide is open, or says why it is not.
  await launcher(page).click();
  await expect(guide(page).locator("[data-state]").or(link(page))).toBeVisible();
  await panel(page).getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: /^Accept/ }).click();
  await expectState(plain.contentFrame(), "symptom");
  await launcher(page).click();
  await say(guide(page), "here");
  await expectState(guide(page), "browser");
  expect(messages.filter((message) => message.includes("hosts.yaml"))).toEqual([]);
});

async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, lib: { entry, formats: ["iife"], name: "manager" } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && "output" in output ? output.output[0] : undefined;
  return chunk?.type === "chunk" ? chunk.code : "";
}
