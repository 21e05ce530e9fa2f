import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { findNginx } from "./findNginx.ts";

type Step = readonly [name: string, command: string];

const isAll = process.argv.includes("--all");

/** WebKitGTK is walked through by hand: docs/engines.md says what its driver does not do. */
const engines: Step = ["engines", "npm run test:engines -- --engine chromium --engine firefox"];

/**
 * Everything CI checks, in the order in which a mistake is found soonest. Stops at the first that fails. Rows of one stage
 * run side by side, as each of them keeps one processor busy; unit and browser tests share the work out themselves.
 */
const stages: readonly (readonly (readonly Step[])[])[] = [
  [
    [["types", "npm run types"]],
    [
      ["lint", "npm run lint"],
      ["unused code", "knip --no-config-hints"],
      ["format", "oxfmt --check ."],
      ["guides", "npm run check"],
      ["example guides", "npm run check -- --guides examples"],
    ],
  ],
  [[["unit tests", isAll ? "vitest run" : "npm run test:unit"]]],
  [
    [
      ["build", "npm run build"],
      ["budgets", "npm run size"],
      ["crisis", "npm run bench:crisis -- --check"],
    ],
    [["typed words", "npm run bench:understand -- --check"]],
  ],
  [[["end to end", "playwright test"]]],
  ...(isAll ? [[[engines]]] : []),
];

// These are Cairn's own tests: they know which guides they are about.
delete process.env["CAIRN_GUIDES"];
// Long random runs and siblings of what is tested once: `npm run test:all`.
if (isAll) process.env["CAIRN_TESTS"] = "all";
// What was measured is walked through, too: it is not built again.
process.env["CAIRN_OWN_DIST"] = "dist";

const hasNginx = findNginx();
const isAlone = availableParallelism() < 2;
for (const rows of stages) {
  const isShared = rows.length > 1 && !isAlone;
  if (isShared) await Promise.all(rows.map((row) => runAll(row, "held")));
  else for (const row of rows) await runAll(row, "shown");
}
if (!hasNginx && isAll)
  console.log("\nNot tried: the nginx recipe of docs/hosting.md. Install nginx, and it is tried too.");

async function runAll(row: readonly Step[], output: "held" | "shown"): Promise<void> {
  for (const step of row) await run(step, output);
}

/** Runs a step. What it says is shown at once, or held until its end: else two that run side by side would mix. */
async function run([name, command]: Step, output: "held" | "shown"): Promise<void> {
  const start = Date.now();
  if (output === "shown") console.log(`\n— ${name}: ${command}`);
  const held: Buffer[] = [];
  const status = await new Promise<number | null>((done) => {
    const child = spawn(command, { shell: true, stdio: output === "held" ? "pipe" : "inherit" });
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (data: Buffer) => void held.push(data));
    child.on("close", done);
  });
  if (output === "held") {
    console.log(`\n— ${name}: ${command}`);
    process.stdout.write(Buffer.concat(held));
  }
  if (status !== 0) {
    console.error(`\n${name} failed.`);
    process.exit(status ?? 1);
  }
  console.log(`— ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
}
