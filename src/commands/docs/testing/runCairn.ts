import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ownFolder } from "../../../author/guidesFolder.ts";
import type { Call } from "./callsIn.ts";

/** What a command said, and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly said: string;
}

const commands = join(ownFolder, "src/commands");
/** Commands whose file in `src/commands` has another name, as long as each has a file. */
const files: Readonly<Record<string, string>> = { export: "flowExport" };

/** A build asks NODE_ENV, which a test runner has set. What runs TypeScript looks for its settings where it was called. */
const own = { NODE_ENV: "", TSX_TSCONFIG_PATH: join(ownFolder, "tsconfig.json") };

/** Runs `npx cairn <words>` in a guides folder, as the package does it there. */
export function runCairn([command = "", ...words]: Call, root: string, input = ""): Ran {
  const program = join(commands, "cairn.ts");
  const isOne = existsSync(program);
  const call = isOne ? [program, command] : [join(commands, `${files[command] ?? command}.ts`)];
  // The commands of the repository write beside it; the package writes where it was called.
  const out = (word: string, n: number) => (!isOne && words[n - 1] === "--out" ? join(root, word) : word);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), ...call, ...words.map(out)],
    { cwd: root, input, encoding: "utf8", env: { ...process.env, ...own, CAIRN_GUIDES: root } },
  );
  return { code: status, said: `${stdout}${stderr}` };
}
