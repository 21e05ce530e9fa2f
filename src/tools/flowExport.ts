import { readProject } from "../build/readProject.ts";
import { guideNamed } from "./guideNamed.ts";
import { readArguments } from "./readArguments.ts";

const { root, names } = readArguments({
  usage: "npm run flow:export <guide> [--guides <folder>]",
  least: 1,
  most: 1,
});
const { data } = guideNamed(await readProject(root), names[0] ?? "");
console.log(JSON.stringify(data.flow, null, 2));
