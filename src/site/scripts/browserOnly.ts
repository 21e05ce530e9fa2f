import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** What every browser has that reads our modules, and what none has. */
const browser: Readonly<Record<string, readonly string[]>> = {
  object: ["window", "document", "performance", "globalThis", "self"],
  function: ["setTimeout", "clearTimeout", "MessageChannel", "queueMicrotask"],
  undefined: ["process", "setImmediate"],
};

/**
 * Packages ask what surrounds them before they use it. The answers are known here, so what is for other
 * surroundings is left out. Nor is anything shown to developer tools: they are looked for by names that
 * somebody's content can have, too.
 */
export function browserOnly(): Plugin {
  const known = Object.entries(browser).flatMap(([type, names]) =>
    names.map((name) => [`typeof ${name}`, JSON.stringify(type)]),
  );
  return {
    name: "cairn:browser-only",
    apply: "build",
    config: () => ({
      define: { ...Object.fromEntries(known), __REACT_DEVTOOLS_GLOBAL_HOOK__: "undefined" },
      resolve: {
        alias: [
          {
            find: /^\.\/xstate-dev\.esm\.js$/,
            replacement: fileURLToPath(new URL("noDevTools.ts", import.meta.url)),
          },
        ],
      },
    }),
  };
}
