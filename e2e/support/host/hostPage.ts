import type { Page } from "@playwright/test";
import { cairn, host } from "./widget.ts";

interface Parts {
  readonly head?: string;
  readonly body?: string;
  /** Attributes of the loader's tag. Without: it only brings the loader. */
  readonly tag?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly doctype?: string;
}

/** Text to scroll through. */
export const text = (count: number): string =>
  "<p>Most things can be done from home. This page explains what you need before you start.</p>".repeat(
    count,
  );

/** Opens a stranger's page that is made for one test. */
export async function hostPage(page: Page, parts: Parts, at = host): Promise<void> {
  const { head = "", body = text(3), tag = 'data-guide="sign-in"', headers = {}, doctype } = parts;
  const html = `${doctype ?? "<!doctype html>"}<html lang="en"><head><title>Made</title>
<meta name="viewport" content="width=device-width, initial-scale=1" />${head}
<script async src="${cairn}/embed.js" ${tag}></script></head><body>${body}</body></html>`;
  await page.goto(`${at}/made.html?made=${encodeURIComponent(JSON.stringify({ html, headers }))}`);
}
