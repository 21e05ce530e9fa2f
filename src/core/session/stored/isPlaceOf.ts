import type { Guide } from "../../walk/guide.ts";
import type { StoredSession } from "./storeSession.ts";

/** Whether a kept place is of this guide: of a draft, only if it is of the same build. */
export function isPlaceOf({ flow, version, draft }: Guide, stored: StoredSession): boolean {
  return stored.guide === flow.id && (!draft || stored.version === version);
}
