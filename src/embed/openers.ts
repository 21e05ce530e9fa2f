import { addInstance } from "./addInstance.ts";
import type { Instance, Options } from "./instance.ts";
import { page } from "./page.ts";
import { readOptions } from "./readOptions.ts";
import { send } from "./send.ts";

/** The popup of a guide: one for all elements that open it. */
export function popupOf(options: Options): Instance | undefined {
  const id = options.id ?? `${options.guide}-popup`;
  return page.instances.find((instance) => instance.is.id === id) ?? addInstance({ ...options, id });
}

/** Handles what happens to launchers and to the elements of the page that open a guide, now or later. */
export function onOpener(event: Event): void {
  const { key, metaKey, ctrlKey, shiftKey } = event as MouseEvent & KeyboardEvent;
  const path = event.composedPath() as HTMLElement[];
  const launched = page.instances.find(({ launcher }) => path.includes(launcher!));
  const opener =
    launched?.launcher ??
    // The fields of a form may be named like what a form can do: asked is the prototype, and never a form
    // taken.
    path.find(
      (node) =>
        node instanceof Element && Element.prototype.matches.call(node, "[data-cairn-open]:not(form)"),
    );
  // A key opens only what says that it is a button, and is a link: the launcher. Other keys and elements
  // click.
  if (!opener || (key && (key !== " " || !launched))) return;
  // Facts and state belong to this opener, not to the popup that it shares with others.
  const { open: guide, facts, state, ...options } = readOptions(opener, "data-cairn-");
  const instance = launched ?? popupOf({ ...options, guide: guide!, mode: "popup" });
  // There is no guide of this name, so what was tapped does what it does without us.
  if (!instance) return;
  if (event.type !== "click" && !key) {
    // A file that can't be loaded ahead may still load when the reader taps.
    if (navigator.onLine) send(instance, "warm");
    return;
  }
  // We do nothing if the page handled the tap, if it opens a new tab, or if a link is all there is.
  if (event.defaultPrevented || metaKey || ctrlKey || shiftKey || (instance.is.failed && "href" in opener))
    return;
  event.preventDefault();
  if (instance.is.failed) location.href = instance.at.page;
  else send(instance, launched ? "toggle" : "open", { facts, state, opener });
}
