import type { ConversationActor } from "../core/conversation/startConversation.ts";
import type { BrowserPorts } from "./browserPorts.ts";
import { watchUse } from "./place/watchUse.ts";
import { whenGone } from "./place/whenGone.ts";

/** Watches who may see the page: an hour without use, a page that goes away, is put aside and brought back. */
export function watchReader(actor: () => ConversationActor, { place, clock, address }: BrowserPorts): void {
  const root = document.documentElement;
  const isOver = () => actor().getSnapshot().matches("forgotten");
  const lastUse = watchUse(clock.now, (sure) => actor().send({ type: "idle", sure }));
  whenGone({
    gone(onward) {
      clock.flush();
      // In a frame a page that goes away may be the host's next one.
      place.tab.leave(clock.now(), onward || !address, lastUse());
    },
    back: place.tab.stay,
    aside() {
      if (isOver()) return;
      root.hidden = true;
      place.tab.drop();
      actor().send({ type: "aside" });
    },
    again() {
      if (isOver()) return;
      root.hidden = false;
      actor().send({ type: "again" });
    },
  });
}
