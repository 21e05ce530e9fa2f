import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { cairn, host, own } from "./e2e/host/origins.ts";
import { everything } from "./e2e/support/samples.ts";
import { findBrowser, findFullBrowser } from "./src/commands/testing/findBrowser.ts";

// Found once: workers get it from the environment.
if (!process.env["CAIRN_BROWSER"]) {
  const { path, from } = findBrowser();
  process.env["CAIRN_BROWSER"] = path;
  console.log(`Browser: ${path} (${from})`);
  const full = findFullBrowser();
  process.env["CAIRN_FULL_BROWSER"] = full.path;
  if (full.path !== path) console.log(`Whole browser, for a few: ${full.path} (${full.from})`);
}
// What is tested is built first, for the stranger's pages of e2e/host too; a folder in CAIRN_DIST is taken as it is.
// The guides of examples/ are what tests of pages, widget and desk know. The project's own are walked through, no more.
const dist = process.env["CAIRN_DIST"] ?? ".cache/site";
const ownDist = process.env["CAIRN_OWN_DIST"] ?? `${dist}-own`;
const tsx = "node_modules/.bin/tsx";
const isThere = (out: string, given: string | undefined) => given !== undefined && existsSync(out);
const examples = isThere(dist, process.env["CAIRN_DIST"]) ? "" : `${tsx} e2e/host/build.ts ${dist} && `;
const ownSite = isThere(ownDist, process.env["CAIRN_OWN_DIST"] ?? process.env["CAIRN_DIST"])
  ? ""
  : `${tsx} src/commands/cairn.ts build --out ${ownDist} && `;
const serve = (url: string, out: string) =>
  `${tsx} src/commands/cairn.ts serve --port ${new URL(url).port} --out ${out}`;

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  // New cases of kinds that are tested already: three and more of each.
  testIgnore: everything ? [] : "variants/**",
  // More than processors: while one waits another goes on.
  workers: 3,
  // Once in some ten thousand clicks the browser itself stops drawing. Such a test is run again and listed as flaky;
  // one of ours that is flaky is a defect: `--retries 0` finds it.
  retries: 1,
  // What holds each rule once runs always; long random runs and siblings only with `npm run test:all`.
  ...(!everything && { grepInvert: /@all/ }),
  reporter: [["list"]],
  // A busy machine takes its time. Only what fails waits so long.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `${cairn}/`,
    launchOptions: { executablePath: process.env["CAIRN_BROWSER"] },
    // It costs a sixth of the time of all tests.
    trace: process.env["CAIRN_TRACE"] ? "retain-on-failure" : "off",
  },
  webServer: [
    {
      command: `${examples}${serve(cairn, dist)}`,
      url: `${cairn}/`,
      reuseExistingServer: false,
      timeout: 180_000,
    },
    {
      command: `${ownSite}${serve(own, ownDist)}`,
      url: `${own}/`,
      reuseExistingServer: false,
      timeout: 180_000,
    },
    {
      // Somebody else's pages, from origins of their own.
      command: `${tsx} e2e/host/serve.ts`,
      url: `${host}/`,
      reuseExistingServer: false,
    },
  ],
});
