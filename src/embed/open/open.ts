/** The second file: loaded when a reader is about to open a guide, or the page says so. */
export { attach } from "./attach.ts";
