import type { Clock, Kept, PlacePort } from "../../core/conversation/ports.ts";
import { isPlaceOf } from "../../core/session/isPlaceOf.ts";
import { parseStored } from "../../core/session/parseStored.ts";
import { howItCame } from "./howItCame.ts";
import { type Keepable, keepInTab, type TabKeeper } from "./keepInTab.ts";
import type { TabHold } from "./tabHold.ts";
import type { TabStorage } from "./tabStorage.ts";

/** The key under which the early inline script, too, looks for a place. */
export const placeKey = (guide: string) => `cairn:${guide}`;

/** A place in the tab, and what is to be told when the page goes away (`whenGone`). */
export interface KeptPlace extends PlacePort {
  readonly tab: Pick<TabKeeper<never>, "leave" | "stay" | "drop">;
}

/** What is kept by `keeper`, as a port. `kept` reads it, `packed` makes what is kept: `undefined`, nothing. */
export function placePort<T extends Keepable>(
  keeper: TabKeeper<T>,
  { now }: Clock,
  kept: (value: T) => Kept,
  packed: (kept: Kept) => T | undefined,
): KeptPlace {
  return {
    came: howItCame,
    read(guide, coming) {
      const found = keeper.read(now(), coming);
      if (found && isPlaceOf(guide, found.kept.session)) return { ...kept(found.kept), ask: found.ask };
      keeper.forget();
      return undefined;
    },
    isOwn: keeper.isOwn,
    keep(place) {
      const value = packed(place);
      if (value) keeper.keep(value);
      else keeper.forget();
    },
    doubt: () => keeper.doubt(now()),
    forget: keeper.forget,
    tab: keeper,
  };
}

/** Keeps a member's place of one guide in the tab: nothing besides the session. */
export function keepPlace(storage: TabStorage, guide: string, clock: Clock, hold?: TabHold): KeptPlace {
  const keeper = keepInTab<Keepable>(
    storage,
    placeKey(guide),
    (value) => {
      const session = parseStored(value["session"]);
      return session && { session };
    },
    hold,
  );
  return placePort(
    keeper,
    clock,
    (place) => place,
    ({ session }) => ({ session }),
  );
}
