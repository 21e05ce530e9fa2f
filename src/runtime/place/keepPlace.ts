import type { Clock, PlacePort } from "../../core/conversation/ports.ts";
import { isPlaceOf } from "../../core/session/isPlaceOf.ts";
import { parseStored } from "../../core/session/parseStored.ts";
import type { StoredSession } from "../../core/session/storeSession.ts";
import { howItCame } from "./howItCame.ts";
import { keepInTab, type TabKeeper } from "./keepInTab.ts";
import type { TabHold } from "./tabHold.ts";
import type { TabStorage } from "./tabStorage.ts";

/** The key under which the early inline script, too, looks for a place. */
export const placeKey = (guide: string) => `cairn:${guide}`;

/** A place in the tab, and what is to be told when the page goes away (`whenGone`). */
export interface KeptPlace extends PlacePort {
  readonly tab: Pick<TabKeeper<never>, "leave" | "stay" | "drop">;
}

/** Keeps the place of one guide in the tab. */
export function keepPlace(storage: TabStorage, guide: string, { now }: Clock, hold?: TabHold): KeptPlace {
  const keeper = keepInTab<{ readonly session: StoredSession }>(
    storage,
    placeKey(guide),
    (value) => {
      const session = parseStored(value["session"]);
      return session && { session };
    },
    hold,
  );
  return {
    came: howItCame,
    read(guide, coming) {
      const found = keeper.read(now(), coming);
      if (found && isPlaceOf(guide, found.kept.session))
        return { session: found.kept.session, ask: found.ask };
      keeper.forget();
      return undefined;
    },
    isOwn: keeper.isOwn,
    keep: (session) => keeper.keep({ session }),
    doubt: () => keeper.doubt(now()),
    forget: keeper.forget,
    tab: keeper,
  };
}

/** No place is kept. */
export const nowhere: KeptPlace = {
  came: () => "visit",
  read: () => undefined,
  isOwn: () => Promise.resolve(true),
  keep() {},
  doubt() {},
  forget() {},
  tab: { leave() {}, stay() {}, drop() {} },
};
