import { spawnSync } from "node:child_process";
import { findNginx } from "./findNginx.ts";

/** Everything CI checks, in the order in which a mistake is found soonest. Stops at the first that fails. */
const steps: readonly (readonly [name: string, command: string])[] = [
  ["types", "npm run types"],
  ["lint", "npm run lint"],
  ["unused code", "knip --no-config-hints"],
  ["format", "oxfmt --check ."],
  ["guides", "npm run check"],
  ["example guides", "npm run check -- --guides examples"],
  ["unit tests", "vitest run"],
  ["typed words", "npm run bench:understand -- --check"],
  ["crisis", "npm run bench:crisis -- --check"],
  ["build", "npm run build"],
  ["budgets", "npm run size"],
  ["end to end", "playwright test"],
];

// These are Cairn's own tests: they know which guides they are about.
delete process.env["CAIRN_GUIDES"];
// Long random runs, siblings of what is tested once, and the other engines: `npm run test:all`.
const all = process.argv.includes("--all");
if (all) process.env["CAIRN_TESTS"] = "all";

const hasNginx = findNginx();
for (const [name, command] of all ? [...steps, ["engines", "npm run test:engines"] as const] : steps) {
  const start = Date.now();
  console.log(`\n— ${name}: ${command}`);
  const { status } = spawnSync(command, { shell: true, stdio: "inherit" });
  if (status !== 0) {
    console.error(`\n${name} failed.`);
    process.exit(status ?? 1);
  }
  console.log(`— ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
}
if (!hasNginx)
  console.log("\nNot tried: the nginx recipe of docs/hosting.md. Install nginx, and it is tried too.");
