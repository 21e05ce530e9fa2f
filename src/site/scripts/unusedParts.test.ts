import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { unused, withoutUnused } from "./unusedParts.ts";

const folder = dirname(createRequire(import.meta.url).resolve("xstate"));
const code = readdirSync(folder)
  .filter((name) => /^(raise|StateMachine|assign)-.*\.esm\.js$/.test(name) && !name.includes("development"))
  .map((name) => withoutUnused(readFileSync(join(folder, name), "utf8")))
  .join("\n");

it("empties each of these functions, and only their own bodies", () => {
  for (const [name, instead] of Object.entries(unused))
    expect(code).toMatch(
      new RegExp(`\\b${name}(?:: )?[^;]* \\{ return ${instead.replace(/[[\](){}.?]/g, "\\$&")}; \\}`),
    );
  expect(code).toContain("function formatTransitions(");
  expect(code).toContain("function resolveSpawn(");
});
