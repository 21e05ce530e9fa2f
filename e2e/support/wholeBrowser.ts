import { type BrowserContext, chromium, type LaunchOptions, type Page } from "@playwright/test";

type Switches = Pick<LaunchOptions, "args" | "ignoreDefaultArgs">;

/** Runs in a browser as people have, where its headless shell does something else (docs/decisions/0111). */
export async function inWholeBrowser(
  run: (page: Page, context: BrowserContext) => Promise<void>,
  { baseURL, ...switches }: Switches & { readonly baseURL?: string | undefined } = {},
): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env["CAIRN_FULL_BROWSER"]!,
    ...switches,
  });
  try {
    const context = await browser.newContext({ ...(baseURL && { baseURL }) });
    await run(await context.newPage(), context);
  } finally {
    await browser.close();
  }
}
