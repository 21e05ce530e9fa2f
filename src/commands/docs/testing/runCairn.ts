import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { ownFolder } from "../../../author/project/guidesFolder.ts";
import type { Call } from "./callsIn.ts";

/** What a command said, and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly said: string;
}

const program = join(ownFolder, "src/commands/cairn.ts");
/** A build asks NODE_ENV, which a test runner has set. What runs TypeScript looks for its settings where it was called. */
const own = { NODE_ENV: "", TSX_TSCONFIG_PATH: join(ownFolder, "tsconfig.json") };
/** Options with a path, and commands that write somewhere if none says where. */
const paths = ["--out", "--article"];
const outs: Readonly<Record<string, string>> = { build: "dist", map: "." };

/**
 * Runs `npx cairn <words>` in a guides folder, as the package does it there. What the repository takes for its own (where it
 * was called, paths) is said in full.
 */
export function runCairn([command = "", ...words]: Call, root: string, input = ""): Ran {
  const out = outs[command];
  const all = [...words, ...(out !== undefined && !words.includes("--out") ? ["--out", out] : [])];
  const full = all.map((word, n) => (paths.includes(all[n - 1] ?? "") ? resolve(root, word) : word));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), program, command, ...full],
    { cwd: root, input, encoding: "utf8", env: { ...process.env, ...own, CAIRN_GUIDES: root } },
  );
  return { code: status, said: `${stdout}${stderr}` };
}
