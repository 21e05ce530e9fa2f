import path, { type PlatformPath } from "node:path";

/** Whether a path is a folder, or below it. Both are absolute. */
export function isBelow(file: string, folder: string, { sep }: Pick<PlatformPath, "sep"> = path): boolean {
  return file === folder || file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
