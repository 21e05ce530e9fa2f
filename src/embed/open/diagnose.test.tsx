import { afterEach, expect, test, vi } from "vitest";
import type { Instance } from "../instance.ts";
import { diagnose, type Sign } from "./diagnose.ts";

// Of several reasons that a frame shows no guide, which one is told (docs/decisions/0105-hydration-order-tests.md).
const address = "https://guide.example/embed/tea/";
const away = (frame: HTMLIFrameElement) => frame.removeAttribute("src");
const blank = (frame: HTMLIFrameElement) =>
  Object.defineProperty(frame, "contentDocument", { value: { URL: "about:blank" } });
const offline = () => vi.stubGlobal("navigator", { onLine: false });
const sandbox = (frame: HTMLIFrameElement) => frame.setAttribute("sandbox", "");
const isolated = () => vi.stubGlobal("crossOriginIsolated", true);

afterEach(() => vi.unstubAllGlobals());

test.each<
  readonly [string, Sign, readonly ((frame: HTMLIFrameElement) => void)[], string | undefined, string]
>([
  ["no address, offline: it may still come", "silent", [away, offline], undefined, "consent manager"],
  ["an address that leads nowhere, in a sandbox", "silent", [blank, sandbox], undefined, "consent manager"],
  ["offline, in a sandbox", "silent", [offline, sandbox, isolated], "offline", "offline"],
  ["offline, and long", "timeout", [offline], "offline", "offline"],
  ["slow, in a sandbox: the sandbox let it begin", "timeout", [sandbox, isolated], "timeout", "too long"],
  ["a sandbox of an isolated page", "silent", [sandbox, isolated], "blocked", '"sandbox"'],
  ["an isolated page", "silent", [isolated], "blocked", "Cross-Origin-Embedder-Policy"],
  ["nothing that can be seen from here", "silent", [], "not-listed", "hosts.yaml"],
  ["refused by the guide itself, though isolated", "refused", [isolated, away], "not-listed", "hosts.yaml"],
  ["refused by the page's own policy, and offline", "policy", [offline, away], "blocked", "frame-src"],
])("%s", (_, sign, given, reason, says) => {
  vi.stubGlobal("__CAIRN_HELD__", { en: "Held." });
  const frame = document.createElement("iframe");
  frame.src = address;
  for (const make of given) make(frame);
  const at = { locale: "en", frame: address, page: "https://guide.example/tea/" };
  const told = diagnose({ options: { guide: "tea" }, at } as unknown as Instance, frame, address, sign);
  expect(told.reason).toBe(reason);
  expect(told.message).toContain(says);
});
