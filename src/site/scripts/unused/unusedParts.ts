import type { Plugin } from "vite";
import { unusedOfReact, unusedTags } from "./unusedOfReact.ts";
import { unusedOfXState } from "./unusedOfXState.ts";
import { withoutUnused } from "./withoutUnused.ts";

/** What is taken out of which files. */
export const libraries = [
  { files: /\/node_modules\/xstate\/dist\//, unused: { functions: unusedOfXState } },
  {
    files: /\/node_modules\/react-dom\/cjs\/react-dom-client\.production\.js$/,
    unused: { functions: unusedOfReact, tags: unusedTags },
  },
];

/** Empties functions of XState and React that nothing here leads to. A bundler can't know that. */
export function unusedParts(): Plugin[] {
  return libraries.map(({ files, unused }) => ({
    name: "cairn:unused-parts",
    apply: "build",
    transform: {
      filter: { id: files },
      handler: (code) => ({ code: withoutUnused(code, unused), map: null }),
    },
  }));
}
