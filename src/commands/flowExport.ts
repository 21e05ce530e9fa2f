import { machineConfig } from "../author/language/machineConfig.ts";
import { readProject } from "../author/readProject.ts";
import { guideNamed } from "./guideNamed.ts";
import { readArguments } from "./readArguments.ts";
import { print } from "./print.ts";

const { root, names } = readArguments({
  usage: "npm run flow:export -- <guide> [--guides <folder>]",
  least: 1,
  most: 1,
});
const { data } = guideNamed(await readProject(root), names[0] ?? "");
print(JSON.stringify(machineConfig(data.flow), null, 2));
