import path, { type PlatformPath } from "node:path";

/** A path as addresses and messages write it, whatever the system does. */
export function slashed(file: string, { sep }: Pick<PlatformPath, "sep"> = path): string {
  return file.replaceAll(sep, "/");
}
