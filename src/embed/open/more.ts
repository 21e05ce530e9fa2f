/** The third file: what few readers need. It tells why a guide can't be shown, and scrolls the page for one in the text. */
export { diagnose } from "./diagnose.ts";
export { reach } from "./reach.ts";
