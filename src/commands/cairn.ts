import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ownFolder } from "../author/guidesFolder.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { dev } from "./dev.ts";
import { flowExport } from "./flowExport.ts";
import { lock } from "./lock.ts";
import { makeProgram, runProgram } from "./program/makeProgram.ts";
import { serve } from "./serve.ts";
import { start } from "./start.ts";
import { trace } from "./trace.ts";
import { translated } from "./translated.ts";
import { understand } from "./understand.ts";

/** In the order in which somebody needs them. */
const entries = [dev, check, lock, build, serve, start, translated, trace, understand, flowExport];

const { version } = JSON.parse(readFileSync(join(ownFolder, "package.json"), "utf8")) as { version: string };
// Whoever reads the output may have read enough: `… --help | head`.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => process.exit(code === "EPIPE" ? 0 : 1));
process.exitCode = await runProgram(makeProgram(entries, version), process.argv.slice(2));
