import type { Flow } from "../../guide/flow.ts";
import type { GuideWords } from "../../guide/words.ts";
import { firstLock } from "../../testing/testGuide.ts";
import type { Edition } from "../ports.ts";

/** A build of an invented flow. Its words are only a version: a conversation reads nothing else of them. */
export function testEdition(flow: Flow, version = "v1"): Edition {
  return { data: { version, flow, lock: firstLock(flow) }, words: { version } as GuideWords };
}
