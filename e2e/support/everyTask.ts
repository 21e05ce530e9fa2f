import type { Page } from "@playwright/test";

/**
 * From the next document on, runs `look` between any two tasks of the page: sooner than a frame is shown, and as often
 * on a slow machine as on a fast one. Of all that it gives each different value is noted once, in order.
 */
export async function watchTasks(page: Page, look: () => string | undefined): Promise<void> {
  await page.addInitScript(`
    globalThis.cairnWatched = [];
    const look = ${look.toString()};
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const seen = document.documentElement ? look() : undefined;
      if (seen !== undefined && !cairnWatched.includes(seen)) cairnWatched.push(seen);
      port2.postMessage(0);
    };
    port2.postMessage(0);
  `);
}

export const watched = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { cairnWatched: string[] }).cairnWatched);
