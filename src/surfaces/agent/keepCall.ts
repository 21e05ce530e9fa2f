import { type EditedWriteUps, parseEdited } from "../../core/agent/editedWriteUp.ts";
import { parseStored } from "../../core/parseStored.ts";
import type { StoredSession } from "../../core/storedSession.ts";
import type { TabStorage } from "../place/tabStorage.ts";

/** Without use for so long, a call is forgotten. */
const KEPT_MS = 60 * 60 * 1000;

/** A call as the tab keeps it. The only thing typed that is kept anywhere: the agent's own notes, and write-ups as the agent edited them. */
export interface KeptCall {
  readonly session: StoredSession;
  readonly notes: Readonly<Record<string, string>>;
  /** What was copied last, as `markOf` a call: if it differs now, the write-up is out of date. */
  readonly copied: string;
  readonly edited: EditedWriteUps;
}

export interface CallKeeper {
  readonly read: (now: number) => KeptCall | undefined;
  readonly keep: (call: KeptCall) => void;
  readonly forget: () => void;
}

/** Keeps the call of one guide in the tab: each tab is one call. */
export function keepCall(storage: TabStorage, guide: string): CallKeeper {
  const key = `cairn-agent:${guide}`;
  return {
    read(now) {
      const call = parse(storage.read(key));
      if (
        call &&
        call.session.guide === guide &&
        call.session.used <= now &&
        now - call.session.used <= KEPT_MS
      )
        return call;
      storage.remove(key);
      return undefined;
    },
    keep: (call) => storage.write(key, JSON.stringify(call)),
    forget: () => storage.remove(key),
  };
}

function parse(text: string | undefined): KeptCall | undefined {
  if (!text) return undefined;
  try {
    const value = JSON.parse(text) as Partial<Record<keyof KeptCall, unknown>>;
    const session = parseStored(value.session);
    const { notes, copied } = value;
    if (!session || typeof copied !== "string" || typeof notes !== "object" || notes === null)
      return undefined;
    const kept = Object.entries(notes).filter(
      (note): note is [string, string] => typeof note[1] === "string",
    );
    return { session, notes: Object.fromEntries(kept), copied, edited: parseEdited(value.edited) };
  } catch {
    return undefined;
  }
}
