import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ownFolder } from "../author/project/guidesFolder.ts";
import { entries } from "./entries.ts";
import { makeProgram, runProgram } from "./program/makeProgram.ts";

const { version } = JSON.parse(readFileSync(join(ownFolder, "package.json"), "utf8")) as { version: string };
// Whoever reads the output may have read enough: `… --help | head`.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => process.exit(code === "EPIPE" ? 0 : 1));
process.exitCode = await runProgram(makeProgram(entries, version), process.argv.slice(2));
