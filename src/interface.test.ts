import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

const root = new URL("..", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const files = (folder: string, name: RegExp) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((file) => name.test(file))
    .map((file) => read(folder + file));
const sources = ["src/core/conversation/", "src/runtime/", "src/ui/", "src/surfaces/"].flatMap((folder) =>
  files(folder, /(?<!\.test)\.tsx?$/),
);
const words: Record<string, string> = Object.assign(
  {},
  ...files("content/en/interface/", /\.yaml$/).map((text) => parse(text)),
);

/** Every text in the components that could be a key: `t("a")`, `{ id: "a" }`, `t(b ? "a" : "c")`. */
const texts = new Set(
  sources.flatMap((source) => [...source.matchAll(/["`]([a-z][a-z.-]*)["`]/g)].map(([, key]) => key)),
);
/** Keys made from a start and something known only at run time: `from.${by}`. */
const starts = new Set(
  sources.flatMap((source) => [...source.matchAll(/`([a-z.-]+\.)\$\{/g)].map(([, key]) => key ?? "")),
);

test("every key that a component asks for has words", () => {
  const asked = sources.flatMap((source) =>
    [...source.matchAll(/\b(?:t|text)\(([^,()`]*)/g)].flatMap(([, argument = ""]) =>
      [...argument.matchAll(/(?<![=!]==\s*)"([a-z][a-z.-]*)"/g)].map(([, key]) => key ?? ""),
    ),
  );
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.filter((key) => !(key in words))).toEqual([]);
});

test("every word of every surface is used", () => {
  const unused = Object.keys(parse(read("content/en/interface/common.yaml")) as object).filter(
    (key) =>
      !texts.has(key) &&
      ![...starts].some((start) => key.startsWith(start)) &&
      !/\.(zero|one|two|few|many|other)$/.test(key),
  );
  expect(unused).toEqual([]);
});
