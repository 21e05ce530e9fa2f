import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { isDebianRoot } from "./findNginx.ts";

/** A Chromium that starts, and how it was found. */
export interface Browser {
  readonly path: string;
  readonly from: string;
}

/**
 * Finds a Chromium: an environment variable, Playwright's own, the system's. If there is none it installs one
 * with Playwright, or as root on Debian with apt. Throws with what was tried if nothing works.
 */
export function findBrowser(): Browser {
  const tried: string[] = [];
  const accept = (path: string | undefined, from: string): Browser | undefined => {
    if (!path) return undefined;
    tried.push(`${from}: ${path}`);
    return starts(path) ? { path, from } : undefined;
  };
  const look = (): Browser | undefined =>
    accept(process.env["CHROMIUM_PATH"] ?? process.env["CHROME_PATH"], "environment variable") ??
    accept(
      existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined,
      "Playwright's own",
    ) ??
    systemPaths().reduce<Browser | undefined>(
      (found, path) => found ?? accept(path, "the system's"),
      undefined,
    );
  const found = look() ?? (install(tried), look());
  if (found) return found;
  throw new Error(
    `No Chromium found for the browser tests. Install one, or set CHROMIUM_PATH. Tried:\n  ${tried.join("\n  ")}`,
  );
}

function systemPaths(): readonly string[] {
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
  const found = names.map((name) => spawnSync("which", [name], { encoding: "utf8" }).stdout?.trim() ?? "");
  return [...found, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"].filter(
    (path) => path && existsSync(path),
  );
}

function starts(path: string): boolean {
  return spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

function install(tried: string[]): void {
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "5000" };
  if (process.env["PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD"] !== "1") {
    tried.push("npx playwright install chromium");
    console.log("No browser found: installing Playwright's Chromium.");
    if (spawnSync("npx", ["playwright", "install", "chromium"], { env, stdio: "inherit" }).status === 0)
      return;
  }
  if (!isDebianRoot()) return;
  tried.push("apt-get install chromium");
  console.log("Installing Debian's Chromium.");
  const apt = { env: { ...env, DEBIAN_FRONTEND: "noninteractive" }, stdio: "inherit" as const };
  try {
    execFileSync("apt-get", ["update", "-qq"], apt);
    const packages = ["chromium", "fonts-liberation"];
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], apt);
  } catch (error) {
    tried.push(String(error));
  }
}
