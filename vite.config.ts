import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { devPages } from "./src/build/site/devPages.ts";

const entry = (path: string) => new URL(path, import.meta.url).pathname;

/** The client build: one entry a surface, no HTML. `src/tools/build.ts` makes the pages from its manifest. */
export default defineConfig({
  appType: "mpa",
  plugins: [react(), tailwindcss(), devPages()],
  build: {
    target: "es2022",
    manifest: true,
    // A small file inlined as a data: address would be refused by the policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        page: entry("src/surfaces/page/main.tsx"),
        widget: entry("src/surfaces/widget/main.tsx"),
        ...(!process.env["CAIRN_WITHOUT_AGENT"] && { agent: entry("src/surfaces/agent/main.tsx") }),
      },
    },
  },
});
