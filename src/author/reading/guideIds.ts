import { listFolder } from "./listFolder.ts";

/** The ids of all guides of a folder, whether they can be read or not: the names of their flows. */
export function guideIds(root: string): readonly string[] {
  return listFolder(root, "flows", "files")
    .filter((name) => name.endsWith(".yaml") && !/\.(lock|facts)\.yaml$/.test(name))
    .map((name) => name.slice(0, -".yaml".length));
}
