import type { Flow } from "../guide/flow.ts";
import { type Guide, openGuide } from "../walk/guide.ts";
import type { Lock } from "../guide/lock.ts";
import { firstLock } from "./firstLock.ts";

/** A guide of a flow invented for a test. */
export function testGuide(flow: Flow, lock: Lock = firstLock(flow), version = "v1"): Guide {
  return openGuide({ version, flow, lock });
}
