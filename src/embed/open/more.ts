/**
 * The third file: what few pages and readers need. It runs calls, keeps up with pages that change, tells why
 * a guide can't be shown, and scrolls the page for one in the text.
 */
export { command } from "./command.ts";
export { diagnose } from "./diagnose.ts";
export { keepUp } from "./keepUp.ts";
export { reach } from "./reach.ts";
