import { addInstance } from "./addInstance.ts";
import { addressesOf } from "./addressesOf.ts";
import { doc } from "./doc.ts";
import { dress } from "./launcher.ts";
import { onOpener, popupOf } from "./openers.ts";
import { page, type Tools } from "./page.ts";
import { readOptions } from "./readOptions.ts";
import { send, withMore } from "./send.ts";

export const tools: Tools = { popupOf, readOptions, send, addressesOf, dress, addInstance, page };

/** The timer of the next look, if one is due. */
let due: unknown = 0;

/** Has the third file look after what the page changed, if there may be something to look after. */
function look(): void {
  due = 0;
  // A document that is written anew forgets who listened; the same listener added again does nothing. A
  // finger is a pointer, too: it comes over a thing before it touches it.
  for (const type of ["click", "keydown", "focusin", "pointerover"]) addEventListener(type, onOpener);
  if (
    page.more ||
    page.instances.some(
      ({ host, launcher, options, at }) =>
        "reopen" in options ||
        !host.isConnected ||
        // On a page whose root is transformed it would stand at the page's end.
        (launcher?.offsetTop as number) > innerHeight ||
        addressesOf(options).locale !== at.locale,
    ) ||
    doc("documentElement").querySelector("cairn-guide,[data-cairn-inline]")
  )
    withMore(({ keepUp }) => keepUp(tools));
}

/** Looks now, and a moment after each change of the page: once for all that changes together. */
export function watch(): void {
  look();
  new MutationObserver(() => {
    due ||= setTimeout(look, 99);
  }).observe(document, { childList: true, subtree: true });
}
