import { spawnSync } from "node:child_process";
import { listed } from "./origins.ts";

// Builds the deployment under test, the guides of examples/, into a folder: `tsx e2e/host/build.ts .cache/site`.
const [, , out = ".cache/site"] = process.argv;
const hosts = listed.flatMap((host) => ["--host", host]);
const { status } = spawnSync(
  process.execPath,
  ["--import", "tsx", "src/commands/cairn.ts", "build", "--guides", "examples", "--out", out, ...hosts],
  { stdio: "inherit" },
);
process.exit(status ?? 1);
