import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { browserOnly } from "./src/site/scripts/browserOnly.ts";
import { compiledAhead } from "./src/site/scripts/compiledAhead.ts";
import { lateParts } from "./src/site/scripts/lateParts.ts";
import { shortErrors } from "./src/site/scripts/shortErrors.ts";
import { unusedParts } from "./src/site/scripts/unused/unusedParts.ts";

/** The build of each surface: `src/site/scripts/buildSurface.ts`. */
export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    lateParts(),
    browserOnly(),
    shortErrors(),
    unusedParts(),
    compiledAhead(),
  ],
  build: {
    target: "es2022",
    manifest: true,
    // A small file inlined as a data: address would be refused by the policy.
    assetsInlineLimit: 0,
  },
  resolve: {
    alias: [
      // The hook that this package brings for old versions of React is React's own.
      { find: /^use-sync-external-store\/shim$/, replacement: "react" },
      {
        find: /^use-sync-external-store\/shim\/with-selector$/,
        replacement: fileURLToPath(new URL("src/runtime/withSelector.ts", import.meta.url)),
      },
    ],
  },
});
