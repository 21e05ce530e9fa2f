import { lstatSync, realpathSync, type Stats, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { isBelow } from "../paths/isBelow.ts";

/** Larger than any file a person writes: a flow of 3,000 states has about 600 kB. */
export const mostBytes = 4 * 1024 * 1024;

/** What is wrong with something in a guides folder, without a full stop, and what to do instead. */
export interface Wrong {
  readonly value: string;
  readonly what: string;
  readonly instead: string;
}

/** What stands at a path of a guides folder. A link to inside the folder is what it leads to. */
export type Found = "file" | "folder" | "nothing" | Wrong;

/**
 * What stands at `path` (relative to `root`), without opening it. Whatever leads out of `root`, and all that
 * is no plain file or folder, is wrong: a pipe or a device never ends, and what lies elsewhere was not given
 * to us.
 */
export function lookInside(root: string, path: string): Found {
  const full = join(root, path);
  try {
    if (!isInside(root, full)) return outside(path);
    return kindOf(path, statSync(full));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown";
    if (code !== "ENOENT" && code !== "ENOTDIR") return unreadable(path, code);
    return isLink(full) ? deadLink(path) : isParentInside(root, full) ? "nothing" : outside(path);
  }
}

/** What stands at `path`, from its `stat`. */
export function kindOf(path: string, stats: Stats): Exclude<Found, "nothing"> {
  if (stats.isDirectory()) return "folder";
  if (!stats.isFile())
    return {
      value: path,
      what: "this is no file: a pipe, a socket or a device",
      instead: "Put a plain file here, or remove it.",
    };
  if (stats.size > mostBytes)
    return {
      value: `${Math.round(stats.size / 1024 / 1024)} MB`,
      what: "the file is too large to be written by hand",
      instead: "Keep it under 4 MB.",
    };
  return "file";
}

export function unreadable(path: string, code: string): Wrong {
  return { value: path, what: `can't be read (${code})`, instead: "Check that it is a file you may read." };
}

function outside(path: string): Wrong {
  return {
    value: path,
    what: "a link that leads out of the guides folder",
    instead: "Put the file itself here.",
  };
}

function deadLink(path: string): Wrong {
  return {
    value: path,
    what: "a link that leads nowhere",
    instead: "Put the file itself here, or remove it.",
  };
}

function isInside(root: string, full: string): boolean {
  const top = realpathSync(root);
  const real = realpathSync(full);
  return isBelow(real, top);
}

/** Whether something that is not there yet would be inside. */
function isParentInside(root: string, full: string): boolean {
  for (let folder = dirname(full); folder.length >= root.length; folder = dirname(folder)) {
    try {
      return isInside(root, folder);
    } catch {
      if (folder === dirname(folder)) return false;
    }
  }
  return true;
}

/** Whether the name itself is a link, wherever it leads. */
export function isLink(full: string): boolean {
  try {
    return lstatSync(full).isSymbolicLink();
  } catch {
    return false;
  }
}
