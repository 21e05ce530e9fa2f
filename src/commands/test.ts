import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { findNginx } from "./testing/findNginx.ts";

type Step = readonly [name: string, command: string];

interface Failed {
  readonly name: string;
  readonly status: number;
}

const isAll = process.argv.includes("--all");

/** Every engine that is there; which is not is said. */
const engines: Step = ["engines", "npm run test:engines"];

/** What browser tests look at. A folder that is given is taken as it is. */
const site = process.env["CAIRN_DIST"];
const theSite: Step = ["site of the tests", "tsx e2e/host/build.ts .cache/site"];

/**
 * Everything CI checks, in the order in which a mistake is found soonest. Stops after the stage in which something fails.
 * Rows of one stage run side by side, as each of them keeps one processor busy; unit and browser tests share the work out
 * themselves.
 */
const stages: readonly (readonly (readonly Step[])[])[] = [
  [
    [["types", "npm run types"]],
    [
      ["lint", "npm run lint"],
      ["unused code", "knip --no-config-hints"],
      ["format", "oxfmt --check ."],
    ],
  ],
  [[["unit tests", isAll ? "vitest run" : "npm run test:unit"]]],
  [
    [["build", "npm run build"]],
    [
      ["guides", "npm run check"],
      ["example guides", "npm run check -- --guides examples"],
      ["crisis", "npm run bench:crisis -- --check"],
    ],
  ],
  [
    // After the build: they take from it the client, and what it has learnt.
    [["budgets", "npm run size"], ...(site === undefined ? [theSite] : [])],
    [["typed words", "npm run bench:understand -- --check"]],
  ],
  [[["end to end", "playwright test"]]],
  ...(isAll ? [[[engines]]] : []),
];

// These are Cairn's own tests: they know which guides they are about.
delete process.env["CAIRN_GUIDES"];
// Long random runs and siblings of what is tested once: `npm run test:all`.
// `every` asks for more than that: all the samples of a kind.
if (isAll && process.env["CAIRN_TESTS"] !== "every") process.env["CAIRN_TESTS"] = "all";
// What was measured is walked through, too: it is not built again.
process.env["CAIRN_OWN_DIST"] = "dist";
process.env["CAIRN_DIST"] ??= ".cache/site";

const hasNginx = findNginx();
const isAlone = availableParallelism() < 2;
for (const rows of stages) {
  const isShared = rows.length > 1 && !isAlone;
  const failed: (Failed | undefined)[] = [];
  if (isShared) failed.push(...(await Promise.all(rows.map((row) => runAll(row, "held")))));
  else for (const row of rows) failed.push(await runAll(row, "shown"));
  const all = failed.filter((one) => one !== undefined);
  for (const { name } of all) console.error(`\n${name} failed.`);
  if (all[0]) process.exit(all[0].status);
}
if (!hasNginx && isAll)
  console.log("\nNot tried: the nginx recipe of docs/hosting.md. Install nginx, and it is tried too.");

/** Runs the steps of a row up to one that fails, and gives that. */
async function runAll(row: readonly Step[], output: "held" | "shown"): Promise<Failed | undefined> {
  for (const step of row) {
    const status = await run(step, output);
    if (status !== 0) return { name: step[0], status };
  }
  return undefined;
}

/** Runs a step. What it says is shown at once, or held until its end: else two that run side by side would mix. */
async function run([name, command]: Step, output: "held" | "shown"): Promise<number> {
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
  console.log(`— ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return status ?? 1;
}
