/**
 * Runs inline, before the first paint and long before the app: asks for the guide and its words, keeps a tap on an
 * answer that comes before the app can take it, leaves at once if that is wanted, and hides the first question while
 * another place is about to be shown: one that this tab keeps, or one that somebody copied into a link.
 */
// First: where it may not be shown, nothing below happens.
import "./refuseFrame.ts";
import type { PageData } from "../core/pageData.ts";
import { startFetching } from "./earlyFetch.ts";
import { listenEarly } from "./earlyTaps.ts";

// The browser has asked already (preload): this only takes over, and not before the first question shows.
requestAnimationFrame(() => setTimeout(startFetching));
const root = document.documentElement;
const guide = root.dataset["guide"] ?? "";
// A link to a place of somebody's.
if (location.hash.startsWith("#t=")) root.dataset["restoring"] = "";
try {
  if (sessionStorage.getItem(`cairn:${guide}`)) root.dataset["restoring"] = "";
} catch {
  // Storage is blocked: there is nothing to restore.
}
listenEarly(() => {
  root.hidden = true;
  try {
    sessionStorage.removeItem(`cairn:${guide}`);
  } catch {
    // Nothing is kept there.
  }
  // In a frame it waits, hidden, for the app, which can close it.
  const page = document.getElementById("cairn-page")?.textContent;
  if (page && parent === window) location.replace((JSON.parse(page) as PageData).service.leave);
});
// In a frame: the page around it may show it now. Whose page that is comes later, so nothing else is said.
if (parent !== window) parent.postMessage({ cairn: 1, type: "here" }, "*");
