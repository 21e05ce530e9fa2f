import type { Plugin } from "vite";

/**
 * Asks the browser to compile a whole script while it comes in, beside the page's own thread. Without it each function
 * is compiled when it is first called, and a page that comes alive calls eight hundred at once. Chromium reads it since
 * version 136, where nothing but remarks stands before it; to the others it is one more remark.
 */
export const compileAhead = "//# allFunctionsCalledOnLoad\n";

/**
 * For the script of a surface. What is loaded when it is asked for has time. Of React, much of which is never called, it
 * takes another thread so long that on two processors the first question is painted later.
 */
export function compiledAhead(): Plugin {
  return {
    name: "cairn:compiled-ahead",
    generateBundle: {
      // After Vite, which puts a line of its own at the top.
      order: "post",
      handler(_, files) {
        for (const file of Object.values(files))
          if (file.type === "chunk" && file.isEntry && file.name !== "react")
            file.code = compileAhead + file.code;
      },
    },
  };
}
