import path, { type PlatformPath } from "node:path";

/** A folder as it is typed in a command: from the working directory, if it is in there. */
export function folderWord(
  folder: string,
  cwd: string,
  paths: Pick<PlatformPath, "isAbsolute" | "relative" | "sep"> = path,
): string {
  const near = paths.relative(cwd, folder);
  // From one drive of Windows to another there is no relative path.
  const word = near === "" || near.startsWith("..") || paths.isAbsolute(near) ? folder : near;
  if (/^[\w./-]+$/.test(word)) return word;
  return paths.sep === "/" ? JSON.stringify(word) : `"${word}"`;
}
