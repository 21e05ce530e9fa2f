import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "../until.ts";
import type { Driver } from "./driver.ts";
import { LostError } from "./lost.ts";
import { startProgram, whenCut } from "./startProgram.ts";
import { driveBy, type Send } from "./webdriver.ts";

/** Nothing of its own is opened, asked or fetched while it is tested. */
const prefs = {
  "marionette.port": 0,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
};

/**
 * Firefox, by Marionette: the WebDriver that is in every Firefox, and that geckodriver speaks to. Its commands are
 * WebDriver's, sent as JSON over a socket.
 */
export async function driveFirefox(path: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), "cairn-firefox-"));
  const lines = Object.entries(prefs).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  const browser = startProgram(path, ["--headless", "--no-remote", "--marionette", "--profile", profile]);
  const tidy = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  whenCut(tidy);
  const quit = async () => {
    await browser.end();
    tidy();
  };
  try {
    const port = await until("Firefox to listen", () => portIn(profile));
    const send = await speakTo(connect(port, "127.0.0.1"));
    const { capabilities } = (await send("NewSession", { capabilities: {} })) as {
      capabilities: { browserVersion: string };
    };
    return driveBy(send as Send, `Firefox ${capabilities.browserVersion}`, quit);
  } catch (error) {
    await quit();
    throw error;
  }
}

/** The port that it took, as it writes it into its profile. */
function portIn(profile: string): number | undefined {
  try {
    return Number(readFileSync(join(profile, "MarionetteActivePort"), "utf8")) || undefined;
  } catch {
    return undefined;
  }
}

type Message = readonly [
  kind: 1,
  id: number,
  error: { error: string; message: string } | null,
  given: unknown,
];

/** The line to Marionette: each message is its length, a colon, and JSON. The browser greets first. */
async function speakTo(socket: Socket): Promise<(name: string, taken: object) => Promise<unknown>> {
  const waiting = new Map<number, { answer: (message: Message) => void; fail: (error: Error) => void }>();
  let greeted = () => {};
  let unread = Buffer.alloc(0);
  let failed: Error | undefined;
  socket.on("data", (part) => {
    unread = Buffer.concat([unread, part]);
    for (let colon = unread.indexOf(":"); colon > 0; colon = unread.indexOf(":")) {
      const end = colon + 1 + Number(unread.subarray(0, colon));
      if (unread.length < end) return;
      const message = JSON.parse(String(unread.subarray(colon + 1, end))) as Message | object;
      unread = unread.subarray(end);
      if (Array.isArray(message))
        waiting.get((message as unknown as Message)[1])?.answer(message as unknown as Message);
      else greeted();
    }
  });
  const lost = (error?: Error) => {
    failed = new LostError(`Firefox is lost: ${error?.message ?? "it hung up"}`);
    for (const { fail } of waiting.values()) fail(failed);
    waiting.clear();
  };
  socket.on("error", lost).on("close", () => lost());
  await new Promise<void>((resolve, reject) => {
    greeted = resolve;
    socket.once("error", reject);
  });
  let last = 0;
  return (name, taken) =>
    new Promise((resolve, reject) => {
      if (failed) return reject(failed);
      const id = ++last;
      const answer = ([, , error, given]: Message) => {
        waiting.delete(id);
        if (error) return reject(new Error(`${name}: ${error.error}: ${error.message}`));
        resolve(isValue(given) ? given.value : given);
      };
      waiting.set(id, { answer, fail: reject });
      const text = JSON.stringify([0, id, `WebDriver:${name}`, taken]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

const isValue = (given: unknown): given is { value: unknown } =>
  typeof given === "object" && given !== null && Object.keys(given).join() === "value";
