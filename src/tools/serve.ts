import { parseArgs } from "node:util";
import { preview } from "vite";
import { staticHost } from "../build/site/staticHost.ts";

const root = new URL("../..", import.meta.url).pathname;
const { values } = parseArgs({
  options: {
    base: { type: "string", default: "/" },
    out: { type: "string", default: "dist" },
    port: { type: "string", default: "4173" },
  },
});
const server = await preview({
  root,
  configFile: false,
  base: `/${values.base}/`.replaceAll(/\/+/g, "/"),
  appType: "mpa",
  build: { outDir: values.out },
  preview: { port: Number(values.port), host: "localhost" },
  plugins: [staticHost()],
});
server.printUrls();
