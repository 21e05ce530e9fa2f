import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { until } from "../until.ts";
import type { Driver } from "./driver.ts";
import { type Commands, driveBy, type Send } from "./webdriver.ts";

/** What WebKitGTK is driven with. */
export interface WebKitPaths {
  /** WebKit's WebDriver. */
  readonly driver: string;
  /** The small browser that comes with WebKitGTK. */
  readonly browser: string;
  /** A screen that nobody sees: WebKitGTK starts on no other without a desktop. */
  readonly screen: string;
}

/** No command takes so long; one that does is lost. */
const PATIENCE = 60_000;

/** How the commands stand in HTTP, below the session. */
const paths: Readonly<Record<keyof Commands, readonly [method: "POST" | "DELETE", path: string]>> = {
  Navigate: ["POST", "url"],
  Refresh: ["POST", "refresh"],
  Back: ["POST", "back"],
  ExecuteScript: ["POST", "execute/sync"],
  ElementClick: ["POST", "element/{id}/click"],
  PerformActions: ["POST", "actions"],
  SwitchToFrame: ["POST", "frame"],
  NewWindow: ["POST", "window/new"],
  CloseWindow: ["DELETE", "window"],
  SwitchToWindow: ["POST", "window"],
};

/** WebKitGTK, by its own WebDriver over HTTP, on a screen of its own. */
export async function driveWebKit(use: WebKitPaths): Promise<Driver> {
  const started: ChildProcess[] = [];
  const quit = async () => {
    for (const one of started.toReversed()) {
      if (one.exitCode !== null || one.signalCode !== null) continue;
      const ended = once(one, "exit");
      one.kill();
      await ended;
    }
  };
  try {
    const screen = spawn(use.screen, ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    started.push(screen);
    const [display] = (await once(screen.stdio[3]!, "data")) as [Buffer];
    const port = await freePort();
    const env = { ...process.env, DISPLAY: `:${String(display).trim()}`, LIBGL_ALWAYS_SOFTWARE: "1" };
    started.push(spawn(use.driver, [`--port=${port}`], { env, stdio: "ignore" }));
    const at = `http://127.0.0.1:${port}`;
    await until("WebKit's driver to listen", () =>
      fetch(`${at}/status`).then(
        (one) => one.ok,
        () => false,
      ),
    );
    const asked = {
      browserName: "MiniBrowser",
      timeouts: { pageLoad: PATIENCE / 4, script: PATIENCE / 4 },
      "webkitgtk:browserOptions": { binary: use.browser, args: ["--automation"] },
    };
    const { sessionId, capabilities } = (await ask("POST", `${at}/session`, {
      capabilities: { alwaysMatch: asked },
    })) as { sessionId: string; capabilities: { browserVersion: string } };
    const session = `${at}/session/${sessionId}`;
    const send = (name: keyof Commands, taken: object) => {
      const [method, path] = paths[name];
      const id = "id" in taken ? String(taken.id) : "";
      return ask(method, `${session}/${path.replace("{id}", id)}`, taken);
    };
    const end = async () => {
      await ask("DELETE", session).catch(() => {});
      await quit();
    };
    const { back: _lost, ...driver } = driveBy(send as Send, `WebKitGTK ${capabilities.browserVersion}`, end);
    return driver;
  } catch (error) {
    await quit();
    throw error;
  }
}

async function ask(method: "POST" | "DELETE", url: string, taken?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(PATIENCE),
    ...(method === "POST" && { body: JSON.stringify(taken) }),
  });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (!response.ok)
    throw new Error(`${url.split("/").slice(5).join("/")}: ${value?.error}: ${value?.message}`);
  return value;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
