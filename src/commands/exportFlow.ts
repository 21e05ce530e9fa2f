import { machineConfig } from "../author/language/compile/machineConfig.ts";
import { readProject } from "../author/project/readProject.ts";
import { guideNamed } from "./program/guideNamed.ts";
import type { Entry } from "./program/entry.ts";
import { printJson } from "./program/print.ts";

export const exportFlow: Entry = {
  name: "export",
  says: "Print a guide as the config of an XState machine.",
  example: "tea",
  names: "<guide>",
  async run({ root, names }) {
    const { data } = guideNamed(await readProject(root), names[0] ?? "");
    printJson(machineConfig(data.flow), 2);
  },
};
