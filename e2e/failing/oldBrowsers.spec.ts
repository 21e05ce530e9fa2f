import { expect, test } from "../support/fixtures.ts";
import { signIn } from "../support/guides.ts";

const { id, flow } = signIn;

/** What an older browser lacks, as the path to it from `window`. */
const features = [
  "Array.prototype.findLast",
  "CSSLayerBlockRule",
  "matchMedia",
  "queueMicrotask",
  "ResizeObserver",
  "Intl.PluralRules",
  "Array.prototype.at",
  "Array.prototype.flatMap",
  "String.prototype.replaceAll",
  "String.prototype.normalize",
  "Object.hasOwn",
  "Object.fromEntries",
  "Element.prototype.replaceChildren",
  "Element.prototype.animate",
];

for (const surface of ["", "embed/"])
  for (const [index, feature] of features.entries())
    test(`${surface || "page"}: without ${feature} the guide without scripts can be used${index === 0 && !surface ? "" : " @all"}`, async ({
      page,
      problems,
    }) => {
      await page.addInitScript((path) => {
        const names = path.split(".");
        const last = names.pop()!;
        const holder = names.reduce(
          (object, name) => Reflect.get(object, name) as object,
          globalThis as object,
        );
        Reflect.deleteProperty(holder, last);
      }, feature);
      await page.goto(`${surface}${id}/#t=anything`);
      const plain = page.locator(".plain");
      await expect(plain.locator(`[id="${flow.initial}"]`)).toBeVisible();
      await expect(page.locator(".support").first()).toBeVisible();
      // Nothing that would do nothing, and no word of something that takes long or failed.
      await expect(page.locator(":is(button, textarea, [data-aid]):visible")).toHaveCount(0);
      await expect(page.locator("html")).not.toHaveAttribute("data-scripts");
      await plain.locator(`a[href^="#"]:visible`).first().click();
      await expect(page).toHaveURL(/#./);
      // What the app's scripts say while they find that out is nobody's to read.
      problems.splice(0);
    });
