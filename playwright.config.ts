import { defineConfig } from "@playwright/test";
import { findBrowser } from "./src/tools/findBrowser.ts";

// Found once: workers get it from the environment.
if (!process.env["CAIRN_BROWSER"]) {
  const { path, from } = findBrowser();
  process.env["CAIRN_BROWSER"] = path;
  console.log(`Browser: ${path} (${from})`);
}
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
      command: `node_modules/.bin/tsx src/tools/serve.ts --port ${port} --out ${process.env["CAIRN_DIST"] ?? "dist"}`,
      url: `http://localhost:${port}/`,
      reuseExistingServer: false,
    },
    {
      // Somebody else's pages, from origins of their own.
      command: "node_modules/.bin/tsx e2e/host/serve.ts",
      url: "http://127.0.0.1:4274/",
      reuseExistingServer: false,
    },
  ],
});
