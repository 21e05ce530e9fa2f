import type { CairnMode } from "./cairn.d.ts";
import type { Options } from "./instance.ts";

/**
 * Reads the attributes of a tag: `data-…` of the script, none before it in `<cairn-guide>`, `data-cairn-…` elsewhere.
 * What is no option comes along and is never looked at.
 */
export function readOptions(element: Element, prefix: string, guide: string, mode: CairnMode): Options {
  const given = [...element.attributes].filter(({ name }) => name.startsWith(prefix));
  return {
    ...Object.fromEntries(given.map(({ name, value }) => [name.slice(prefix.length), value])),
    guide,
    mode,
  };
}
