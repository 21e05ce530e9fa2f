/** The line by which an editor finds the keys of a file, with what each means. Without schemas it is none. */
export function schemaLine(_name: "flow" | "facts" | "service"): string {
  return "";
}
