import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures.ts";
import { Told } from "./told.ts";

// The recorder is held to the rules of browsers on a page that breaks them, one by one.
const html = `<!doctype html><title>Told</title><main>
  <button>Press</button><p id="place"></p><output id="news"></output>
  <p aria-live="polite" id="off" hidden></p>
</main>`;

async function events(page: Page, run: () => void | Promise<void>): Promise<readonly string[]> {
  const told = await Told.of(page);
  await page.goto("/told");
  await page.getByRole("button").focus();
  await told.after(
    "it",
    () => page.evaluate(run),
    () => Promise.resolve(),
  );
  return told.lines.join("\n").split("\n\n")[0]!.split("\n").slice(1);
}

test("news, alerts and a lost focus are told as browsers tell them", async ({ page }) => {
  await page.route("**/told", (route) => route.fulfill({ contentType: "text/html", body: html }));
  await test.step("a region that comes together with its text is not told, an alert is", async () => {
    const lines = await events(page, () => {
      const add = (role: string) => {
        const region = document.createElement("p");
        region.setAttribute("role", role);
        region.textContent = `as ${role}`;
        document.querySelector("main")!.append(region);
      };
      add("status");
      add("alert");
    });
    expect(lines.slice(1)).toEqual(["assertive: as alert"]);
  });
  await test.step("what is told twice stands twice, and what is hidden does not", async () => {
    const lines = await events(page, () => {
      const news = document.querySelector("#news")!;
      news.textContent = "News";
      document.querySelector("#off")!.textContent = "Hidden";
      return new Promise<void>((done) =>
        requestAnimationFrame(() => {
          news.append(" ");
          done();
        }),
      );
    });
    expect(lines.slice(1)).toEqual(["polite: News", "polite: News"]);
  });
  await test.step("a focus that is lost is seen to be lost", async () => {
    const lines = await events(page, () => document.querySelector("button")!.remove());
    expect(lines).toEqual([expect.stringMatching(/RootWebArea|nothing/)]);
  });
  await test.step("news before the focus stand before it, unless they come in the same frame", async () => {
    const lines = await events(page, () => {
      const heading = document.querySelector<HTMLElement>("#place")!;
      heading.tabIndex = -1;
      heading.textContent = "Place";
      const news = document.querySelector("#news")!;
      news.textContent = "Before";
      return new Promise<void>((done) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            news.textContent = "With it";
            heading.focus();
            done();
          }),
        ),
      );
    });
    expect(lines.map((line) => line.split(":")[0])).toEqual(["polite", "focus", "polite"]);
  });
});
