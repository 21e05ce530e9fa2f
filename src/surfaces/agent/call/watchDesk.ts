import type { TabKeeper } from "../../../runtime/place/keepInTab.ts";
import { watchUse } from "../../../runtime/place/watchUse.ts";
import { whenGone } from "../../../runtime/place/whenGone.ts";
import type { KeptCall } from "./keepCall.ts";

/**
 * Watches who may sit at the desk: after an hour without use `onIdle` is called. Where it may be somebody else, the
 * page goes out of sight at once and is loaded anew, and then asks.
 */
export function watchDesk(keeper: TabKeeper<KeptCall>, onIdle: () => void): void {
  const ask = (used: number) => {
    document.documentElement.hidden = true;
    keeper.doubt(used);
    location.reload();
  };
  const now = () => Date.now();
  const lastUse = watchUse(now, (sure) => {
    if (sure) {
      keeper.forget();
      return onIdle();
    }
    // Only the clock says that an hour has passed: the call is asked about, not lost.
    ask(now());
  });
  whenGone({
    // An agent goes from guide to guide: who is back within seconds is the same one.
    gone: () => keeper.leave(now(), true, lastUse()),
    back: keeper.stay,
    aside() {
      document.documentElement.hidden = true;
      keeper.drop();
    },
    again: () => ask(lastUse()),
  });
}
