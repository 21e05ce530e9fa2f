import { watchUse } from "../place/watchUse.ts";
import { whenGone } from "../place/whenGone.ts";
import type { KeptCall } from "./keepCall.ts";
import type { TabKeeper } from "../place/keepInTab.ts";

/**
 * Watches who may sit at the desk: after an hour without use `onIdle` is called. Where it may be somebody else, the page
 * goes out of sight at once and is loaded anew, and then asks.
 */
export function watchDesk(keeper: TabKeeper<KeptCall>, onIdle: () => void): void {
  const hide = () => {
    document.documentElement.hidden = true;
    keeper.doubt();
  };
  const lastUse = watchUse(
    () => Date.now(),
    (sure) => {
      if (sure) return onIdle();
      hide();
      location.reload();
    },
  );
  whenGone({
    // An agent goes from guide to guide: who is back within seconds is the same one.
    gone: () => keeper.leave(Date.now(), true, lastUse()),
    back: keeper.stay,
    aside: hide,
    again: () => location.reload(),
  });
}
