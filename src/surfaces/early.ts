/**
 * Runs inline, before the first paint and long before the app: asks for the guide and its words, keeps a tap on an answer that comes before the app can
 * take it, and hides the first question while a place kept in this tab is about to be restored.
 */
import { earlyFetch } from "./earlyFetch.ts";
import { earlyTaps } from "./earlyTaps.ts";

earlyFetch.start();
const root = document.documentElement;
const guide = root.dataset["guide"] ?? "";
try {
  if (sessionStorage.getItem(`cairn:${guide}`)) root.dataset["restoring"] = "";
} catch {
  // Storage is blocked: there is nothing to restore.
}
earlyTaps.listen();
// In a frame: the page around it may show it now. Whose page that is comes later, so nothing else is said.
if (parent !== window) parent.postMessage({ cairn: 1, type: "here" }, "*");
