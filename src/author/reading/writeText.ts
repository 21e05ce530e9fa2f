import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lookInside } from "./lookInside.ts";

/**
 * Writes or appends to `file` of a guides folder. Gives why not, as a sentence, where that would write
 * elsewhere.
 */
export function writeText(
  root: string,
  file: string,
  text: string,
  how: "whole" | "append",
): string | undefined {
  const found = lookInside(root, file);
  if (found === "folder") return `${file} is a folder: nothing was written.`;
  if (found !== "file" && found !== "nothing") return `${file}: ${found.what}. ${found.instead}`;
  (how === "append" ? appendFileSync : writeFileSync)(join(root, file), text);
  return undefined;
}
