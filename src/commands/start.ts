import { readArguments } from "./readArguments.ts";

// Builds, then serves. Each is given what it understands.
const { root, one } = readArguments({
  usage: "npm start -- [--guides <folder>] [--base <path>] [--port <number>]",
  least: 0,
  most: 0,
  one: ["base", "port"],
});
const call = (...words: readonly string[]) => process.argv.splice(2, Infinity, ...words);
const base = `--base=${one["base"] ?? "/"}`;
call(`--guides=${root}`, base);
await import("./build.ts");
call(base, `--port=${one["port"] ?? "4173"}`);
await import("./serve.ts");
