import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Tell } from "../problem.ts";

/** Larger than any file a person writes: a flow of 3,000 states has about 600 kB. */
const mostBytes = 4 * 1024 * 1024;

/**
 * The text of `file` (relative to `root`) without a byte-order mark and with `\n` line ends.
 * `undefined` if it does not exist (no problem told) or can't be read as text (told).
 */
export function readText(root: string, file: string, tell: Tell): string | undefined {
  const place = { file, line: 1 };
  try {
    const path = join(root, file);
    const size = statSync(path).size;
    if (size > mostBytes) {
      tell(
        place,
        `${Math.round(size / 1024 / 1024)} MB`,
        "the file is too large to be written by hand",
        "Keep it under 4 MB.",
      );
      return undefined;
    }
    const bytes = readFileSync(path);
    if (bytes.includes(0)) throw new TypeError("binary");
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
  } catch (error) {
    if (error instanceof TypeError) tell(place, file, "this is not a text file", "Save it as UTF-8 text.");
    else if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
      tell(
        place,
        file,
        `can't be read (${(error as NodeJS.ErrnoException).code ?? "unknown"})`,
        "Check that it is a file you may read.",
      );
    }
    return undefined;
  }
}
