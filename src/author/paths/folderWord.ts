import path, { type PlatformPath } from "node:path";

/** A folder as it is typed in a command: from the working directory, if it is in there. */
export function folderWord(
  folder: string,
  cwd: string,
  { isAbsolute, relative, sep }: Pick<PlatformPath, "isAbsolute" | "relative" | "sep"> = path,
): string {
  const near = relative(cwd, folder);
  // From one drive of Windows to another there is no relative path.
  const word = near === "" || near.startsWith("..") || isAbsolute(near) ? folder : near;
  if (/^[\w./-]+$/.test(word)) return word;
  return sep === "/" ? JSON.stringify(word) : `"${word}"`;
}
