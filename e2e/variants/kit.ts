import { execFile } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Frame, FrameLocator, Page } from "@playwright/test";
import { expect } from "../support/fixtures.ts";
import { folder } from "../support/guides.ts";
import { cairn, host } from "../host/origins.ts";

export const root = resolve(import.meta.dirname, "../..");

/** The tag as the docs give it. */
export const tag = (attributes = 'data-guide="sign-in"') =>
  `<script async src="${cairn}/embed.js" ${attributes}></script>`;

interface HostPage {
  readonly body: string;
  readonly head?: string;
  readonly lang?: string;
  readonly path?: string;
  readonly origin?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A stranger's page, made here. Gives its address. */
export async function hostPage(
  page: Page,
  { body, head = "", lang = "en", path = "/variant.html", origin = host, headers = {} }: HostPage,
): Promise<string> {
  // A page that no server sent is for the browser one of the open internet, which may not reach this machine unasked.
  await page
    .context()
    .grantPermissions(["local-network-access"])
    .catch(() => undefined);
  await page.route(`${origin}${path}`, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers,
      body: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Host</title>${head}</head><body>${body}</body></html>`,
    }),
  );
  return `${origin}${path}`;
}

type Scope = Page | Frame | FrameLocator;

/** The crisis line, and a way out. */
export async function expectHelp(scope: Scope, leave = true): Promise<void> {
  await expect(scope.locator('a[href^="tel:988"]:visible').first()).toBeVisible({ timeout: 20_000 });
  if (leave) await expect(scope.locator('[data-command="leave"]:visible').first()).toBeVisible();
}

/** Whatever tries again. */
export const retryOf = (scope: Scope) =>
  scope
    .locator('[data-command="retry"], [data-failure] button')
    .or(
      scope
        .getByRole("button", { name: /again|intent/i })
        .and(scope.locator(':not([data-command="restart"])')),
    )
    .or(scope.getByRole("link", { name: /try again|intent/i }))
    .locator("visible=true")
    .first();

/** What can be read on a page now. */
export const readable = (scope: Scope) => scope.locator("body").innerText();

/** Every event of the frames, as whoever listens to messages hears it. */
export async function recordEvents(page: Page): Promise<() => Promise<Record<string, unknown>[]>> {
  await page.addInitScript((origin) => {
    if (parent !== window) return;
    const all: unknown[] = ((globalThis as unknown as { told: unknown[] }).told = []);
    addEventListener("message", (event) => {
      if (event.origin === origin && event.data?.type === "event" && event.data.event.type !== "resize")
        all.push(event.data.event);
    });
  }, cairn);
  return () => page.evaluate(() => (globalThis as unknown as { told: Record<string, unknown>[] }).told);
}

/** As a browser's translator does it: every piece of text is put into elements of its own, again after each change. */
export async function translate(scope: Page | Frame): Promise<void> {
  await scope.evaluate(() => {
    const wrap = (node: Node) => {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text as Text);
      for (const text of texts) {
        const parent = text.parentElement;
        if (!parent || !text.data.trim() || parent.closest('font,script,style,textarea,[translate="no"]'))
          continue;
        const outer = document.createElement("font");
        const inner = document.createElement("font");
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    wrap(document.body);
    new MutationObserver((changes) => {
      for (const { target } of changes)
        if (target.isConnected) wrap(target.nodeType === 3 ? target.parentNode! : target);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** A folder for one test. */
export const scratch = () => mkdtempSync(join(tmpdir(), "cairn-variant-"));

/** A copy of a guides folder: the small one, or the examples. */
export function guidesIn(which: "small" | "examples"): string {
  const copy = scratch();
  const from = which === "small" ? join(root, "bench/guides") : folder;
  for (const part of ["flows", "content"]) cpSync(join(from, part), join(copy, part), { recursive: true });
  return copy;
}

export interface Ran {
  /** -1: it did not end by itself. */
  readonly code: number;
  readonly out: string;
}

/** A command of package.json, to its end or for `seconds`. */
export function run(script: string, args: readonly string[], seconds = 100): Promise<Ran> {
  return new Promise((done) => {
    const child = execFile(
      "timeout",
      ["-k", "2", String(seconds), "npm", "run", "--silent", script, "--", ...args],
      { cwd: root, maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        const code = error ? (typeof error.code === "number" ? error.code : -1) : 0;
        done({ code: code === 124 || code === 137 ? -1 : code, out: `${stdout}\n${stderr}` });
      },
    );
    child.stdin?.end();
  });
}
