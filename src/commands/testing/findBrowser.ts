import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { chromium } from "@playwright/test";
import { installChromium, installShell } from "./installBrowser.ts";

/** A Chromium that starts, and how it was found. */
export interface Browser {
  readonly path: string;
  readonly from: string;
}

type Candidate = readonly [path: string | undefined, from: string];

/**
 * Finds a Chromium for the browser tests, best of all its headless shell, which needs a quarter less of the processor: an
 * environment variable, Playwright's own, the system's. If there is none it installs one with Playwright, or as root on
 * Debian with apt. Throws with what was tried if nothing works.
 */
export function findBrowser(): Browser {
  const candidates = (): readonly Candidate[] => [
    ...given(),
    [playwrightShell(), "Playwright's headless shell"],
    [playwrightFull(), "Playwright's own"],
    ...onPath("chromium-headless-shell"),
  ];
  return find("Chromium", candidates, installShell);
}

/**
 * Finds a whole Chromium, for what its headless shell has not: the back-forward cache, and denying storage to frames of
 * other sites. Found and installed as {@link findBrowser} does.
 */
export function findFullBrowser(): Browser {
  const candidates = (): readonly Candidate[] => [
    ...given().filter(([path]) => path !== undefined && !isShell(path)),
    [playwrightFull(), "Playwright's own"],
  ];
  return find("whole Chromium", candidates, () => {});
}

/** The first that starts, of these and then of whole ones of the system. `improve` may add one of these before that. */
function find(what: string, candidates: () => readonly Candidate[], improve: () => void): Browser {
  const tried: string[] = [];
  const first = (among: readonly Candidate[]): Browser | undefined => {
    for (const [path, from] of among) {
      if (!path) continue;
      tried.push(`${from}: ${path}`);
      if (starts(path)) return { path, from };
    }
    return undefined;
  };
  const look = (): Browser | undefined => {
    const found = first(candidates());
    if (found) return found;
    const full = first(systemPaths());
    if (full) improve();
    return (full && first(candidates())) ?? full;
  };
  const found = look() ?? (installChromium(tried), look());
  if (found) return found;
  throw new Error(
    `No ${what} found for the browser tests. Install one, or set CHROMIUM_PATH. Tried:\n  ${tried.join("\n  ")}`,
  );
}

const given = (): readonly Candidate[] => [
  [process.env["CHROMIUM_PATH"] ?? process.env["CHROME_PATH"], "environment variable"],
];

const isShell = (path: string): boolean => /headless[-_]shell/.test(basename(path));

function playwrightFull(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Playwright puts it beside its Chromium: `chromium_headless_shell-1255/…/chrome-headless-shell`, `chromium-1255/…`. */
function playwrightShell(): string | undefined {
  const full = /^(.*[\\/])chromium-(\d+)[\\/]/.exec(chromium.executablePath());
  const folder = full && `${full[1]}chromium_headless_shell-${full[2]}`;
  if (!folder || !existsSync(folder)) return undefined;
  return readdirSync(folder)
    .flatMap((name) =>
      ["chrome-headless-shell", "headless_shell", "chrome-headless-shell.exe"].map((program) =>
        join(folder, name, program),
      ),
    )
    .find((path) => existsSync(path));
}

function onPath(...names: readonly string[]): readonly Candidate[] {
  return names.map((name) => [
    spawnSync("which", [name], { encoding: "utf8" }).stdout?.trim(),
    "the system's",
  ]);
}

function systemPaths(): readonly Candidate[] {
  const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  return [
    ...onPath("chromium", "chromium-browser", "google-chrome-stable", "google-chrome"),
    [existsSync(mac) ? mac : undefined, "the system's"],
  ];
}

function starts(path: string): boolean {
  return spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}
