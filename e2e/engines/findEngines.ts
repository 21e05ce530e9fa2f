import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findFullBrowser } from "../../src/commands/testing/findBrowser.ts";
import { isDebianRoot } from "../../src/commands/testing/findNginx.ts";
import { driveChromium } from "./drivers/chromium.ts";
import type { Driver, EngineName } from "./drivers/driver.ts";
import { driveFirefox } from "./drivers/firefox.ts";
import { driveWebKit } from "./drivers/webkit.ts";

/** Starts an engine. */
export type Start = () => Promise<Driver>;

/**
 * How to start each engine; as root on Debian what is missing is installed.
 * Gives a sentence instead, if it can't be had: what is missing, and how to get it.
 */
export const findEngine: Readonly<Record<EngineName, () => Start | string>> = {
  chromium() {
    try {
      const { path } = findFullBrowser();
      return () => driveChromium(path);
    } catch (error) {
      return (error as Error).message;
    }
  },
  firefox() {
    const look = () =>
      onPath(process.env["FIREFOX_PATH"], "firefox", "firefox-esr") ??
      among("/Applications/Firefox.app/Contents/MacOS/firefox");
    const path = look() ?? (install("firefox-esr") ? look() : undefined);
    if (path === undefined) return "Firefox is missing. Install it, or say where it is: FIREFOX_PATH.";
    return () => driveFirefox(path);
  },
  webkit() {
    const look = () => {
      const driver = onPath(process.env["WEBKIT_DRIVER_PATH"], "WebKitWebDriver");
      const browser = onPath(process.env["MINIBROWSER_PATH"]) ?? miniBrowser();
      const screen = onPath("Xvfb");
      return { driver, browser, screen };
    };
    let { driver, browser, screen } = look();
    if (!(driver && browser && screen) && install("webkit2gtk-driver", "xvfb"))
      ({ driver, browser, screen } = look());
    if (driver && browser && screen) {
      const use = { driver, browser, screen };
      return () => driveWebKit(use);
    }
    const missing = [
      ...(driver ? [] : ["WebKitWebDriver (WEBKIT_DRIVER_PATH says where it is)"]),
      ...(browser ? [] : ["WebKitGTK's MiniBrowser (MINIBROWSER_PATH)"]),
      ...(screen ? [] : ["Xvfb"]),
    ];
    return `WebKitGTK is not all there: ${missing.join(", ")} missing. It runs on Linux; on Debian and Ubuntu: apt-get install webkit2gtk-driver xvfb`;
  },
};

/** The first of these programs that can be started, by its path or by its name. */
function onPath(...names: readonly (string | undefined)[]): string | undefined {
  for (const name of names) {
    if (name === undefined) continue;
    const path = name.includes("/") ? name : spawnSync("which", [name], { encoding: "utf8" }).stdout?.trim();
    if (path && existsSync(path)) return path;
  }
  return undefined;
}

const among = (...paths: readonly string[]) => paths.find((path) => existsSync(path));

/** Distributions put it beside the library, newest interface last. */
function miniBrowser(): string | undefined {
  const libraries = existsSync("/usr/lib")
    ? readdirSync("/usr/lib").map((name) => join("/usr/lib", name))
    : [];
  const folders = ["/usr/libexec", "/usr/lib64", "/usr/lib", ...libraries];
  return among(
    ...["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"].flatMap((name) =>
      folders.map((folder) => join(folder, name, "MiniBrowser")),
    ),
  );
}

/** Whether apt installed these. */
function install(...packages: readonly string[]): boolean {
  if (!isDebianRoot()) return false;
  console.log(`Installing Debian's ${packages.join(" and ")}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", ...packages],
  ].every((words) => spawnSync("apt-get", words, { env, stdio: "inherit" }).status === 0);
}
