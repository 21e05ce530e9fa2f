import { defineConfig } from "@playwright/test";
import { listed } from "./e2e/host/listed.ts";
import { findBrowser } from "./src/tools/findBrowser.ts";

// Found once: workers get it from the environment.
if (!process.env["CAIRN_BROWSER"]) {
  const { path, from } = findBrowser();
  process.env["CAIRN_BROWSER"] = path;
  console.log(`Browser: ${path} (${from})`);
}
// What is tested is built first, for the stranger's pages of e2e/host too; a folder in CAIRN_DIST is taken as it is.
const dist = process.env["CAIRN_DIST"] ?? ".cache/site";
const tsx = "node_modules/.bin/tsx";
const build = `${tsx} src/tools/build.ts --out ${dist} ${listed.map((host) => `--host ${host}`).join(" ")} && `;
// Another port and folder let two runs stand side by side.
const port = Number(process.env["CAIRN_PORT"] ?? 4273);

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  reporter: [["list"]],
  timeout: 60_000,
  use: {
    baseURL: `http://localhost:${port}/`,
    launchOptions: { executablePath: process.env["CAIRN_BROWSER"] },
    trace: "retain-on-failure",
  },
  webServer: [
    {
      command: `${process.env["CAIRN_DIST"] ? "" : build}${tsx} src/tools/serve.ts --port ${port} --out ${dist}`,
      url: `http://localhost:${port}/`,
      reuseExistingServer: false,
      timeout: 180_000,
    },
    {
      // Somebody else's pages, from origins of their own.
      command: `${tsx} e2e/host/serve.ts`,
      url: "http://127.0.0.1:4274/",
      reuseExistingServer: false,
    },
  ],
});
