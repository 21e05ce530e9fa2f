import type { CairnMode } from "./cairn.d.ts";
import type { Options } from "./instance.ts";

const names = [
  "id",
  "locale",
  "theme",
  "position",
  "offset",
  "label",
  "state",
  "facts",
  "share-state",
  "reopen",
] as const;

/** Reads the attributes of a tag: `data-…` of the script, none before it in `<cairn-guide>`, `data-cairn-…` elsewhere. */
export function readOptions(element: Element, prefix: string, guide: string, mode: CairnMode): Options {
  const options: Options = { guide, mode };
  for (const name of names) {
    const value = element.getAttribute(prefix + name);
    if (value !== null) options[name] = value;
  }
  return options;
}
