import type { Plugin } from "vite";

const thrown = /new Error\(\s*(?:\/\/[^\n]*\n\s*)*(`[^`]*`|'[^']*')\)/g;

/**
 * XState's errors are for who writes a machine, and ours are built and walked before anybody loads them. In a
 * build they are lines of its files, as React's are numbers: 0.5 kB less in each surface.
 */
export function shortErrors(): Plugin {
  return {
    name: "cairn:short-errors",
    apply: "build",
    transform: {
      filter: { id: /\/node_modules\/xstate\/dist\// },
      handler: (code) => ({
        code: code.replace(
          thrown,
          (_, _text, at: number) => `new Error("XState ${code.slice(0, at).split("\n").length}")`,
        ),
        map: null,
      }),
    },
  };
}
