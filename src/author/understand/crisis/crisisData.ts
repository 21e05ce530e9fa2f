import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CrisisData } from "../../../understand/crisis/types.ts";
import { buildCrisis } from "./buildCrisis.ts";
import { isInstalled, ownFolder } from "../../project/guidesFolder.ts";

/** In the folder of a client: the data of the crisis check, compiled from its rules. */
export const crisisFile = "crisis.json";

/** The data of the crisis check: the package brings it, in the repository it is compiled from the rules. */
export function crisisData(): CrisisData {
  if (!isInstalled) return buildCrisis();
  return JSON.parse(readFileSync(join(ownFolder, "built/client", crisisFile), "utf8")) as CrisisData;
}
