import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { ownFolder } from "../../author/project/guidesFolder.ts";
import { quiet } from "./bundle.ts";
import { licenseTexts } from "./licenses.ts";

/** The program that is bundled. */
const entry = join(ownFolder, "src/commands/cairn.ts");

/**
 * What is left out: the client is built in the repository alone. Its module is never asked for in the package
 * (`theClient.ts`).
 */
const external = [/\/cachedClient\.ts$/];

/** Bundles the commands to a program for Node, with everything they need in it. */
export async function buildCli(out: string): Promise<void> {
  const result = await build({
    root: ownFolder,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": '"production"' },
    ssr: { noExternal: true, target: "node" },
    resolve: {
      alias: [
        // Zod's messages in forty languages: ours are our own.
        {
          find: /^\.\.\/locales\/index\.js$/,
          replacement: fileURLToPath(new URL("noLocales.ts", import.meta.url)),
        },
        { find: /^use-sync-external-store\/shim$/, replacement: "react" },
        {
          find: /^use-sync-external-store\/shim\/with-selector$/,
          replacement: join(ownFolder, "src/runtime/withSelector.ts"),
        },
      ],
    },
    build: {
      ssr: entry,
      outDir: out,
      emptyOutDir: false,
      target: "node20",
      minify: true,
      rolldownOptions: {
        external,
        checks: quiet,
        output: {
          entryFileNames: "[name].js",
          chunkFileNames: "[name].js",
          banner: ({ isEntry }) => (isEntry ? "#!/usr/bin/env node" : ""),
        },
      },
    },
  });
  const outputs = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  const modules = outputs.flatMap((one) => (one.type === "chunk" ? one.moduleIds : []));
  writeFileSync(join(out, "licenses.txt"), licenseTexts(modules));
}
