import { build } from "vite";

/** How long plugins took is nothing to whoever builds a site, and a busy machine would say it each time. */
export const quiet = { bundlerTimings: false };

interface Bundling {
  readonly format?: "es" | "iife";
  /** The oldest JavaScript that can read it. */
  readonly target?: string;
  /** What a script that has exports would be called on a page. */
  readonly name?: string;
  /** Constants that the module is given. */
  readonly define?: Readonly<Record<string, string>>;
}

/**
 * Bundles one module, with all that it imports, to one small script.
 * @throws when the bundle is no script
 */
export async function bundle(
  entry: string,
  { format = "iife", target = "es2022", name = "cairn", define = {} }: Bundling = {},
): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    define,
    build: {
      write: false,
      target,
      modulePreload: { polyfill: false },
      lib: { entry, formats: [format], name },
      rolldownOptions: { output: { minify: true }, checks: quiet },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && "output" in output ? output.output[0] : undefined;
  if (chunk?.type !== "chunk") throw new Error(`Bundling ${entry} gave no script.`);
  return chunk.code.trim();
}
