import { addInstance } from "./addInstance.ts";
import type { Options } from "./instance.ts";
import { dress } from "./launcher.ts";
import { page } from "./page.ts";
import { type Read, readOptions } from "./readOptions.ts";

/**
 * What the attributes of a script tag ask for. Without `data-guide`: nothing, the tag only brings the loader.
 * A page that is swapped runs its tags again: the launcher that is there takes what the tag says now.
 */
export function addScriptTag(tag: Element): void {
  const options = readOptions(tag, "data-") as Read & Options;
  const { guide, id, mode } = options;
  if ("trust-elements" in options) page.trusts = true;
  if (!guide) return;
  if (mode !== "popup") options.mode = "bubble";
  const there = page.instances.find(
    ({ launcher, options }) => launcher && options.guide === guide && options.id === id,
  );
  if (!there) return void addInstance(options, true);
  Object.assign(there.options, options);
  dress(there);
}
