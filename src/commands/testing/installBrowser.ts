import { spawnSync } from "node:child_process";
import { isDebianRoot } from "./findNginx.ts";

const env = {
  ...process.env,
  DEBIAN_FRONTEND: "noninteractive",
  PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "5000",
};
const shell = "chromium-headless-shell";

/** Installs Chromium and its headless shell, with Playwright or as root on Debian with apt. Adds what it did to `tried`. */
export function installChromium(tried: string[]): void {
  if (process.env["PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD"] !== "1") {
    tried.push("npx playwright install chromium");
    console.log("No browser found: installing Playwright's Chromium.");
    if (run("npx", ["playwright", "install", "chromium"])) return;
  }
  if (!isDebianRoot()) return;
  console.log("Installing Debian's Chromium.");
  run("apt-get", ["update", "-qq"]);
  // Not every Debian has the shell.
  for (const packages of [
    [shell, "chromium", "fonts-liberation"],
    ["chromium", "fonts-liberation"],
  ]) {
    tried.push(`apt-get install ${packages.join(" ")}`);
    if (run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages])) return;
  }
}

/**
 * Adds the headless shell to a Chromium of Debian, of the same version, if that is one package and changes no other. It saves
 * a quarter of the browser tests' time and is never needed: whatever goes wrong is passed over.
 */
export function installShell(): void {
  if (!isDebianRoot()) return;
  const asked = spawnSync("dpkg-query", ["-W", "-f=${Version}", "chromium"], { encoding: "utf8" });
  if (asked.status !== 0 || !asked.stdout) return;
  const install = ["install", "-y", "-qq", "--no-install-recommends", `${shell}=${asked.stdout.trim()}`];
  const isAlone = (): boolean => {
    const { status, stdout } = spawnSync("apt-get", ["-s", ...install], { env, encoding: "utf8" });
    const changes = (stdout ?? "").split("\n").filter((line) => /^(Inst|Remv) /.test(line));
    return status === 0 && changes.length === 1 && changes[0]!.startsWith(`Inst ${shell} `);
  };
  const quick = { env, timeout: 60_000 };
  if (!isAlone()) spawnSync("apt-get", ["update", "-qq"], quick);
  if (!isAlone()) return;
  console.log("Installing Debian's headless shell of Chromium: tests are quicker in it.");
  // Only what comes over the network is given up after a while: to end apt while it unpacks would leave it broken.
  if (spawnSync("apt-get", ["--download-only", ...install], quick).status === 0)
    spawnSync("apt-get", ["--no-download", ...install], { env });
}

function run(program: string, words: readonly string[]): boolean {
  return spawnSync(program, words, { env, stdio: "inherit" }).status === 0;
}
