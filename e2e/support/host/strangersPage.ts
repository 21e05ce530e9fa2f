import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { expect } from "../fixtures.ts";
import { cairn, host } from "./widget.ts";

/** A launcher as a reader meets it. */
export interface Launcher {
  readonly label: string;
  /** Its middle, in px from the window's corner. */
  readonly x: number;
  readonly y: number;
  /** A tap there reaches it. */
  readonly isSeen: boolean;
}

/**
 * The launchers of a page, each with whether it can be seen. Asked of the prototypes: content of these pages is named
 * like what the test tool itself would ask the document for.
 */
export function launchersOf(page: Page): Promise<Launcher[]> {
  return page.evaluate(() => {
    const found: Launcher[] = [];
    const shadowOf = (element: Element) =>
      Reflect.get(Element.prototype, "shadowRoot", element) as ShadowRoot | null;
    for (const element of Document.prototype.querySelectorAll.call(document, "*") as Iterable<Element>) {
      const root = shadowOf(element);
      for (const link of root ? root.querySelectorAll<HTMLElement>("a[role=button]") : []) {
        const { left, top, width, height } = link.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const hit = Document.prototype.elementFromPoint.call(document, x, y) as Element | null;
        const isSeen = width > 40 && height > 40 && hit === element && root!.elementFromPoint(x, y) === link;
        found[found.length] = { label: link.textContent ?? "", x, y, isSeen };
      }
    }
    return found;
  });
}

/** There comes to be one launcher, and it can be seen. */
export async function expectOneLauncher(page: Page): Promise<void> {
  await expect.poll(async () => (await launchersOf(page)).map(({ isSeen }) => isSeen)).toEqual([true]);
}

/** Swaps the content of a page as frameworks do; `kind` as in randomHost.ts. */
export async function swapPage(page: Page, kind: string): Promise<void> {
  await page.evaluate(async (how) => {
    const own = (name: string) => Reflect.get(Document.prototype, name, document) as never;
    const body = own("body") as HTMLElement;
    const root = own("documentElement") as HTMLElement;
    /** Scripts of parsed content never run; who swaps makes them anew. */
    const again = (script: HTMLScriptElement) => {
      const copy = Document.prototype.createElement.call(document, "script") as HTMLScriptElement;
      for (const { name, value } of [].slice.call(script.attributes) as Attr[])
        copy.setAttribute(name, value);
      if (script.nonce) copy.nonce = script.nonce;
      if (script.src) script.replaceWith(copy);
    };
    const swapBody = () => {
      const next = body.cloneNode(true) as HTMLElement;
      body.replaceWith(next);
      next.querySelectorAll("script").forEach(again);
    };
    if (how === "body") swapBody();
    if (how === "root") {
      const next = root.cloneNode(true) as HTMLElement;
      document.replaceChild.call(document, next, root);
      next.querySelectorAll("body script").forEach((script) => again(script as HTMLScriptElement));
    }
    if (how === "pjax") {
      const content = body.querySelector("#content")!;
      content.replaceChildren(content.cloneNode(true));
    }
    if (how === "transition")
      await (
        document as unknown as { startViewTransition: (swap: () => void) => { finished: Promise<void> } }
      )
        .startViewTransition(swapBody)
        .finished.catch(() => undefined);
    if (how === "hydrate")
      for (const child of [].slice.call(body.children) as Element[]) if (!child.id) child.remove();
  }, kind);
}

const require = createRequire(import.meta.url);
const turbo = readFileSync(require.resolve("@hotwired/turbo/dist/turbo.es2017-umd.js"), "utf8");

/** Serves the real Turbo at `/turbo.js` of any page. */
export async function withTurbo(page: Page): Promise<void> {
  await page.route("**/turbo.js", (route) => route.fulfill({ contentType: "text/javascript", body: turbo }));
}

interface Made {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Serves pages of a stranger that are made for one test, by their path below `made/`; the first is opened. They come
 * from the stranger's real server: a page that the test tool answers for may load nothing from this machine.
 */
export async function openMade(
  page: Page,
  pages: Readonly<Record<string, string | Made>>,
  at = host,
): Promise<void> {
  await page.route(`${at}/made/**`, (route) => {
    const url = new URL(route.request().url());
    const made = pages[url.pathname.slice("/made/".length)] ?? "";
    const whole = typeof made === "string" ? { html: made, headers: {} } : made;
    url.searchParams.set("made", JSON.stringify(whole));
    return route.continue({ url: url.href });
  });
  await page.goto(`${at}/made/${Object.keys(pages)[0]}`);
}

/** A whole page; `head` and `body` as they are. */
export const pageOf = (head: string, body: string, lang = "en"): string =>
  `<!doctype html><html lang="${lang}"><head><title>Made</title>${head}</head><body>${body}</body></html>`;

/** A page's own content. */
export const article = "<p>Most things can be done from home.</p>";

/** The loader's tag. */
export const tagOf = (attributes = 'data-guide="sign-in"'): string =>
  `<script async src="${cairn}/embed.js" ${attributes}></script>`;
