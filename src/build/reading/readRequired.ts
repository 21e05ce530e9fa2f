import type { Tell } from "../problem.ts";
import { checkShape } from "./checkShape.ts";
import { readText } from "./readText.ts";
import { readYaml } from "./readYaml.ts";

/**
 * Reads a YAML file that must be there and have this shape. `undefined` if it is missing or can't be used; why is told,
 * and with `add` what to write where there is none.
 */
export function readRequired(
  root: string,
  file: string,
  shape: Parameters<typeof checkShape>[0],
  add: string,
  tell: Tell,
): ReturnType<typeof readYaml> {
  const text = readText(root, file, tell);
  if (text === undefined) {
    tell({ file, line: 1 }, file, "is missing here", add);
    return undefined;
  }
  const doc = readYaml(file, text, tell);
  return doc && checkShape(shape, doc, tell) ? doc : undefined;
}
