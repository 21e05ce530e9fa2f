import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ownFolder } from "../project/guidesFolder.ts";
import { readSound } from "../testing/readSound.ts";
import { buildGuideIndex } from "./buildIndex.ts";
import { cachedIndex, cacheFolder } from "./cachedIndex.ts";

const guide = readSound(join(ownFolder, "examples")).guides["first"]!;
let top: string;
let root: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), "cairn index-"));
  root = join(top, "help/my guides");
  mkdirSync(root, { recursive: true });
  mkdirSync(join(top, "node_modules"));
});
afterEach(() => rmSync(top, { recursive: true }));

it("learns phrases once, and anew when they or the code that learns have changed", () => {
  const told: string[] = [];
  const learn = (sources: string, one = guide) =>
    cachedIndex(root, sources, (step) => told.push(step))(one, "en");
  const first = learn("a");
  expect(JSON.stringify(learn("a"))).toBe(JSON.stringify(first));
  expect(JSON.stringify(first)).toBe(JSON.stringify(buildGuideIndex(guide, "en")));
  expect(told).toEqual(["Learning the phrases of first in en"]);
  learn("b");
  learn("a", { ...guide, typedWords: { en: { other: "words" } } });
  expect(told).toHaveLength(3);
  expect(learn("a", { ...guide, phrases: {} })).toBeUndefined();
});

it("keeps them in the nearest node_modules, and makes anew what was cut off", () => {
  const folder = cacheFolder(root)!;
  expect(folder).toBe(join(top, "node_modules/.cache/cairn"));
  const first = cachedIndex(root, "a")(guide, "en");
  const [file = ""] = readdirSync(folder);
  writeFileSync(join(folder, file), '{"format"');
  expect(cachedIndex(root, "a")(guide, "en")).toEqual(first);
});
