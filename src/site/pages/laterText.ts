import type { InterfaceWords } from "../../core/guide/words.ts";

/** Words, by key or its first part, that only show after their part of the app was loaded: handing over. */
const later = new Set([
  "code",
  "packet",
  "print",
  "copied",
  "copy",
  "copy-link",
  "copy-packet",
  "copy-packet-markdown",
  "share.warning",
  "share.code",
]);
/** Parts whose words are only ever in the prerendered page. */
const never = new Set(["plain"]);

/** Which interface words a member's page brings along, and which it loads with what shows them. */
export function laterText(text: InterfaceWords): { first: InterfaceWords; later: InterfaceWords } {
  const has = (set: ReadonlySet<string>, key: string) => set.has(key) || set.has(key.split(".")[0] ?? "");
  const all = Object.entries(text).filter(([key]) => !has(never, key));
  return {
    first: Object.fromEntries(all.filter(([key]) => !has(later, key))),
    later: Object.fromEntries(all.filter(([key]) => has(later, key))),
  };
}
