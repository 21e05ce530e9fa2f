/** What is said, shown and done about typed words: one file, which comes with what understands them. */
export { factWords } from "../../core/guide/factWords.ts";
export { ToldPill } from "../past/ToldPill.tsx";
export { heardOf } from "./heard/heardOf.ts";
export { SoftLine } from "./SoftLine.tsx";
export { readText } from "./taken/readText.ts";
export { TypedOptions } from "./TypedOptions.tsx";
