import { spawnSync } from "node:child_process";

/** Everything CI checks, in the order in which a mistake is found soonest. Stops at the first that fails. */
const steps: readonly (readonly [name: string, command: string])[] = [
  ["types", "npm run types"],
  ["lint", "npm run lint"],
  ["format", "oxfmt --check ."],
  ["guides", "npm run check"],
  ["unit tests", "vitest run"],
  ["typed words", "npm run bench:understand -- --check"],
  ["crisis", "npm run bench:crisis -- --check"],
  ["build", "npm run build"],
  ["budgets", "npm run size"],
  ["end to end", "playwright test"],
];

for (const [name, command] of steps) {
  const start = Date.now();
  console.log(`\n— ${name}: ${command}`);
  const { status } = spawnSync(command, { shell: true, stdio: "inherit" });
  if (status !== 0) {
    console.error(`\n${name} failed.`);
    process.exit(status ?? 1);
  }
  console.log(`— ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
}
