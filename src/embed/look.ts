import { addInstance } from "./addInstance.ts";
import { addressesOf } from "./addressesOf.ts";
import { doc } from "./doc.ts";
import { hub } from "./hub.ts";
import { dress } from "./launcher.ts";
import { onOpener, popupOf } from "./openers.ts";
import { page, type Tools } from "./page.ts";
import { readOptions } from "./readOptions.ts";
import { withSecond } from "./send.ts";

export const tools: Tools = { page, hub, dress, addInstance, addressesOf, readOptions, popupOf };

/** The next look, if one is due. */
let due: unknown = 0;

/** Has the second file look after what the page changed, if there may be something to look after. */
function look(): void {
  due = 0;
  // A document that is written anew forgets who listened; the same listener added again does nothing. A finger is a
  // pointer, too: it comes over a thing before it touches it.
  for (const type of ["keydown", "click", "focusin", "pointerover"]) addEventListener(type, onOpener);
  if (
    page.second ||
    page.instances.some(
      ({ host, options, at }) =>
        "reopen" in options || !host.isConnected || addressesOf(options).locale !== at.locale,
    ) ||
    doc("documentElement").querySelector("cairn-guide,[data-cairn-inline]")
  )
    withSecond(undefined, (second) => second.look(tools));
}

/** Looks now, and a moment after each change of the page: once for all that changes together. */
export function watch(): void {
  look();
  new MutationObserver(() => {
    due ||= setTimeout(look, 99);
  }).observe(document, { childList: true, subtree: true });
}
