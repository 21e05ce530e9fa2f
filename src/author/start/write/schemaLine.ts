import { statSync } from "node:fs";
import { join } from "node:path";

/** Where the schemas are, seen from `flows/` and from `content/`, if Cairn was installed as a package. */
const folder = "node_modules/@cairn-guides/cairn/schemas";

/** Whether a guides folder has the schemas beside it. */
export function schemasIn(root: string): boolean {
  return statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The line by which an editor finds the keys of a file, with what each means. Without schemas it is none. */
export function schemaLine(name: "flow" | "facts" | "service", hasSchemas: boolean): string {
  return hasSchemas ? `# yaml-language-server: $schema=../${folder}/${name}.json\n` : "";
}
