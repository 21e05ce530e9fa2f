import { build } from "vite";

/**
 * Bundles one module to a small script that can stand inline in a page. `target`: the oldest JavaScript that can read it.
 */
export async function bundleInline(entry: string, target = "es2022"): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: {
      write: false,
      target,
      modulePreload: { polyfill: false },
      lib: { entry, formats: ["iife"], name: "cairn" },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && "output" in output ? output.output[0] : undefined;
  if (chunk?.type !== "chunk") throw new Error(`Bundling ${entry} gave no script.`);
  return chunk.code.trim();
}
