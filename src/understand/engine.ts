/** What a surface loads when the box gets the focus: one dynamic import, one chunk. */
export { openIndex } from "./openIndex.ts";
export { situationOf } from "./situationOf.ts";
export { taught } from "./said/taught.ts";
export { understand } from "./understand.ts";
