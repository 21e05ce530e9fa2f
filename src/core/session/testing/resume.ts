import type { Version } from "../../testing/version.ts";
import { testGuide } from "../../testing/testGuide.ts";
import type { Guide } from "../../walk/guide.ts";
import { type CarriedOver, carryOver } from "../carry/carryOver.ts";
import { parseStored } from "../stored/parseStored.ts";
import type { Session } from "../session.ts";
import { storeSession } from "../stored/storeSession.ts";

const compiled = new WeakMap<Version, Guide>();
/** The guide of a version, opened once. */
export function guideOf(version: Version): Guide {
  const guide = compiled.get(version) ?? testGuide(version.flow, version.lock);
  compiled.set(version, guide);
  return guide;
}

/** What becomes of a session of the old version that was kept, in this one. */
export function resume(version: Version, old: Version, session: Session): CarriedOver {
  const kept = JSON.stringify(storeSession(guideOf(old), session));
  const stored = parseStored(JSON.parse(kept));
  if (!stored) throw new Error("what was stored can't be read");
  return carryOver(guideOf(version), stored.trail, stored.held, stored.ticks);
}
