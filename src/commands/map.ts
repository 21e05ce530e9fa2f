import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readProject } from "../author/readProject.ts";
import { guideNamed } from "./guideNamed.ts";
import { readArguments } from "./readArguments.ts";
import { complain, print } from "./print.ts";

process.env["NODE_ENV"] = "production";
const { root, names, one } = readArguments({
  usage: "npm run map -- <guide> [--out <folder>] [--guides <folder>]",
  least: 1,
  most: 1,
  one: ["out"],
});
const project = await readProject(root);
const guide = guideNamed(project, names[0] ?? "");
// This import comes late, because React reads NODE_ENV when it is loaded.
const { drawnGuide } = await import("../site/map/drawnGuide.ts");
const out = resolve(one["out"] ?? ".");
try {
  mkdirSync(out, { recursive: true });
  for (const [name, text] of Object.entries(await drawnGuide(project, guide))) {
    writeFileSync(join(out, name), text);
    print(join(out, name));
  }
} catch (error) {
  complain(`--out: ${(error as Error).message}`);
  process.exitCode = 1;
}
