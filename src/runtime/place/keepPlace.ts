import type { Clock, Kept, PlacePort } from "../../core/conversation/ports.ts";
import { isPlaceOf } from "../../core/session/stored/isPlaceOf.ts";
import { parseStored } from "../../core/session/stored/parseStored.ts";
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

/** What is kept under `key`, as a port. `parse` reads it: anything odd is `undefined`. */
export function placePort(
  storage: TabStorage,
  key: string,
  { now }: Clock,
  parse: (value: Readonly<Record<string, unknown>>) => Kept | undefined,
  hold?: TabHold,
): KeptPlace {
  const keeper = keepInTab(storage, key, parse, hold);
  return {
    ...keeper,
    came: howItCame,
    read(guide, coming) {
      const found = keeper.read(now(), coming);
      if (found && isPlaceOf(guide, found.kept.session)) return { ...found.kept, ask: found.ask };
      keeper.forget();
      return undefined;
    },
    doubt: () => keeper.doubt(now()),
    tab: keeper,
  };
}

/** Keeps a member's place of one guide in the tab: nothing besides the session. */
export function keepPlace(storage: TabStorage, guide: string, clock: Clock, hold?: TabHold): KeptPlace {
  const parse = (value: Readonly<Record<string, unknown>>) => {
    const session = parseStored(value["session"]);
    return session && { session };
  };
  return placePort(storage, placeKey(guide), clock, parse, hold);
}
