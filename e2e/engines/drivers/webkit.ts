import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { until } from "../until.ts";
import type { Driver } from "./driver.ts";
import { LostError } from "./lost.ts";
import { type Program, startProgram } from "./startProgram.ts";
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
  const started: Program[] = [];
  const quit = async () => {
    for (const one of started.toReversed()) await one.end();
  };
  try {
    const size = ["-screen", "0", "1280x900x24"];
    const screen = startProgram(use.screen, ["-displayfd", "3", ...size, "-nolisten", "tcp"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    });
    started.push(screen);
    const [display] = (await once(screen.child.stdio[3]!, "data")) as [Buffer];
    const port = await freePort();
    const env = { ...process.env, DISPLAY: `:${String(display).trim()}`, LIBGL_ALWAYS_SOFTWARE: "1" };
    started.push(startProgram(use.driver, [`--port=${port}`], { env }));
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
    return { ...driver, holdsFrames: true };
  } catch (error) {
    await quit();
    throw error;
  }
}

async function ask(method: "POST" | "DELETE", url: string, taken?: object): Promise<unknown> {
  const command = url.split("/").slice(5).join("/");
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(PATIENCE),
    ...(method === "POST" && { body: JSON.stringify(taken) }),
  }).catch((error: Error) => {
    throw new LostError(`WebKit's driver is lost: ${command}: ${error.message}`);
  });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  // The session ends with its browser.
  if (value?.error === "invalid session id") throw new LostError(`WebKit's browser is lost: ${command}`);
  if (!response.ok) throw new Error(`${command}: ${value?.error}: ${value?.message}`);
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
