import { nearest } from "./nearest.ts";

/** What to write instead of a name that is unknown: the nearest one, or all there are. */
export function didYouMean(word: string, names: Iterable<string>, kind = ""): string {
  const all = [...names];
  const near = nearest(word, all);
  if (near) return `Write "${near}".`;
  const what = kind ? `one of the ${kind}` : "one of these";
  if (all.length === 0) return kind ? `There are no ${kind} yet.` : "Remove it.";
  if (all.length > 12) return `Write ${what}, e.g. "${all[0]}".`;
  return `Write ${what}: ${all.join(", ")}.`;
}
