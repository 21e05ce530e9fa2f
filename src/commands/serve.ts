import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { preview } from "vite";
import { staticHost } from "../site/headers/staticHost.ts";
import { readBase } from "./readBase.ts";
import { readArguments } from "./readArguments.ts";
import { complain } from "./print.ts";
import { ownFolder } from "../author/guidesFolder.ts";

const { one } = readArguments({
  usage: "npm run serve -- [--out <folder>] [--port <number>] [--base <path>]",
  least: 0,
  most: 0,
  one: ["out", "port", "base"],
});
const out = resolve(ownFolder, one["out"] ?? "dist");
if (!existsSync(join(out, "_headers"))) {
  complain(`No built site in ${out}. Build it first: npm run build`);
  process.exit(1);
}
const server = await preview({
  root: ownFolder,
  configFile: false,
  base: readBase(one["base"]),
  appType: "mpa",
  build: { outDir: out },
  preview: { port: Number(one["port"] ?? 4173), host: "localhost" },
  plugins: [staticHost()],
});
server.printUrls();
