import { type EditedWriteUps, parseEdited } from "../../../core/desk/writeUp/editedWriteUp.ts";
import type { Guide } from "../../../core/walk/guide.ts";
import { parseStored } from "../../../core/session/parseStored.ts";
import type { StoredSession } from "../../../core/session/storeSession.ts";
import { isPlaceOf } from "../../../core/session/isPlaceOf.ts";
import { keepInTab, type TabKeeper } from "../../../runtime/place/keepInTab.ts";
import type { TabStorage } from "../../../runtime/place/tabStorage.ts";

/**
 * A call as the tab keeps it. The only thing typed that is kept anywhere: the agent's own notes, and write-ups as the
 * agent edited them.
 */
export interface KeptCall {
  readonly session: StoredSession;
  readonly notes: Readonly<Record<string, string>>;
  /** What was copied last, as `markOf` a call: if it differs now, the write-up is out of date. */
  readonly copied: string;
  readonly edited: EditedWriteUps;
}

/** Keeps the call of one guide in the tab: each tab is one call, and a copy of a tab is another. */
export function keepCall(storage: TabStorage, guide: Guide): TabKeeper<KeptCall> {
  return keepInTab(storage, `cairn-agent:${guide.flow.id}`, (value) => {
    const session = parseStored(value["session"]);
    const { notes, copied } = value;
    if (!session || !isPlaceOf(guide, session) || typeof copied !== "string") return undefined;
    if (typeof notes !== "object" || notes === null) return undefined;
    const kept = Object.entries(notes).filter(
      (note): note is [string, string] => typeof note[1] === "string",
    );
    return { session, notes: Object.fromEntries(kept), copied, edited: parseEdited(value["edited"]) };
  });
}
