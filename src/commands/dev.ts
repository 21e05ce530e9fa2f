import { createServer } from "vite";
import { ownFolder } from "../author/guidesFolder.ts";
import { readArguments } from "./readArguments.ts";

const { root, one } = readArguments({
  usage: "npm run dev -- [--guides <folder>] [--port <number>]",
  least: 0,
  most: 0,
  one: ["port"],
});
// The plugin that makes the pages reads this (src/site/devPages.ts).
process.env["CAIRN_GUIDES"] = root;
const server = await createServer({ root: ownFolder, server: { port: Number(one["port"] ?? 5173) } });
await server.listen();
server.printUrls();
