import { chromium, type Frame, type Page } from "@playwright/test";
import { asText, type Driver, seen } from "./driver.ts";
import { LostError } from "./lost.ts";

/** Chromium, by Playwright, as in all other browser tests. */
export async function driveChromium(path: string): Promise<Driver> {
  const browser = await chromium.launch({ executablePath: path });
  const newPage = async () => (await browser.newContext()).newPage();
  let page: Page = await newPage();
  let frame: Frame = page.mainFrame();
  const lost = (error: Error): never => {
    throw browser.isConnected() ? error : new LostError(`Chromium is lost: ${error.message}`);
  };
  const find = async (selector: string) => {
    const script = `${asText(seen)}(${JSON.stringify(selector)})`;
    const handle = await frame.evaluateHandle<Element | null>(script).catch(lost);
    const element = handle.asElement();
    if (!element) throw new Error(`Nothing is shown that is ${selector}`);
    return element;
  };
  return {
    version: `Chromium ${browser.version()}`,
    async fresh() {
      await page.context().close();
      page = await newPage();
      frame = page.mainFrame();
    },
    async open(url) {
      frame = page.mainFrame();
      await page.goto(url);
    },
    async reload() {
      await page.reload();
    },
    async back() {
      await page.goBack();
    },
    async into(selector) {
      frame = page.mainFrame();
      if (selector === undefined) return;
      const inner = await (await find(selector)).contentFrame();
      if (!inner) throw new Error(`No frame: ${selector}`);
      frame = inner;
    },
    run: (inPage, ...taken) =>
      frame.evaluate<never>(`${asText(inPage)}(...${JSON.stringify(taken)})`).catch(lost),
    click: async (selector) => (await find(selector)).click(),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    quit: () => browser.close(),
  };
}
