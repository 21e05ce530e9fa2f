/**
 * Runs inline, before the first paint and long before the app: asks for the guide and its words, keeps what is tapped
 * and typed before the app can take it, leaves at once if that is wanted, says what takes long or fails, and hides the
 * first question while another place is about to be shown: one that this tab keeps, or one that somebody copied into a
 * link.
 */
// Where it may not be shown, nothing below happens: what is imported runs before the rest.
import "./refuseFrame.ts";
import { canRun } from "./canRun.ts";
import { startFetching } from "./earlyFetch.ts";
import { type Aid, type Early, earlyWindow, listenEarly } from "./earlyTaps.ts";

/** So long is usual on a slow line; then it is slow, and at last it counts as failed. */
const USUAL_MS = 12_000;
const FAILED_MS = 45_000;
/** Trying again waits no longer for scripts than this: the next page may name others. */
const SCRIPTS_MS = 6000;

// The browser has asked already (preload): this only takes over, and not before the first question shows.
requestAnimationFrame(() => setTimeout(startFetching));
const root = document.documentElement;
const { dataset } = root;
const key = `cairn:${dataset["guide"]}`;
const runs = canRun();
/** From here on the guide without scripts is out of sight: this script could be read, and the app can run. */
if (runs) dataset["scripts"] = "";
// A link to a place of somebody's.
if (runs && location.hash.startsWith("#t=")) dataset["restoring"] = "";
try {
  if (runs && sessionStorage.getItem(key)) dataset["restoring"] = "";
} catch {
  // Storage is blocked: there is nothing to restore.
}
const show = (aid: Aid) => {
  const template = document.querySelector<HTMLTemplateElement>("#cairn-aid");
  // A file may fail before the page is here, or when half of the template is.
  const isRead = template?.nextSibling || document.readyState !== "loading";
  if (!template || !isRead) return void setTimeout(show, 50, aid);
  const selector = `[data-aid=${aid}]`;
  document.querySelector(selector)?.remove();
  document.body.prepend(template.content.querySelector(selector)!.cloneNode(true));
  // A frame that was wiped before its app came.
  root.hidden = false;
  document.querySelector<HTMLElement>(`${selector} h2`)?.focus();
};
const acts: Early["acts"] = new Map();
// Asked for first: where the page does not come, the reader stays; a browser's own error page has no crisis line.
// Scripts as well, past the browser's copies: a file that was cut off may be kept for a year, and no reload asks again.
// What waits goes along in the window's name, which is no address and no storage.
const again = (hash?: string) => {
  const anew = (url: string) =>
    fetch(url, { cache: "reload" }).then(
      (response) => (response.ok ? response.text() : ""),
      () => {},
    );
  const scripts = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js"));
  void Promise.all([
    anew(location.href),
    Promise.race([
      new Promise((done) => setTimeout(done, SCRIPTS_MS)),
      Promise.all(scripts.map(({ name }) => anew(name))),
    ]),
  ]).then(([page]) => {
    if (!page) return;
    window.name = `cairn-acts ${JSON.stringify([...acts])}\n${window.name}`;
    // Only now: a page that is alive takes it out of its address at once.
    if (hash) location.hash = hash;
    location.reload();
  });
};
const early: Early = (earlyWindow.cairnEarly = {
  acts,
  // Where the app can't run nobody waits for it.
  alive: !runs,
  show,
  again,
  run: {
    leave() {
      root.hidden = true;
      window.name = "";
      try {
        sessionStorage.removeItem(key);
      } catch {
        // Nothing is kept there.
      }
      // In a frame it waits, hidden, for the app, which can close it.
      if (parent === window) location.replace(dataset["leave"]!);
    },
    retry: () => again(),
    plain: () => (dataset["scripts"] = "plain"),
    "go-on": () => document.querySelector("[data-aid=crisis]")!.remove(),
  },
});
listenEarly(early);
const unless = (aid: Aid) => early.alive || document.querySelector("[data-aid=failed]") || show(aid);
setTimeout(unless, USUAL_MS, "slow");
setTimeout(unless, FAILED_MS, "failed");
// A script that did not come, could not be read or threw while it started. Other people's, of extensions, don't count.
addEventListener(
  "error",
  ({ target, filename }: ErrorEvent) => {
    // Of a preload that failed there is neither: who needs the file says so.
    const from: string | undefined = (target as HTMLScriptElement).src ?? filename;
    if (from?.startsWith(location.origin)) unless("failed");
  },
  true,
);
// Nobody was asked yet whose it is that this tab keeps: whoever sees the page next, after a reload as well, is asked.
addEventListener("pagehide", () => {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (early.settled || entry?.type === "reload") return;
  for (const each of [key, key.replace(":", "-agent:")]) {
    try {
      const kept = sessionStorage.getItem(each);
      if (kept) sessionStorage.setItem(each, kept.replace(/}$/, ',"unseen":true}'));
    } catch {
      return;
    }
  }
});
// In a frame: the page around it may show it now. Whose page that is comes later, so nothing else is said.
if (parent !== window) parent.postMessage({ cairn: 1, type: "here" }, "*");
