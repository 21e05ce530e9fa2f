import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brandCss } from "./ui/frame/brandCss.ts";
import { contrast } from "./core/colour.ts";

const css = readFileSync(new URL("ui/styles/base.css", import.meta.url), "utf8");

/** The tokens of one theme, as they are without a brand. */
function tokens(theme: "light" | "dark"): Record<string, string> {
  const pairs = css.matchAll(
    /--(\w+): light-dark\((?:var\([\w-]+, )?(#\w{6})\)?, (?:var\([\w-]+, )?(#\w{6})\)?\)/g,
  );
  return Object.fromEntries(
    [...pairs].map(([, name, light, dark]) => [name, theme === "light" ? light : dark]),
  );
}

const texts = [
  ["ink", "ground"],
  ["ink", "surface"],
  ["ink", "tint"],
  ["soft", "ground"],
  ["soft", "surface"],
  ["soft", "tint"],
  ["accent", "ground"],
  ["accent", "surface"],
  ["accent", "tint"],
] as const;
const controls = [
  ["edge", "ground"],
  ["edge", "surface"],
  ["accent", "ground"],
] as const;

describe.each(["light", "dark"] as const)("%s colours", (theme) => {
  const found = tokens(theme);
  test.each(texts)("%s can be read on %s", (text, ground) => {
    expect(contrast(found[text]!, found[ground]!)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(controls)("%s shows a control on %s", (edge, ground) => {
    expect(contrast(found[edge]!, found[ground]!)).toBeGreaterThanOrEqual(3);
  });

  test("any brand colour becomes readable", () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);
    fc.assert(
      fc.property(colour, (brand) => {
        const made = Object.fromEntries(
          [...brandCss(brand).matchAll(/--brand-([\w-]+):(#\w{6})/g)].map(([, name, value]) => [name, value]),
        );
        const accent = made[theme]!;
        const tint = made[`tint-${theme}`]!;
        expect(contrast(accent, found["ground"]!)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(accent, found["surface"]!)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(accent, tint)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(found["soft"]!, tint)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

test("the ground that a brand is fitted to is the ground of the page", () => {
  for (const theme of ["light", "dark"] as const) {
    expect(readFileSync(new URL("ui/frame/brandCss.ts", import.meta.url), "utf8")).toContain(
      tokens(theme)["ground"],
    );
  }
});

test("no physical side is named in any style: pages read from right to left, too", () => {
  const src = new URL(".", import.meta.url);
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".css"),
  );
  expect(files.length).toBeGreaterThan(10);
  const physical = /[^-\w](?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom)\s*:/;
  const rules = (file: string) => readFileSync(new URL(file, src), "utf8").replaceAll(/\/\*[^]*?\*\//g, "");
  expect(files.filter((file) => physical.test(rules(file)))).toEqual([]);
});
