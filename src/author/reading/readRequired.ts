import type { Tell } from "../problems/problem.ts";
import { checkShape } from "./checkShape.ts";
import { readText } from "./readText.ts";
import { readYaml } from "./readYaml.ts";

/** The text of a file that must be there. Once it is told why it can't be read, it is not missing as well. */
export function readNeeded(root: string, file: string, add: string, tell: Tell): string | undefined {
  let isTold = false;
  const text = readText(root, file, (...problem) => {
    isTold = true;
    tell(...problem);
  });
  if (text === undefined && !isTold) tell({ file, line: 1 }, file, "is missing here", add);
  return text;
}

/**
 * Reads a YAML file that must be there and have this shape. `undefined` if it is missing or can't be used;
 * why is told, and with `add` what to write where there is none.
 */
export function readRequired(
  root: string,
  file: string,
  shape: Parameters<typeof checkShape>[0],
  add: string,
  tell: Tell,
): ReturnType<typeof readYaml> {
  const text = readNeeded(root, file, add, tell);
  if (text === undefined) return undefined;
  const doc = readYaml(file, text, tell);
  return doc && checkShape(shape, doc, tell) ? doc : undefined;
}
