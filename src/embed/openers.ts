import { addInstance } from "./addInstance.ts";
import type { Instance, Options } from "./instance.ts";
import { page } from "./page.ts";
import { readOptions } from "./readOptions.ts";
import { send } from "./send.ts";

/** Listens on the whole page for what opens a guide: launchers, and elements of the page, now or later. */
export function listenForOpeners(): void {
  // A finger is a pointer, too: it comes over a thing before it touches it.
  for (const type of ["click", "keydown", "pointerover", "focusin"])
    document.addEventListener(type, onOpener);
}

/** The popup of a guide: one for all elements that open it. */
export function popupOf(options: Options): Instance {
  const id = options.id ?? `${options.guide}-popup`;
  return page.instances.find((instance) => instance.is.id === id) ?? addInstance({ ...options, id });
}

function onOpener(event: Event): void {
  const { key, metaKey, ctrlKey, shiftKey } = event as MouseEvent & KeyboardEvent;
  const path = event.composedPath();
  const launched = page.instances.find(({ launcher }) => launcher && path.includes(launcher));
  const opener = launched?.launcher ?? (path[0] as Element).closest?.<HTMLElement>("[data-cairn-open]");
  // A key opens only what says that it is a button, and is a link: the launcher. Other keys and elements click.
  if (!opener || (key && (key !== " " || !launched))) return;
  // Facts and state belong to this opener, not to the popup that it shares with others.
  const { facts, state, ...options } = readOptions(
    opener,
    "data-cairn-",
    opener.getAttribute("data-cairn-open")!,
    "popup",
  );
  const instance = launched ?? popupOf(options);
  if (event.type !== "click" && !key) {
    // What can't be loaded ahead is not lost yet: the tap decides.
    if (navigator.onLine) send(instance, "warm");
    return;
  }
  // The page took it, a new tab was asked for, or a link is all there is.
  if (event.defaultPrevented || metaKey || ctrlKey || shiftKey || (instance.is.failed && "href" in opener))
    return;
  event.preventDefault();
  if (instance.is.failed) location.assign(instance.at.page);
  else send(instance, launched ? "toggle" : "open", { facts, state, opener });
}
