import type { Options } from "./instance.ts";
import { page } from "./page.ts";
import { warn } from "./warn.ts";

/** What stands in the attributes of an element, the guide under the name of the attribute that names it. */
export type Read = Partial<Omit<Options, "mode">> & Readonly<Record<string, string | undefined>>;

/**
 * Reads the attributes of a tag: `data-…` of the script, none before it in `<cairn-guide>`, `data-cairn-…`
 * elsewhere. What is no option comes along and is never looked at.
 */
export function readOptions(element: Element, prefix: string): Read {
  const options: Record<string, string> = {};
  for (const { name, value } of element.attributes) {
    // Whoever may write in an article must not speak for the member's account, nor have answers told to the
    // page.
    if (prefix !== "data-" && !page.trusts && /facts$|share-state/.test(name))
      warn(`${name} needs data-trust-elements on the script tag.`);
    else if (name.startsWith(prefix)) options[name.slice(prefix.length)] = value;
  }
  return options as Read;
}
