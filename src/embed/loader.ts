/**
 * `embed.js`: what a page includes. It draws the launcher, reads the tags and takes calls. Everything else is
 * in a second file that is loaded when a reader is about to open a guide, or when the page holds one or
 * changes.
 */
import { runCall } from "./api.ts";
import { doc } from "./doc.ts";
import { isOld } from "./launcher.ts";
import { watch } from "./look.ts";
import { page } from "./page.ts";
import { addScriptTag } from "./tags.ts";
import { warn } from "./warn.ts";

type Call = Iterable<unknown>;
type Take = (tag?: HTMLScriptElement | SVGScriptElement) => void;

/**
 * Starts the loader that was loaded from `src`. Gives what takes a tag: its own, and those that run later.
 */
function load(src: string): Take {
  page.base = new URL(".", src).href;
  const parsed = new Promise<unknown>((go) =>
    doc("readyState") === "loading" ? addEventListener("DOMContentLoaded", go) : go(0),
  );
  const api = (...call: unknown[]): unknown =>
    // Listening can begin at once, and whoever asks gets what is to be given back.
    /^o[nf]|^get/.test(call[0] as string) ? runCall(...call) : void parsed.then(() => runCall(...call));
  void parsed.then(watch);
  return (tag) => {
    if (tag) void parsed.then(() => addScriptTag(tag));
    const old = window.Cairn as unknown;
    if (old === api) return;
    // An element of the page may have this name, and the window of a frame may not even be asked.
    const stub = typeof old === "function" ? (old as (() => void) & { q?: Call[] }) : undefined;
    if (!Reflect.set(window, "Cairn", api) || (old && !/\.q\b/.test(String(stub))))
      warn("window.Cairn was taken.");
    for (const call of stub?.q ?? []) api(...call);
  };
}

/** The loader that runs already takes further tags. No element can have such a name. */
const running = window as unknown as Record<symbol, Take | undefined>;
const key = Symbol.for("cairn");
// For a module no tag is current. Its address stands in whatever it throws, and it is no other module's.
const tag =
  doc("currentScript") ??
  [...doc("scripts")].find(({ src }) => src.includes("/embed.js") && `${new Error().stack}`.includes(src));
const src = (tag as HTMLScriptElement | undefined)?.src;
const take = running[key] ?? (src && load(src));
if (take) (running[key] = take)(tag);
else warn("Load embed.js by <script src>.");
if (isOld) warn("Old browser: plain links.");
