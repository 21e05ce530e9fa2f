import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ownFolder } from "../../../author/guidesFolder.ts";
import type { Call } from "./callsIn.ts";

/** What a command said, and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly said: string;
}

const program = join(ownFolder, "src/commands/cairn.ts");

/** A build asks NODE_ENV, which a test runner has set. What runs TypeScript looks for its settings where it was called. */
const own = { NODE_ENV: "", TSX_TSCONFIG_PATH: join(ownFolder, "tsconfig.json") };

/** Runs `npx cairn <words>` in a guides folder, as the package does it there. */
export function runCairn(words: Call, root: string, input = ""): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), program, ...words],
    { cwd: root, input, encoding: "utf8", env: { ...process.env, ...own, CAIRN_GUIDES: root } },
  );
  return { code: status, said: `${stdout}${stderr}` };
}
