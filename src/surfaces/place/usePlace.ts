import { useSyncExternalStore } from "react";
import { never } from "../../ui/never.ts";
import type { Place, PlaceState } from "./placeState.ts";

const nowhere: PlaceState = { asking: false, round: 0, lasts: true };

/** What to show of a place. Without one, as while prerendering: nothing kept, nothing ticked. */
export function usePlace(place: Place | undefined): PlaceState {
  return useSyncExternalStore(
    place?.subscribe ?? never,
    () => place?.get() ?? nowhere,
    () => nowhere,
  );
}
