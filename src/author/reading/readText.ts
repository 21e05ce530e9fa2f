import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Tell } from "../problems/problem.ts";
import { kindOf, lookInside, mostBytes, unreadable, type Wrong } from "./lookInside.ts";

/**
 * The text of `file` (relative to `root`) without a byte-order mark and with `\n` line ends: the only way in
 * which a file of a guides folder is opened. `undefined` if it does not exist (no problem told) or can't be
 * read as text (told).
 */
export function readText(root: string, file: string, tell: Tell): string | undefined {
  const wrong = ({ value, what, instead }: Wrong) => {
    tell({ file, line: 1 }, value, what, instead);
    return undefined;
  };
  const found = lookInside(root, file);
  if (found === "nothing") return undefined;
  if (found === "folder") return wrong(folderThere(file));
  if (found !== "file") return wrong(found);
  const bytes = read(join(root, file), file);
  if (!Buffer.isBuffer(bytes)) return wrong(bytes);
  const noText = { value: file, what: "this is not a text file", instead: "Save it as UTF-8 text." };
  if (bytes.includes(0)) return wrong(noText);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
    return tellControls(file, text, tell) ? undefined : text;
  } catch {
    return wrong(noText);
  }
}

export function folderThere(file: string): Wrong {
  return { value: file, what: "a folder, where a file should be", instead: "Put the file itself here." };
}

/** How many bytes are read at once: nearly every file fits. */
const chunkBytes = 32 * 1024;

/**
 * Reads a file whole. What it was a moment ago, it need not be now: its kind is asked again of what was
 * opened, which never waits, and never too much is read.
 */
function read(path: string, file: string): Buffer | Wrong {
  let opened: number | undefined;
  try {
    opened = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const kind = kindOf(file, fstatSync(opened));
    if (kind === "folder") return folderThere(file);
    if (kind !== "file") return kind;
    const chunks: Buffer[] = [];
    for (let length = 0, got = -1; got !== 0 && length < mostBytes; length += got) {
      const chunk = Buffer.allocUnsafe(Math.min(chunkBytes, mostBytes - length));
      got = readSync(opened, chunk, 0, chunk.length, null);
      chunks.push(chunk.subarray(0, got));
    }
    return Buffer.concat(chunks);
  } catch (error) {
    return unreadable(file, (error as NodeJS.ErrnoException).code ?? "unknown");
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/** A character that nobody sees, and a terminal or a browser may obey. Whether there was one. */
function tellControls(file: string, text: string, tell: Tell): boolean {
  // oxlint-disable-next-line no-control-regex
  const found = [...text.matchAll(/[\u0001-\u0008\u000b-\u001f\u007f-\u009f]/g)].slice(0, 3);
  for (const { 0: one, index } of found) {
    const before = text.slice(0, index).split("\n");
    tell(
      { file, line: before.length, column: (before.at(-1) ?? "").length + 1 },
      one,
      "a control character, which nobody sees",
      "Remove it.",
    );
  }
  return found.length > 0;
}
