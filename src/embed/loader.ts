/**
 * `embed.js`: what a page includes. It draws the launcher, reads the tags and takes calls. Everything else is in a
 * second file that is loaded when a reader is about to open a guide.
 */
import { runCall } from "./api.ts";
import { isOld } from "./launcher.ts";
import { listenForOpeners } from "./openers.ts";
import { page } from "./page.ts";
import { addInlineTags, addScriptTag, defineElement } from "./tags.ts";
import { warn } from "./warn.ts";

interface Running {
  q?: ArrayLike<unknown>[];
  /** The loader runs already: another script tag is one more guide on the page. */
  add?: (tag: Element) => void;
}

function load(script: HTMLScriptElement, { q = [] }: Running): void {
  page.base = new URL(".", script.src).href;
  let waiting: ArrayLike<unknown>[] | undefined = q;
  const api = (...call: unknown[]) =>
    // Listening can begin at once, and whoever asks gets the function that ends it.
    waiting && !/^o[nf]/.test(call[0] as string) ? void waiting.push(call) : runCall(...call);
  const add = (tag: Element) => void api("ready", () => addScriptTag(tag));
  window.Cairn = Object.assign(api, { add }) as unknown as typeof window.Cairn;
  const begin = () => {
    waiting = undefined;
    if (isOld) warn("Old browser: plain links lead to the guides.");
    add(script);
    addInlineTags();
    defineElement();
    listenForOpeners();
    for (const call of q) runCall(...Array.from(call));
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
}

const script = (document.currentScript ??
  document.querySelector('script[src*="embed.js"]')) as HTMLScriptElement;
const running = window.Cairn as unknown as Running | undefined;
if (running?.add) running.add(script);
else load(script, running ?? {});
